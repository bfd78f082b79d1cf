// How notes and the facts that follow from them lie in the partition of a Trust.
import type { Change, Row } from '../../storage/port.ts';
import type { Person } from '../../turn.ts';
import { CourseNote } from './domain/notes/note.ts';
import { Fact, factsOf, Metric, type PlacedFact } from './domain/notes/note-facts.ts';

/** Whose notes: the same id in another directory is somebody else. */
export type Owner = Pick<Person, 'id' | 'tenantId'>;

export const notesOf = ({ tenantId, id }: Owner) => `courseNote|${tenantId}|${id}|`;
export const noteKey = (owner: Owner, courseId: string) => `${notesOf(owner)}${courseId}`;

export const factsIn = (quarter: string) => `fact|${quarter}|courses`;
const factKey = ({ quarter, metric }: PlacedFact, personId: string, courseId: string) =>
  `fact|${quarter}|${metric}|${personId}|${courseId}`;

export function readFact({ key, value }: Row): { metric: Metric; personId: string; fact: Fact } {
  const [, , metric, personId = ''] = key.split('|');
  return { metric: Metric.parse(metric), personId, fact: Fact.parse(value) };
}

/** A note and its facts in one transaction. The note guards the facts: whoever writes them has read it. */
export function noteChange(
  before: CourseNote | undefined,
  after: CourseNote,
  owner: Owner,
): Omit<Change<unknown>, 'result'> {
  const { courseId } = after;
  const index = factsOf(after).map((one) => ({ key: factKey(one, owner.id, courseId), value: Fact.parse(one.fact) }));
  const kept = new Set(index.map(({ key }) => key));
  const had = before ? factsOf(before).map((one) => factKey(one, owner.id, courseId)) : [];
  return {
    put: [{ key: noteKey(owner, courseId), value: CourseNote.parse(after) }],
    index,
    remove: had.filter((key) => !kept.has(key)),
  };
}
