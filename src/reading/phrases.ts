// Finds known phrases in what people write: spaces, hyphens, capitals and a plural make no difference.

export interface Word {
  /** In small letters, without apostrophes and accents. */
  text: string;
  at: number;
  end: number;
  /** Whether a sentence, or a part of one set off by a mark, begins here. */
  isOpening: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;
const BREAK = /[.?!;:,\n()]|\s[-\u2010-\u2015]+\s/;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();

export function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const isOpening = last === 0 || BREAK.test(text.slice(last, index));
    last = index + written.length;
    return { text: plain(written), at: index, end: last, isOpening };
  });
}

export interface PhraseMatch<T> {
  meaning: T;
  /** The first word, and the one after the last. */
  from: number;
  to: number;
}

const LONGEST_PHRASE = 8;
/** “n a” in a sentence is no nursing associate: what is this short must be written as one word. */
const SHORTEST_SPLIT = 4;

/** “co-ordinator”, “coordinator” and “co ordinator” are one phrase. */
const joined = (words: readonly Word[]) => words.map(({ text }) => text).join('');
/** “nurses” without its s, “coaches” without its es. */
export const singulars = (text: string): string[] => {
  if (text.length <= 2 || !text.endsWith('s')) return [];
  return /(?:ch|sh|ss|x)es$/.test(text) ? [text.slice(0, -1), text.slice(0, -2)] : [text.slice(0, -1)];
};

export type PhraseFinder<T> = (words: readonly Word[]) => PhraseMatch<T>[];

/** The longest phrase wins, from left to right; of two meanings of one phrase the first given. */
export function finderOf<T>(phrases: Iterable<readonly [phrase: string, meaning: T]>): PhraseFinder<T> {
  const known = new Map<string, T>();
  for (const [phrase, meaning] of phrases) {
    const key = joined(wordsOf(phrase));
    if (key && !known.has(key)) known.set(key, meaning);
  }
  const longest = (words: readonly Word[], from: number): PhraseMatch<T> | undefined => {
    const next = words.slice(from + 1, from + LONGEST_PHRASE).findIndex(({ isOpening }) => isOpening);
    const end = next === -1 ? Math.min(words.length, from + LONGEST_PHRASE) : from + 1 + next;
    for (let to = end; to > from; to--) {
      const text = joined(words.slice(from, to));
      if (to - from > 1 && text.length < SHORTEST_SPLIT) continue;
      for (const form of [text, ...singulars(text)]) {
        const meaning = known.get(form);
        if (meaning !== undefined) return { meaning, from, to };
      }
    }
    return undefined;
  };
  return (words) => {
    const found: PhraseMatch<T>[] = [];
    for (let index = 0; index < words.length;) {
      const next = longest(words, index);
      if (next) found.push(next);
      index = next?.to ?? index + 1;
    }
    return found;
  };
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** “not interested in a” → “not interested in”. */
export const withoutArticle = (words: readonly Word[]): readonly Word[] =>
  ARTICLES.has(words.at(-1)?.text ?? '') ? words.slice(0, -1) : words;
