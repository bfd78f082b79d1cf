// How a question becomes a value: by the built-in rules, unless the settings name somebody else who reads.
import { understand, type Known } from './domain/reading/understand.ts';
import type { Understood } from './domain/reading/understood.ts';
import type { ExtendedVocabulary } from './domain/reading/vocabulary.ts';

export type ReadQuestion = (text: string, known: Known, vocabulary: ExtendedVocabulary) => Promise<Understood>;

export const readQuestion: ReadQuestion = async (text, known, vocabulary) => understand(text, known, vocabulary);
