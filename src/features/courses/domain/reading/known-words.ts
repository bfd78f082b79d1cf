// Every single word that a vocabulary, the roles and ordinary English give the assistant. No names of providers.
import { ROLE_WORDS } from '../../../framework/domain/occupations.ts';
import { wordsOf } from '../../../framework/domain/phrases.ts';
import { ORDINARY } from './spelling.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing'];

function* phrasesOf(vocabulary: ExtendedVocabulary): Generator<string> {
  const { topics, hints, conditions, levels, abbreviations, people, cues, roles = [] } = vocabulary;
  for (const { words } of [...topics, ...hints, ...conditions, ...levels]) yield* words;
  for (const { name, words } of [...roles, ...ROLE_WORDS.roles, ...ROLE_WORDS.unsure]) yield* [name, ...words];
  for (const { words } of [...ROLE_WORDS.modifiers, ...ROLE_WORDS.kinds]) yield* words;
  yield* ROLE_WORDS.fields;
  yield* Object.values(abbreviations);
  for (const list of [...Object.values(people), ...Object.values(cues)]) yield* list;
  const { medical, places, worksIn, notThis, adverbs, ignored, asking } = vocabulary;
  yield* [medical, places, worksIn, notThis, adverbs, ignored, asking].flat();
}

export interface KnownWords {
  has(word: string): boolean;
}

const known = new WeakMap<ExtendedVocabulary, KnownWords>();

/** “radiographers” and “training” are known by “radiographer” and “train”. */
export function wordsKnownIn(vocabulary: ExtendedVocabulary): KnownWords {
  const before = known.get(vocabulary);
  if (before) return before;
  const words = new Set([...phrasesOf(vocabulary)].flatMap((phrase) => wordsOf(phrase).map(({ text }) => text)));
  const isOne = (word: string) => words.has(word) || ORDINARY.has(word);
  const knows: KnownWords = {
    has: (word) =>
      isOne(word) || ENDINGS.some((ending) => word.endsWith(ending) && isOne(word.slice(0, -ending.length))),
  };
  known.set(vocabulary, knows);
  return knows;
}
