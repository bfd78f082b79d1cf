// How notes and the facts that follow from them lie in the partition of a Trust.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Change, Row } from '../../storage/port.ts';
import { CourseNote } from './domain/note.ts';
import { Fact, factsOf, Metric, type PlacedFact } from './domain/note-facts.ts';

export const notesOf = (owner: PersonKey) => `courseNote|${keyOfPerson(owner)}|`;
export const noteKey = (owner: PersonKey, courseId: string) => `${notesOf(owner)}${courseId}`;

export const factsIn = (quarter: string) => `fact|${quarter}|courses`;
const factKey = ({ quarter, metric }: PlacedFact, owner: PersonKey, courseId: string) =>
  `fact|${quarter}|${metric}|${keyOfPerson(owner)}|${courseId}`;

export function readFact({ key, value }: Row): { metric: Metric; person: string; fact: Fact } {
  const [, , metric, tenantId = '', id = ''] = key.split('|');
  return { metric: Metric.parse(metric), person: keyOfPerson({ tenantId, id }), fact: Fact.parse(value) };
}

/** A note and its facts in one transaction. The note guards the facts: whoever writes them has read it. */
export function noteChange(
  before: CourseNote | undefined,
  after: CourseNote,
  owner: PersonKey,
): Omit<Change<unknown>, 'result'> {
  const { courseId } = after;
  const index = factsOf(after).map((one) => ({ key: factKey(one, owner, courseId), value: Fact.parse(one.fact) }));
  const kept = new Set(index.map(({ key }) => key));
  const had = before ? factsOf(before).map((one) => factKey(one, owner, courseId)) : [];
  return {
    put: [{ key: noteKey(owner, courseId), value: CourseNote.parse(after) }],
    index,
    remove: had.filter((key) => !kept.has(key)),
  };
}
