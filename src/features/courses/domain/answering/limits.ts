// Whether a course keeps within the lengths, credits and academic levels somebody asks for. What a catalogue leaves open
// is no misfit, and no fit either.
import { isOpenToAll, modeOf } from './suits.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import type { CourseLimits } from '../../../../reading/enquiry.ts';

type Verdict = 'fits' | 'unknown' | 'misfit';

const DAYS = new Map([
  ['hour', 1 / 8],
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['semester', 120],
  ['year', 365],
]);
const WORDS = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six'].map((word, value) => [word, value] as const),
);
const LENGTH = new RegExp(
  `(\\d+|${[...WORDS.keys()].join('|')})?(?:[-–]\\d+)? ?(hour|day|week|month|semester|year)s?`,
  'i',
);
const NO_LENGTH = /ongoing|within|enrolment/i;

/** In days of work, or of the calendar from a week on; the first that is said. */
export function lengthInDays({ duration = '' }: Pick<Course, 'duration'>): number | undefined {
  const [, number = 'one', unit = ''] = NO_LENGTH.test(duration) ? [] : (LENGTH.exec(duration) ?? []);
  const days = DAYS.get(unit.toLowerCase());
  return days && days * (WORDS.get(number.toLowerCase()) ?? Number(number));
}

const creditsOf = ({ accreditation }: Course): number | undefined => {
  const credits = /(\d+)(?: academic)? credits/.exec(accreditation)?.[1];
  return credits ? Number(credits) : undefined;
};

const academicLevelsOf = ({ accreditation, title }: Course): number[] =>
  [...`${accreditation} ${title}`.matchAll(/\blevel (\d)(?: or (\d))?/gi)].flatMap(([, ...levels]) =>
    levels.filter((level) => level !== undefined).map(Number),
  );

const A_DAY = 1;
const A_WEEK = 7;
const NEARLY = 1.3;

/** Credit is never had within days, and a taught course takes a day, whether a length is stated or not. */
function length(course: Course, { mostDays, days: about }: CourseLimits): Verdict {
  const days = lengthInDays(course);
  if (mostDays !== undefined) {
    const isLonger = (course.accredited && mostDays <= A_WEEK) || (mostDays < A_DAY && modeOf(course) === 'in person');
    if (days === undefined) return isLonger ? 'misfit' : 'unknown';
    return days <= mostDays ? 'fits' : 'misfit';
  }
  if (about === undefined) return 'fits';
  return days !== undefined && days <= about * NEARLY && days * NEARLY >= about ? 'fits' : 'unknown';
}

function credits(course: Course, { credits: wanted, leastCredits: least }: CourseLimits): Verdict {
  if (wanted === undefined && least === undefined) return 'fits';
  const known = creditsOf(course);
  if (known === undefined) return course.accredited === false ? 'misfit' : 'unknown';
  return known === wanted || known >= (least ?? Infinity) ? 'fits' : 'misfit';
}

function mode(course: Course, { mode: wanted }: CourseLimits): Verdict {
  if (!wanted) return 'fits';
  const known = modeOf(course);
  if (!known) return 'unknown';
  return (known === 'online') === (wanted === 'online only') ? 'fits' : 'misfit';
}

function academicLevel(course: Course, { academicLevels, notAcademicLevels }: CourseLimits): Verdict {
  if (academicLevels.length + notAcademicLevels.length === 0) return 'fits';
  const known = academicLevelsOf(course);
  if (known.length === 0) return 'unknown';
  const left = known.filter((level) => !notAcademicLevels.includes(level));
  const isWanted = academicLevels.length === 0 || left.some((level) => academicLevels.includes(level));
  return left.length > 0 && isWanted ? 'fits' : 'misfit';
}

/** “6+ months in cancer care”, “about 3 years’ experience”, in months. */
const ASKED = /(\d+)\+? (month|year)s?['’]?(?: experience| in )/;

function experience({ audience }: Course, { experience: has }: CourseLimits): Verdict {
  const [, number, unit] = has === undefined ? [] : (ASKED.exec(audience) ?? []);
  if (has === undefined || !number) return 'fits';
  return Number(number) * (unit === 'year' ? 12 : 1) > has ? 'misfit' : 'fits';
}

const assessment = ({ accredited }: Course, { isUncredited }: CourseLimits): Verdict =>
  isUncredited && accredited ? 'misfit' : 'fits';

const audience = (course: Course, { isForEverybody }: CourseLimits): Verdict =>
  isForEverybody && !isOpenToAll(course) ? 'misfit' : 'fits';

/** Against all of them: the worst counts. */
export function verdictOn(course: Course, limits: CourseLimits | undefined): Verdict {
  if (!limits) return 'fits';
  const verdicts = [length, credits, academicLevel, mode, experience, assessment, audience].map((of) =>
    of(course, limits),
  );
  return (['misfit', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'fits';
}

/** What was asked, in words: “take no longer than you said”. */
export const limitsPhrase = ({
  mostDays,
  days,
  credits: wanted,
  leastCredits,
  mode: how,
  academicLevels,
  notAcademicLevels,
  isUncredited,
  isForEverybody,
  experience: months,
}: CourseLimits): string[] => [
  ...(mostDays === undefined ? [] : ['to take no longer than that']),
  ...(days === undefined ? [] : ['to take about that long']),
  ...(wanted === undefined ? [] : [`to carry ${wanted} credits`]),
  ...(leastCredits === undefined ? [] : [`to carry at least ${leastCredits} credits`]),
  ...(how === undefined ? [] : [how === 'online only' ? 'to be online alone' : 'not to be online']),
  ...(isUncredited ? ['to be without credits'] : []),
  ...(isForEverybody ? ['to be open to everybody'] : []),
  ...(months === undefined ? [] : ['to ask for no more experience than that']),
  ...(academicLevels.length + notAcademicLevels.length > 0 ? ['to be at that academic level'] : []),
];
