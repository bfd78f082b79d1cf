// Never first: what nobody can find. A course without a provider of its own and without a link goes behind one that has either.
import { linkOf } from '../../../catalogue/domain/link.ts';
import type { IndexedCourse } from './indexed-catalogue.ts';

const hasProvider = ({ provider }: IndexedCourse) => provider.trim() !== '' && !/to be confirmed/i.test(provider);
const canBeFound = (course: IndexedCourse) => hasProvider(course) || linkOf(course) !== undefined;

/** Whoever names it asks for it all the same. `others`: what else is for them, where nothing that answers can be found. */
export function knownFirst(
  courses: readonly IndexedCourse[],
  named: readonly IndexedCourse[],
  others: () => readonly IndexedCourse[],
): IndexedCourse[] {
  const [first] = courses;
  if (!first || canBeFound(first) || named.includes(first)) return [...courses];
  const instead = courses.find(canBeFound) ?? nearestTo(first, others().filter(canBeFound));
  return instead ? [instead, ...courses.filter((course) => course !== instead)] : [...courses];
}

const nearestTo = ({ topics }: IndexedCourse, others: readonly IndexedCourse[]): IndexedCourse | undefined =>
  others.find((course) => course.topics.some((topic) => topics.includes(topic))) ?? others[0];
