// Mends small mistakes in the words that matter; ordinary English words are left as they are.
import SearchableMap from 'minisearch/SearchableMap';
import { wordsOf } from '../../framework/domain/phrases.ts';
import data from '../ordinary-words.json' with { type: 'json' };

const SHORTEST_MENDED = 4;
const LONGEST_MENDED = 30;
export const ORDINARY: ReadonlySet<string> = new Set(data.words);

/** How many letters may be wrong, missing or too many. */
const mistakesIn = (word: string) => (word.length <= 7 ? 1 : word.length <= 11 ? 2 : 3);

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ly', 'ion', 'ment'];
const isFormOf = (word: string, known: ReadonlySet<string>) =>
  known.has(word) ||
  ENDINGS.some((ending) => word.endsWith(ending) && known.has(word.slice(0, -ending.length))) ||
  (word.endsWith('ing') && known.has(`${word.slice(0, -3)}e`));

const lettersOf = (word: string) => Array.from(word).toSorted().join('');
/** “nusre”: two letters changed places, the commonest slip of all, counts as one mistake. */
const isSwapped = (word: string, other: string) => word.length === other.length && lettersOf(word) === lettersOf(other);

type Guess = readonly [word: string, mistakes: number];

function bestOf(word: string, guesses: readonly Guess[]): string | undefined {
  const allowed = mistakesIn(word);
  const likely = guesses
    .map(([guess, mistakes]): Guess => [guess, isSwapped(word, guess) ? 1 : mistakes])
    .filter(([guess, mistakes]) => mistakes <= allowed && (guess[0] === word[0] || isSwapped(word, guess)))
    .toSorted(
      (a, b) =>
        a[1] - b[1] ||
        Number(b[0].at(-1) === word.at(-1)) - Number(a[0].at(-1) === word.at(-1)) ||
        b[0].length - a[0].length,
    );
  // A letter left out is commoner than a wrong one, and the last letter is seldom wrong.
  return likely[0]?.[0];
}

const REMEMBERED = 5_000;

const wordsIn = (phrases: readonly string[]) => phrases.flatMap((phrase) => wordsOf(phrase).map(({ text }) => text));

/** Mends words into those of the first phrases; those of the others are only known, and left as they are. */
export function menderOf(phrases: readonly string[], others: readonly string[] = []): (word: string) => string {
  const words = wordsIn(phrases);
  const known = new Set([...words, ...wordsIn(others)]);
  const worthMending = new SearchableMap<true>();
  for (const word of words) if (word.length >= SHORTEST_MENDED) worthMending.set(word, true);
  const mended = new Map<string, string>();
  const nearest = (word: string) => {
    const guesses = worthMending.fuzzyGet(word, Math.max(2, mistakesIn(word)));
    return bestOf(
      word,
      [...guesses].map(([guess, [, mistakes]]): Guess => [guess, mistakes]),
    );
  };
  // “farmacist”: the one common slip in a first letter.
  const mend = (word: string) =>
    nearest(word) ?? (word.startsWith('f') ? nearest(`ph${word.slice(1)}`) : undefined) ?? word;
  return (word) => {
    if (word.length < SHORTEST_MENDED || word.length > LONGEST_MENDED || /\d/.test(word)) return word;
    if (isFormOf(word, known) || isFormOf(word, ORDINARY)) return word;
    const before = mended.get(word);
    if (before !== undefined) return before;
    if (mended.size >= REMEMBERED) mended.clear();
    const after = mend(word);
    mended.set(word, after);
    return after;
  };
}
