// Every single word that a vocabulary and the roles give the assistant. No names of providers.
import { ROLE_WORDS } from './occupations.ts';
import { isSmallWord } from './dictionary.ts';
import { wordsOf } from './phrases.ts';
import { VOCABULARY, type ExtendedVocabulary } from './vocabulary.ts';

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

const inAny = new WeakMap<ExtendedVocabulary, KnownWords>();
const alone = new WeakMap<ExtendedVocabulary, KnownWords>();

const splitUp = (phrases: Iterable<string>) => [...phrases].map((phrase) => wordsOf(phrase).map(({ text }) => text));

/** “radiographers” and “training” are known by “radiographer” and “train”. */
function knownBy(phrases: readonly (readonly string[])[]): KnownWords {
  const words = new Set(phrases.flat());
  const isOne = (word: string) => words.has(word);
  return {
    has: (word) =>
      isOne(word) || ENDINGS.some((ending) => word.endsWith(ending) && isOne(word.slice(0, -ending.length))),
  };
}

function remembered(
  kept: WeakMap<ExtendedVocabulary, KnownWords>,
  vocabulary: ExtendedVocabulary,
  make: () => KnownWords,
): KnownWords {
  const known = kept.get(vocabulary) ?? make();
  kept.set(vocabulary, known);
  return known;
}

export const wordsKnownIn = (vocabulary: ExtendedVocabulary): KnownWords =>
  remembered(inAny, vocabulary, () => knownBy(splitUp(phrasesOf(vocabulary))));

/**
 * Words that are known by themselves: what is a phrase of its own, and of longer phrases of ours what is an English word
 * in small letters. Other words of longer phrases may be names (“Mary Seacole”), so they are known only within them.
 */
export const wordsAloneIn = (vocabulary: ExtendedVocabulary): KnownWords =>
  remembered(alone, vocabulary, () => {
    const own = knownBy(splitUp(phrasesOf(vocabulary)).filter((words) => words.length === 1));
    const ours = wordsKnownIn(VOCABULARY);
    return { has: (word) => own.has(word) || (ours.has(word) && isSmallWord(word)) };
  });
