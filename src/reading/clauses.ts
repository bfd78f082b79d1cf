// Where one thought ends and the next begins, also where no mark stands between them.
import type { Word } from './phrases.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What asks, at the beginning of a clause. */
export const ASKING = setOf(
  'what whats which where wheres how is are any anything something could can should would will does want wants wanting wanted looking need needs wondering please',
);
const SPEAKS = setOf('i im ive id we weve now next then so but because since who');
const SPEAKER = setOf('i we ive weve im id');
/** “My level 2 is long behind me” states; “is it worth doing” asks. */
const STATES = setOf('is are');
const STATED = setOf('there it they i we she he that this those these the any anything what');
/** “Don’t want any more”: one thought. */
const WISHED = setOf('want wants need needs');
/** “do I”, “can we”: one question. */
const ASKS_WHETHER = setOf('do did have am can could should would will shall must');

const REFUSES = setOf('not no nor without except besides avoid hate dont neednt bar excluding skip');
const REFUSES_IN_TWO = setOf('other-than rather-than apart-from aside-from instead-of anything-but anywhere-but');
const textAt = (words: readonly Word[], at: number) => words[at]?.text ?? '';
const refusesInTwo = (words: readonly Word[], at: number) =>
  REFUSES_IN_TWO.has(`${textAt(words, at)}-${textAt(words, at + 1)}`);

/** How many words there refuse what follows; 0: none. */
export function refusalAt(words: readonly Word[], at: number): number {
  if (REFUSES.has(textAt(words, at))) return 1;
  return refusesInTwo(words, at) ? 2 : 0;
}

function isStart(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [at - 1, at, at + 1].map((each) => textAt(words, each)) as [string, string, string];
  if (refusesInTwo(words, at - 1)) return false;
  if (word === 'and' || word === 'as') return ASKING.has(next) || SPEAKER.has(next) || REFUSES.has(next);
  if (SPEAKER.has(word) && ASKS_WHETHER.has(before)) return false;
  if (STATES.has(word) && !STATED.has(next)) return false;
  if (ASKING.has(word) && (SPEAKER.has(before) || SPEAKS.has(before))) return false;
  if ((ASKING.has(word) && REFUSES.has(before)) || (word === 'since' && before === 'long')) return false;
  if ((WISHED.has(word) && before.endsWith('nt')) || (word === 'any' && WISHED.has(before))) return false;
  return (ASKING.has(word) || SPEAKS.has(word) || word === 'anywhere') && before !== 'and' && before !== 'as';
}

function cutAt(words: readonly Word[], isCut: (at: number) => boolean): Word[][] {
  const starts = [...words.keys()].filter((at) => at === 0 || isCut(at));
  return starts.map((from, index) => words.slice(from, starts[index + 1]));
}

/** What stands between two marks. */
export const betweenMarks = (words: readonly Word[]): Word[][] => cutAt(words, (at) => words[at]!.isOpening);

export const clausesOf = (words: readonly Word[]): Word[][] =>
  cutAt(words, (at) => words[at]!.isOpening || isStart(words, at));
