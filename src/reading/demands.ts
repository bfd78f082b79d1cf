// What a course may not ask of somebody, and whom it must be open to: experience, exams and credits, one kind of staff.
import type { CourseLimits } from './enquiry.ts';

const NONE = '(?:no|not|nothing|without|hate|avoid|dont want|not after|cant face|rather not)';
const ASSESSED = '(?:exams?|essays?|assignments?|assessments?|assessed|coursework|dissertations?|credits?|academic)';
/** “Need not be academic” refuses nothing, and neither does “no idea how many credits”. */
const REFUSED = new RegExp(
  `(?<! need) ${NONE}(?: (?!idea|sure|clue|just|only|need|have|know|enough|many|matter|fussed|bothered)\\S+){0,4} ${ASSESSED} `,
  'u',
);

const STAFF = '(?:team|department|dept|workforce|unit|service|ward|office|staff|staff groups?|member|members)';
const EVERYBODY = new RegExp(
  ` (?:(?:whole|entire|every|every single|each) (?:member of (?:the|our) )?${STAFF}|(?:everybody|everyone|all|all staff) (?:in|on|across) (?:the|our) ${STAFF}) (?!of )`,
  'u',
);

const MONTHS = new Map([
  ['week', 0.25],
  ['month', 1],
  ['year', 12],
]);
const NUMBERS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
);
const LONG = `(\\d+|a|an|${[...NUMBERS.keys()].join('|')}) (week|wk|month|mth|year|yr)s?`;
/** “Three months into oncology”, “qualified eight months ago”, “been here ten weeks”. */
const FOR_SO_LONG = [
  new RegExp(` ${LONG} (?:into|in|since|qualified|in post|here) `, 'u'),
  new RegExp(` (?:qualified|joined|moved|started|registered|been)(?: \\S+){0,6} ${LONG} `, 'u'),
];
const FOR_NO_TIME = new RegExp(
  ` (?:(?:no|without|without any) (?:previous |prior )?experience|(?:dont|doesnt|not) (?:ask|want|need|require|ask for)(?: \\S+){0,2} (?:half a year|months|experience)) `,
  'u',
);

/** From two years on it is seldom said to ask for less. */
const MOST_ASKED = 24;

function experienceIn(text: string): number | undefined {
  if (FOR_NO_TIME.test(text)) return 0;
  const found = FOR_SO_LONG.map((each) => each.exec(text)).find((each) => each !== null);
  if (!found) return undefined;
  const [, number = '', unit = ''] = found;
  const months = [...MONTHS].find(([name]) => name[0] === unit[0])?.[1] ?? 1;
  return (NUMBERS.get(number) ?? (Number(number) || 1)) * months;
}

export function demandsIn(text: string): Pick<CourseLimits, 'isUncredited' | 'isForEverybody' | 'experience'> {
  const experience = experienceIn(text);
  return {
    ...(REFUSED.test(text) && { isUncredited: true }),
    ...(EVERYBODY.test(text) && { isForEverybody: true }),
    ...(experience !== undefined && experience < MOST_ASKED && { experience }),
  };
}
