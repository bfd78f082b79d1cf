// Mends small mistakes in the words that matter; ordinary English words are left as they are.
import SearchableMap from 'minisearch/SearchableMap';
import { wordsOf } from './phrases.ts';
import { isEnglish } from './dictionary.ts';

const SHORTEST_MENDED = 4;
const LONGEST_MENDED = 30;

/** How many letters may be wrong, missing or too many. */
const mistakesIn = (word: string) => (word.length <= 7 ? 1 : word.length <= 11 ? 2 : 3);

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'er', 'ly', 'ion', 'ment'];
const isFormOf = (word: string, known: ReadonlySet<string>) =>
  known.has(word) ||
  ENDINGS.some(
    (ending) =>
      word.endsWith(ending) &&
      (ending === 's' || word.length - ending.length >= SHORTEST_MENDED) &&
      known.has(word.slice(0, -ending.length)) &&
      (ending !== 'd' || word.endsWith('ed')),
  ) ||
  (word.endsWith('ing') && known.has(`${word.slice(0, -3)}e`));

const lettersOf = (word: string) => Array.from(word).toSorted().join('');
/** “nusre”: two letters changed places, the commonest slip of all, counts as one mistake. */
const isSwapped = (word: string, other: string) => lettersOf(word) === lettersOf(other);
/** “apraisal”: a letter written once for twice is hardly a mistake. */
const single = (word: string) => word.replace(/(.)\1/gu, '$1');

/** Letters wrong, missing, too many, or in each other’s place. */
function mistakesBetween(word: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let from = 1; from <= word.length; from++) {
    const next = [from];
    for (let to = 1; to <= other.length; to++) {
      const isSame = word[from - 1] === other[to - 1];
      const least = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + Number(!isSame));
      const isInPlace = word[from - 1] === other[to - 2] && word[from - 2] === other[to - 1];
      next[to] = isInPlace ? Math.min(least, before[to - 2]! + 1) : least;
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}

const skeletonOf = (word: string) => word.slice(0, 1) + single(word.slice(1).replace(/[aeiou]/g, ''));

type Guess = readonly [word: string, mistakes: number];

const slips = (word: string, guess: string): number =>
  isSwapped(word, guess) ? 1 : Math.min(mistakesBetween(word, guess), mistakesBetween(single(word), single(guess)));

/** Of equally near words what names a role or a topic is likelier than what only leads up to one. */
function bestOf(word: string, guesses: readonly string[], matters: ReadonlySet<string>): string | undefined {
  const allowed = mistakesIn(word);
  const likely = guesses
    .map((guess): Guess => [guess, slips(word, guess)])
    .filter(([guess, mistakes]) => mistakes <= allowed && (guess[0] === word[0] || isSwapped(word, guess)))
    .toSorted(
      (a, b) =>
        a[1] - b[1] ||
        Number(matters.has(b[0])) - Number(matters.has(a[0])) ||
        Number(b[0].at(-1) === word.at(-1)) - Number(a[0].at(-1) === word.at(-1)) ||
        b[0].length - a[0].length,
    );
  // A letter left out is commoner than a wrong one, and the last letter is seldom wrong.
  return likely[0]?.[0];
}

const REMEMBERED = 5_000;

const wordsIn = (phrases: readonly string[]) => phrases.flatMap((phrase) => wordsOf(phrase).map(({ text }) => text));

export interface Phrases {
  /** What names something: roles, levels, topics. */
  names: readonly string[];
  /** Words that only say what is to be done with something named. */
  cues: readonly string[];
  /** Words that are known and left as they are, but that no mistake is mended into. */
  others?: readonly string[];
}

export function menderOf({ names, cues, others = [] }: Phrases): (word: string) => string {
  const matters = new Set(wordsIn(names));
  const words = [...matters, ...wordsIn(cues)];
  const known = new Set([...words, ...wordsIn(others)]);
  const worthMending = new SearchableMap<true>();
  for (const word of words) if (word.length >= SHORTEST_MENDED) worthMending.set(word, true);
  const mended = new Map<string, string>();
  const nearest = (word: string) => {
    // Wider than what is allowed: the index counts a swap twice, and each doubled letter.
    const guesses = worthMending.fuzzyGet(word, mistakesIn(word) + 2);
    return bestOf(
      word,
      Array.from(guesses, ([guess]) => guess),
      matters,
    );
  };
  // “stdnt”
  const skeletons = new Map(Array.from(matters, (word) => [skeletonOf(word), word]));
  // “farmacist”: the one common slip in a first letter.
  const mend = (word: string) =>
    nearest(word) ?? skeletons.get(word) ?? (word.startsWith('f') ? nearest(`ph${word.slice(1)}`) : undefined) ?? word;
  return (word) => {
    if (word.length < SHORTEST_MENDED || word.length > LONGEST_MENDED || /\d/.test(word)) return word;
    const before = mended.get(word);
    if (before !== undefined) return before;
    if (mended.size >= REMEMBERED) mended.clear();
    const after = isFormOf(word, known) || isEnglish(word) ? word : mend(word);
    mended.set(word, after);
    return after;
  };
}
