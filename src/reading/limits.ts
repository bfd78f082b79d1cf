// Lengths, credits and academic levels as numbers: “one afternoon at most”, “20 credits”, “level 6, not 7”.
import type { CourseLimits } from './enquiry.ts';
import { spacedText } from './patterns.ts';
import type { Word } from './phrases.ts';

/** “A couple” and “a few” are no exact numbers. */
const VALUES = new Map([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, value) => [word, value] as const,
  ),
  ['a', 1],
  ['an', 1],
  ['single', 1],
  ['half', 0.5],
  ['couple', 3],
  ['few', 5],
  ['twelve', 12],
]);
/** In days: a day of work has eight hours. */
const UNITS = new Map([
  ['minute', 1 / 480],
  ['hour', 1 / 8],
  ['morning', 0.5],
  ['afternoon', 0.5],
  ['lunchtime', 1 / 8],
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['semester', 120],
  ['year', 365],
]);

const UNIT = `(?:${[...UNITS.keys()].join('|')})`;
const AMOUNT = `(?:an? )?(\\d+|${[...VALUES.keys()].join('|')})(?: of)?(?: an?)? (${UNIT})s?`;
/** “six years qualified”, “two weeks ago”: no length of a course. */
const NO_LENGTH = '(?! (?:qualified|experience|post|ago|back|in|into|old|now|later|of|left|time|off))';
const MOST = [
  new RegExp(
    ` (?:at most|max|maximum|maximum of|no more than|not more than|(?:cant|dont) \\S+ more than|no longer than|not longer than|longer than|under|less than|up to|shorter than|only have|only got|can only do|can spare|only do|not over|below) ${AMOUNT}${NO_LENGTH} `,
    'u',
  ),
  new RegExp(
    ` ${AMOUNT}(?: \\S+){0,2} (?:at most|at the most|max|maximum|tops|or less|or under|or shorter|limit) `,
    'u',
  ),
];
const ABOUT = [
  new RegExp(
    ` ${AMOUNT}${NO_LENGTH}(?: long)?(?: \\S+)?(?: \\S+)? (?:course|module|workshop|session|programme|training) `,
    'u',
  ),
  new RegExp(` ${AMOUNT} or so `, 'u'),
];

const amountIn = (text: string, frames: readonly RegExp[]): number | undefined => {
  const found = frames.map((each) => each.exec(text)).find((each) => each !== null);
  const [, number = '', unit = ''] = found ?? [];
  const value = VALUES.get(number) ?? Number(number);
  return found ? value * (UNITS.get(unit) ?? 0) : undefined;
};

const A_DAY = 1;

const CREDITS = / (\d+) (?:academic |cats |university )?credits? /u;
const HELD = '(?<! (?:have|got|hold|holds|my|his|her|done|did|completed|nvq|btec|diploma|with|with a|have a|got a))';
const ACADEMIC = new RegExp(`${HELD} (?:level |l)([3-8])(?: (?:or|and|to) (?:level )?([3-8]))? (?!psych)`, 'gu');
const NOT_ACADEMIC = / (?:not|no|except|without) (?:a |at )?(?:level |l)?([3-8]) /gu;

const numbersIn = (text: string, frame: RegExp): number[] =>
  [...text.matchAll(frame)].flatMap(([, ...numbers]) => numbers.filter((number) => number !== undefined).map(Number));

export function limitsIn(words: readonly Word[]): CourseLimits | undefined {
  const text = spacedText(words);
  const most = amountIn(text, MOST);
  const said = most === undefined ? amountIn(text, ABOUT) : undefined;
  // “A half-day course” leaves no room for more; “a two-day course” is a wish.
  const atMost = most ?? (said !== undefined && said <= A_DAY ? said : undefined);
  const credits = CREDITS.exec(text)?.[1];
  const academic = numbersIn(text, ACADEMIC);
  const not = academic.length > 0 ? numbersIn(text, NOT_ACADEMIC) : [];
  const limits = {
    ...(atMost !== undefined && { mostDays: atMost }),
    ...(said !== undefined && atMost === undefined && { days: said }),
    ...(credits && { credits: Number(credits) }),
    academicLevels: academic.filter((level) => !not.includes(level)),
    notAcademicLevels: not,
  };
  const isLimited = [most, said, credits, academic[0]].some((each) => each !== undefined);
  return isLimited ? limits : undefined;
}
