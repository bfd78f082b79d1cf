// What nobody meets, and among which courses it was looked for: nothing is said of others.
import type { Condition } from '../../../../reading/enquiry.ts';
import type { Seeker } from './ranking.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';
import { distance, conditionsUnmet } from './suits.ts';

export interface Shortfall {
  /** All of them, where each is met but never together. */
  conditions: Condition[];
  /** The courses they call by name; those about their topic; all for their level; all that may be suggested; those shown. */
  among: 'named' | 'topic' | 'level' | 'suggested' | 'shown';
}

export function unmetConditions(courses: readonly IndexedCourse[], conditions: readonly Condition[]): Condition[] {
  if (courses.length === 0 || courses.some((course) => conditionsUnmet(course, conditions).length === 0)) return [];
  const byAll = conditions.filter((condition) =>
    courses.every((course) => conditionsUnmet(course, [condition]).length > 0),
  );
  return byAll.length > 0 ? byAll : [...conditions];
}

interface Looked {
  named: readonly IndexedCourse[];
  aboutTopic: readonly IndexedCourse[];
  shown: readonly IndexedCourse[];
  /** No course is about what was asked, so that others stand in for it. */
  isInstead: boolean;
}

/** The widest set of courses none of which meets the conditions. */
export function shortfallOf({ enquiry, levels }: Seeker, looked: Looked, index: IndexedCatalogue): Shortfall {
  const { named, aboutTopic, shown, isInstead } = looked;
  const ofShown = unmetConditions(shown, enquiry.conditions);
  const ofTopic = unmetConditions(aboutTopic, enquiry.conditions);
  if (named.length > 0) return { conditions: ofShown, among: 'named' };
  if (ofShown.length === 0 || isInstead) return { conditions: ofShown, among: 'shown' };
  if (aboutTopic.length > 0)
    return ofTopic.length > 0 ? { conditions: ofTopic, among: 'topic' } : { conditions: ofShown, among: 'shown' };
  const atLevel = index.courses.filter((course) => levels.length > 0 && distance(course, levels) === 0);
  const ofLevel = unmetConditions(atLevel, enquiry.conditions);
  return ofLevel.join() === ofShown.join()
    ? { conditions: ofLevel, among: 'level' }
    : { conditions: ofShown, among: 'suggested' };
}
