// Lengths, credits and academic levels as numbers: “one afternoon at most”, “20 credits”, “level 6, not 7”.
import type { CourseLimits } from './enquiry.ts';
import { betweenMarks } from './clauses.ts';
import { demandsIn } from './demands.ts';
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
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['sixty', 60],
]);
/** In days: a day of work has eight hours. */
const UNITS = new Map([
  ['minute', 1 / 480],
  ['min', 1 / 480],
  ['hour', 1 / 8],
  ['hr', 1 / 8],
  ['morning', 0.5],
  ['evening', 0.5],
  ['afternoon', 0.5],
  ['lunchtime', 1 / 8],
  ['day', 1],
  ['week', 7],
  ['wk', 7],
  ['month', 30],
  ['semester', 120],
  ['year', 365],
]);

const VALUE = `\\d+|${[...VALUES.keys()].join('|')}`;
const amountOf = (units: readonly string[]) => `(?:an? )?(${VALUE})(?: of)?(?: an?)? (${units.join('|')})s?`;
const AMOUNT = amountOf([...UNITS.keys()]);
const A_DAY = 1;
const WEEK = 7;
const upTo = (most: number) => [...UNITS].flatMap(([unit, days]) => (days <= most ? [unit] : []));
/** Up to a week: who has three years has no time in mind. */
const SHORT_AMOUNT = amountOf(upTo(WEEK));
/** “six years qualified”, “two weeks ago”: no length of a course. */
const NO_LENGTH = '(?! (?:qualified|experience|post|ago|back|in|into|old|now|later|of|left|time|off))';
const MOST = [
  new RegExp(
    ` (?:at most|max|maximum|maximum of|no more than|not more than|(?:cant|dont) \\S+ more than|no longer than|not longer than|longer than|under|less than|up to|shorter than|only have|only got|can only do|can spare|only do|not over|below) ${AMOUNT}${NO_LENGTH} `,
    'u',
  ),
  // What somebody has time for is the most it may take.
  new RegExp(
    ` (?:spare|spared|manage|give me|gives me|give us|gives us|allow me|allows me|allowed|let me have|lets me have|free up|released for|get off|gets off|be away|get away|fit in|squeeze in|only get|just get|ive only got|only got|just got|just have) (?:\\S+ ){0,4}?${SHORT_AMOUNT}${NO_LENGTH} `,
    'u',
  ),
  new RegExp(
    ` ${AMOUNT}(?: \\S+){0,2} (?:at most|at the most|max|maximum|tops|to spare|spare|free|or less|or under|or shorter|limit) `,
    'u',
  ),
];
/** “One hour, maybe.”, “half a day tops”: nothing else is said between two marks. */
const ALONE = new RegExp(`^ (?:just |only |about |maybe )?${amountOf(upTo(A_DAY))}(?: maybe| free)? $`, 'u');
const ABOUT = [
  new RegExp(
    ` ${AMOUNT}${NO_LENGTH}(?: long)?(?: \\S+)?(?: \\S+)? (?:course|module|workshop|session|programme|training) `,
    'u',
  ),
  new RegExp(` ${AMOUNT} or so `, 'u'),
];

const valueOf = (number: string): number => VALUES.get(number) ?? Number(number);

const amountIn = (text: string, frames: readonly RegExp[]): number | undefined => {
  const found = frames.map((each) => each.exec(text)).find((each) => each !== null);
  const [, number = '', unit = ''] = found ?? [];
  return found ? valueOf(number) * (UNITS.get(unit) ?? 0) : undefined;
};

const COUNTED = new RegExp(
  ` (${[...VALUES].flatMap(([word, value]) => (value >= 3 ? [word] : [])).join('|')})(?= )`,
  'gu',
);
/** “Fifteen level seven credits”. */
const withDigits = (text: string): string => text.replaceAll(COUNTED, (_, word: string) => ` ${valueOf(word)}`);

const CREDITS = new RegExp(
  ` (at least |minimum of |minimum |over |more than )?(${VALUE})(?: or more| plus)? (?:academic |cats |university |level \\d |masters |m level )*credits? `,
  'u',
);
const HELD = '(?<! (?:have|got|hold|holds|my|his|her|done|did|completed|nvq|btec|diploma|with|with a|have a|got a))';
const ACADEMIC = new RegExp(`${HELD} (?:level |l)([3-8])(?: (?:or|and|to) (?:level )?([3-8]))? (?!psych)`, 'gu');
const NOT_ACADEMIC = / (?:not|no|except|without) (?:a |at )?(?:level |l)?([3-8]) /gu;

const numbersIn = (text: string, frame: RegExp): number[] =>
  [...text.matchAll(frame)].flatMap(([, ...numbers]) => numbers.filter((number) => number !== undefined).map(Number));

const ONLINE = '(?:online|on line|remote|remotely|virtual|virtually|e ?learning|distance learning)';
const ONLINE_ONLY = new RegExp(
  ` (?:completely|entirely|fully|wholly|totally|100|purely|only|all|strictly|(?:must|has to|have to|needs to|need to) be(?: all| fully| done| completely)?) ${ONLINE} | ${ONLINE} (?:only|alone) `,
  'u',
);
const NOT_ONLINE = new RegExp(
  ` (?:not|no|nothing|hate|hates|dont like|dont want|cant do|no more|rather than|instead of)(?: (?:more|any|another|just|clicking|through|an|a|to|be|all|only|purely|entirely|fully|completely|100|be all|doing|want)){0,3} ${ONLINE} `,
  'u',
);

/** A preference is a condition; what must be, and what is refused, is a limit. */
function modeIn(text: string): CourseLimits['mode'] {
  if (NOT_ONLINE.test(text)) return 'not online';
  return ONLINE_ONLY.test(text) ? 'online only' : undefined;
}

/** “3hrs” */
const spaced = (words: readonly Word[]): string =>
  spacedText(words).replaceAll(/(?<= \d+)(?=(?:hrs?|mins?|wks?|days?) )/gu, ' ');

const aloneIn = (words: readonly Word[]): number | undefined =>
  betweenMarks(words)
    .map((part) => amountIn(spaced(part), [ALONE]))
    .find((days) => days !== undefined);

export function limitsIn(words: readonly Word[]): CourseLimits | undefined {
  const text = spaced(words);
  const most = amountIn(text, MOST) ?? aloneIn(words);
  const said = most === undefined ? amountIn(text, ABOUT) : undefined;
  // “A half-day course” leaves no room for more; “a two-day course” is a wish.
  const atMost = most ?? (said !== undefined && said <= A_DAY ? said : undefined);
  const inDigits = withDigits(text);
  // “A credit-bearing module” counts none.
  const [, atLeast, credits] = CREDITS.exec(inDigits.replaceAll(' a credit ', ' ')) ?? [];
  const academic = numbersIn(inDigits, ACADEMIC);
  const not = academic.length > 0 ? numbersIn(inDigits, NOT_ACADEMIC) : [];
  const mode = modeIn(text);
  const demands = demandsIn(text);
  const limits = {
    ...(mode && { mode }),
    ...(atMost !== undefined && { mostDays: atMost }),
    ...(said !== undefined && atMost === undefined && { days: said }),
    ...(credits && { [atLeast ? 'leastCredits' : 'credits']: valueOf(credits) }),
    ...demands,
    academicLevels: academic.filter((level) => !not.includes(level)),
    notAcademicLevels: not,
  };
  const isLimited = [most, said, credits, academic[0], mode, ...Object.values(demands)].some(
    (each) => each !== undefined,
  );
  return isLimited ? limits : undefined;
}
