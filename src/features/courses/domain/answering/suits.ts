// Whether a course is for somebody: their level, their kind of work, and what they asked of it.
import { LevelId } from '../../../framework/domain.ts';
import type { IndexedCourse } from './indexed-catalogue.ts';
import type { Condition, Enquiry } from '../../../../reading/enquiry.ts';

const ORDER = LevelId.options;
const REGISTERED: ReadonlySet<string> = new Set(['registered', 'enhanced', 'advanced', 'consultant']);
export const isRegistered = (level: string): boolean => REGISTERED.has(level);

const placeOf = (level: string) => ORDER.indexOf(level as LevelId);
const steps = (from: string, to: string) => Math.abs(placeOf(from) - placeOf(to));

/**
 * How far a course is from a level: 0 is for it. Registered staff may look at what is meant for a neighbouring
 * registered level; nobody else is offered what is meant for registered staff.
 */
export function distance(course: IndexedCourse, levels: readonly LevelId[]): number {
  if (levels.length === 0 || levels.some((level) => course.levels.includes(level))) return 0;
  const far = levels.flatMap((level) =>
    isRegistered(level) ? course.levels.filter(isRegistered).map((other) => steps(level, other)) : [],
  );
  return Math.min(Infinity, ...far);
}

/** What leads no further than where somebody is already. */
export const isBelow = (course: IndexedCourse, levels: readonly LevelId[]): boolean =>
  levels.length > 0 && course.levels.every((level) => levels.every((own) => placeOf(level) < placeOf(own)));

const SHORT = /\b(hours?|(?:[1-5]|one|two|three|four|five) days?)\b/i;
const LONG = /\b(weeks?|months?|years?|semesters?)\b/i;

const ONLINE = /online|remote|virtual|distance|e-?learning/i;
const FACE_TO_FACE = /face to face|taught|campus|blended|classroom|in person/i;

const MEETS: Record<Condition, (course: IndexedCourse) => boolean> = {
  accredited: ({ accredited }) => accredited === true,
  online: ({ mode }) => ONLINE.test(mode),
  'face-to-face': ({ mode }) => FACE_TO_FACE.test(mode),
  short: ({ duration = '' }) => SHORT.test(duration) && !LONG.test(duration),
  'non-clinical': ({ isForNonClinical }) => isForNonClinical,
  // Nothing is ever said about money, so these rule nothing out.
  free: () => true,
  funded: () => true,
};

/** Nothing where it is not stated. */
export function modeOf({ mode }: { mode: string }): 'online' | 'in person' | undefined {
  if (FACE_TO_FACE.test(mode)) return 'in person';
  return ONLINE.test(mode) ? 'online' : undefined;
}

const saysHow = (course: IndexedCourse) => modeOf(course) !== undefined;

const STATES: Record<Condition, (course: IndexedCourse) => boolean> = {
  accredited: ({ accredited }) => accredited !== undefined,
  online: saysHow,
  'face-to-face': saysHow,
  short: ({ duration = '' }) => SHORT.test(duration) || LONG.test(duration),
  'non-clinical': ({ audience, isForNonClinical }) => isForNonClinical || audience !== '',
  free: () => true,
  funded: () => true,
};

/** Whether the catalogue says if a course is that; what it leaves open is no “no”. */
export const states = (course: IndexedCourse, condition: Condition): boolean => STATES[condition](course);

export const conditionsUnmet = (course: IndexedCourse, conditions: readonly Condition[]): Condition[] =>
  conditions.filter((condition) => !MEETS[condition](course));

const SUPPORT_ROUTES = new Set(['apprenticeship', 'nursing-associate', 'assistant-practitioner']);

/** Routes, inductions and what is likely over are offered only to those who ask for them. */
export function isOpenTo(
  { kind, topics }: IndexedCourse,
  { topics: asked, intent, wantsNoPromotion }: Enquiry,
): boolean {
  if (kind === 'route') {
    const asksForRoute = intent === 'career route' || asked.some((topic) => SUPPORT_ROUTES.has(topic));
    return !wantsNoPromotion && (asksForRoute || topics.some((topic) => asked.includes(topic)));
  }
  const isForTheAsking = kind === 'closed' || kind === 'induction' || kind === 'record';
  return !isForTheAsking || topics.some((topic) => asked.includes(topic));
}

const FOR_NURSES = /\bnurs|\bNMC\b/i;
const FOR_OTHERS_TOO =
  /\b(?:AHPs?|allied|professionals?|radiographers?|pharmacists?|staff|support|anyone|everyone|any)\b/i;
const NO_NURSE = /radiograph|physio|dietit|therap|pharma|psycholog|\bAHP\b/i;

/** What only nurses may take is not offered to the other professions. */
export const isOpenToProfession = ({ audience }: IndexedCourse, { role = '' }: Enquiry): boolean =>
  !NO_NURSE.test(role) || !FOR_NURSES.test(audience) || FOR_OTHERS_TOO.test(audience);

/** Whatever their level and profession. */
export const isOpenToAll = ({ levels, audience }: Pick<IndexedCourse, 'levels' | 'audience'>): boolean =>
  levels.length === ORDER.length && (!FOR_NURSES.test(audience) || FOR_OTHERS_TOO.test(audience));

/** No clinical module for staff whose work is not clinical. */
export const isSafeFor = (course: IndexedCourse, { isClinical, target }: Enquiry): boolean =>
  isClinical !== false || course.isForNonClinical || (target !== undefined && course.kind === 'route');
