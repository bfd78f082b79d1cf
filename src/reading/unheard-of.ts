// What somebody wants to learn about that no word of the vocabulary covers: said back, so that nobody takes a general
// answer for one about it.
import type { PhraseMatch, Word } from './phrases.ts';
import { wordsKnownIn } from './known-words.ts';
import type { Meaning, Reader } from './reader.ts';

const ABOUT = new Set(['about', 'on', 'regarding', 'covering', 'around']);
const COURSES = new Set(
  'course courses training module modules masterclass masterclasses workshop workshops'.split(' '),
);
/** What follows them is a place, a ward or a person. */
const PLACED = new Set(['in', 'at', 'from', 'near', 'for', 'by']);
const MOST_WORDS = 3;
const SHORTEST = 4; // letters: what is shorter is an abbreviation of a ward as often as a topic

export const isAbout = (word: Word | undefined): boolean => word !== undefined && ABOUT.has(word.text);

/** “course”, “study day”. */
export const isCourseWord = (words: readonly Word[], at: number): boolean =>
  COURSES.has(words[at]?.text ?? '') || (words[at]?.text === 'study' && /^days?$/.test(words[at + 1]?.text ?? ''));

interface Text {
  words: readonly Word[];
  found: readonly PhraseMatch<Meaning>[];
  reader: Reader;
  isUnknown(word: Word): boolean;
}

/** “HCA on Sycamore”, “on Willow ward”, “I work on Acorn”: they say where somebody works. */
function isPlace({ words, found, reader }: Text, at: number, end: number): boolean {
  const { places, worksIn } = reader.vocabulary;
  const isOfRole = found.some(({ meaning, to }) => meaning.kind === 'occupation' && to === at);
  const asksBefore = words.slice(0, at).some((_, index) => isCourseWord(words, index));
  return (
    reader.ends(words.slice(0, at + 1), worksIn) > 0 ||
    reader.begins(words.slice(end, end + 1), places) ||
    (isOfRole && !asksBefore)
  );
}

/** “about basket weaving for a nurse” → `basket weaving`. */
function namedAfter(text: Text, at: number): readonly Word[] {
  const { words, found, isUnknown } = text;
  const meansSomething = (index: number) => found.some(({ from, to }) => index >= from && index < to);
  const rest = words.slice(at + 1, at + 1 + MOST_WORDS);
  const end = rest.findIndex(
    (word, n) =>
      word.isOpening || PLACED.has(word.text) || meansSomething(at + 1 + n) || isCourseWord(words, at + 1 + n),
  );
  const named = end === -1 ? rest : rest.slice(0, end);
  const last = named.findLastIndex(isUnknown);
  if (last === -1 || isPlace(text, at, at + 2 + last)) return [];
  return named.slice(named.findIndex(isUnknown), last + 1);
}

/** “a basket weaving online course” → `basket weaving`; “at Basingstoke training is …” → nothing. */
function namedBefore({ words, found, isUnknown }: Text, at: number): readonly Word[] {
  let [end, isOpen] = [at, !words[at]?.isOpening];
  const condition = found.find(({ meaning, to }) => meaning.kind === 'condition' && to === at);
  if (condition && isOpen) [end, isOpen] = [condition.from, !words[condition.from]?.isOpening];
  let from = end;
  while (isOpen && end - from < MOST_WORDS && words[from - 1] && isUnknown(words[from - 1]!)) {
    from--;
    isOpen = !words[from]!.isOpening;
  }
  const before = (isOpen && words[from - 1]?.text) || '';
  const isPlaced = before !== 'for' && PLACED.has(before);
  return isPlaced ? [] : words.slice(from, end);
}

/** “a course about basket weaving, I am a nurse” and “basket weaving course” → `basket weaving`. */
export function unheardOfWords(
  words: readonly Word[],
  found: readonly PhraseMatch<Meaning>[],
  reader: Reader,
): string | undefined {
  const known = wordsKnownIn(reader.vocabulary);
  const names = new Set([...reader.vocabulary.providers, ...reader.vocabulary.namesOfProviders]);
  const isUnknown = ({ text }: Word) =>
    text.length >= SHORTEST && !/\d/.test(text) && !known.has(text) && !names.has(text) && !COURSES.has(text);
  const text = { words, found, reader, isUnknown };
  const named = [
    ...words.map((word, at) => (isAbout(word) ? namedAfter(text, at) : [])),
    ...words.map((_, at) => (isCourseWord(words, at) ? namedBefore(text, at) : [])),
  ].find((each) => each.length > 0);
  return named?.map((word) => word.text).join(' ');
}
