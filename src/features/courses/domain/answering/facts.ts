// What is known of a course beyond what it is about: how long, where, which credit, which page. Prices and dates are not.
import type { Course } from '../../../catalogue/domain/course.ts';
import { linkOf } from '../../../catalogue/domain/link.ts';
import type { Condition, Enquiry } from '../../../../reading/enquiry.ts';

export type Fact = 'length' | 'place' | 'credits' | 'link';

const ASKED: Record<Fact, RegExp> = {
  length:
    /\bhow (?:long|much time|many (?:hours?|days?|weeks?|months?))\b|\b(?:length|duration|time commitment|time off)\b/,
  place:
    /\b(?:online or|or online|where (?:is|are|does|do|would|will) (?:it|this|that|they|the|your))\b|\b(?:is|are) (?:\S+ ){0,6}(?:online|face to face|in person|remote|virtual)\b/,
  credits: /\bcredits?\b|\bcats points?\b|\bacademic award\b/,
  link: /\b(?:links?|website|web ?page|url|sign (?:me |us |her |him |them )?up|book|enrol|enroll|apply)\b|\bregister (?:for|on)\b|\bwhere (?:do|can|could) (?:i|we|she|he|they) (?:find|book|get|start)\b/,
};
const BY_CONDITION: Partial<Record<Condition, Fact>> = {
  accredited: 'credits',
  online: 'place',
  'face-to-face': 'place',
  short: 'length',
};
const FACTS: readonly Fact[] = ['length', 'place', 'credits', 'link'];

/** What somebody wants to know, in the order in which it is told. */
export function factsAsked({ search, conditions }: Pick<Enquiry, 'search' | 'conditions'>): Fact[] {
  const wanted = new Set(conditions.map((condition) => BY_CONDITION[condition]));
  return FACTS.filter((fact) => wanted.has(fact) || ASKED[fact].test(search));
}

const MONEY_OR_DATES = /£|\bgbp\b|\bfees?\b|\bcosts?\b|\bprices?\b|\bfund|\b20\d\d\b/i;

/** Catalogues hold prices and dates among other things, each behind a semicolon: they are never passed on. */
const told = (text: string | undefined): string =>
  (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part && !MONEY_OR_DATES.test(part))
    .join('; ');

const isUnknown = (text: string) => !text || /^(?:unknown|varies|not stated|to be confirmed)$/i.test(text);

const lengthOf = ({ duration }: Course) => (isUnknown(told(duration)) ? undefined : told(duration));
const placeOf = ({ mode }: Course) => (isUnknown(told(mode)) ? undefined : told(mode));

/** Only where it is known that there is some: then which. */
function creditsOf({ accredited, accreditation }: Course): string | undefined {
  if (accredited === undefined) return undefined;
  if (!accredited) return 'no academic credit';
  const [which = ''] = told(accreditation).split('; ');
  return isUnknown(which) ? 'academic credit or a recognised qualification' : which;
}

const UNKNOWN: Record<Fact, string> = {
  length: 'how long it takes is not stated',
  place: 'whether it is online is not stated',
  credits: 'whether it carries credit is not stated',
  link: 'I hold no link to it',
};

const hostIn = (link: string) => new URL(link).hostname.replace(/^www\./, '');

function factOf(course: Course, fact: Fact, isInFull: boolean): string {
  const link = linkOf(course);
  const known = { length: lengthOf, place: placeOf, credits: creditsOf, link: () => link }[fact](course);
  if (!known) return UNKNOWN[fact];
  return fact === 'link' ? `its page is ${isInFull ? known : `on ${hostIn(known)}, by “See course 1”`}` : known;
}

/** The answer to what was asked of a course. `isInFull`: where no button leads to its page. */
export const factsLine = (course: Course, facts: readonly Fact[], isInFull = false): string =>
  `${course.title}: ${facts.map((fact) => factOf(course, fact, isInFull)).join('; ')}.`;

/** Beside a course, whatever was asked: what is known of it, in a few words. */
export function factsKnown(course: Course): string {
  const credits = course.accredited ? creditsOf(course) : undefined;
  const known = [placeOf(course), lengthOf(course), credits].filter((fact) => fact !== undefined).join('; ');
  return known && `${known[0]!.toUpperCase()}${known.slice(1)}.`;
}
