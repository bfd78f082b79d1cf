// How a question becomes a value: by the built-in rules, unless the settings name somebody else who reads.
import { understand, type AskerMemory } from './understand.ts';
import type { Enquiry } from './enquiry.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

export type ReadQuestion = (text: string, known: AskerMemory, vocabulary: ExtendedVocabulary) => Promise<Enquiry>;

export const readQuestion: ReadQuestion = async (text, known, vocabulary) => understand(text, known, vocabulary);
