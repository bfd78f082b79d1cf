// Puts courses in the order in which they help somebody.
import { LevelId } from '../../../framework/domain.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';
import { distance, isBelow, isOpenTo, isOpenToProfession, isSafeFor, conditionsUnmet } from './suits.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';

/** A course of its own before a collection one has to search; records and frameworks are no courses. */
const KINDS: Record<IndexedCourse['kind'], number> = {
  course: 0,
  induction: 0,
  route: 1,
  framework: 2,
  record: 2,
  collection: 3,
  closed: 4,
};

const isStated = ({ levelsBasis }: IndexedCourse) => /^(stated|confirmed)/.test(levelsBasis);

/** What is made for a level goes before what is made for everybody; where no level is known, the other way round. */
const isForEverybody = ({ levels }: IndexedCourse) => levels.length === LevelId.options.length;

export interface Seeker {
  enquiry: Enquiry;
  levels: readonly LevelId[];
}

/** What this person may be offered at all. */
export const mayBeOffered = (course: IndexedCourse, { enquiry, levels }: Seeker): boolean =>
  distance(course, levels) < Infinity &&
  !(course.kind === 'route' && isBelow(course, levels)) &&
  isOpenTo(course, enquiry) &&
  isSafeFor(course, enquiry) &&
  isOpenToProfession(course, enquiry) &&
  !course.topics.some((topic) => enquiry.withoutTopics.includes(topic));

/** The nearest to the level first, then what meets most of what was asked, then what the words point to. */
export function rank(
  courses: readonly IndexedCourse[],
  { enquiry, levels }: Seeker,
  index: IndexedCatalogue,
): IndexedCourse[] {
  const scores = index.scores(enquiry.search);
  const marks = new Map(
    courses.map((course, index) => [
      course.id,
      [
        course.kind === 'closed' ? 1 : 0,
        conditionsUnmet(course, enquiry.conditions).length,
        distance(course, levels),
        KINDS[course.kind],
        isForEverybody(course) === (levels.length === 0) ? 0 : 1,
        -(scores.get(course.id) ?? 0),
        isStated(course) ? 0 : 1,
        index,
      ],
    ]),
  );
  return courses.toSorted((a, b) => {
    const [of, against] = [marks.get(a.id) ?? [], marks.get(b.id) ?? []];
    const differs = of.findIndex((mark, place) => mark !== against[place]);
    return (of[differs] ?? 0) - (against[differs] ?? 0);
  });
}

/** One of each in turn: two needs in one question are both answered. */
export function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
  return [...new Set(turns.flat())];
}
