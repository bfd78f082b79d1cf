// How notes and the facts that follow from them lie in the partition of a Trust.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { FACT } from '../../records/fact.ts';
import { fill } from '../../records/kind.ts';
import type { Change, Row } from '../../storage/port.ts';
import type { CourseNote } from './domain/note.ts';
import { NoteFact, factsOf, Metric, type PlacedFact } from './domain/note-facts.ts';
import { noteKinds } from './kinds.ts';

/** Both metrics at once. */
export const factsIn = (quarter: string) => `${fill(FACT, [quarter])}courses`;
const factRow = ({ quarter, metric, fact }: PlacedFact, owner: PersonKey, courseId: string): Row =>
  noteKinds[metric].row(fact, quarter, owner, courseId);

export function readFact({ key, value }: Row): { metric: Metric; person: string; fact: NoteFact } {
  const [, , metric, tenantId = '', id = ''] = key.split('|');
  return { metric: Metric.parse(metric), person: keyOfPerson({ tenantId, id }), fact: NoteFact.parse(value) };
}

/** A note and its facts in one transaction. The note guards the facts: whoever writes them has read it. */
export function noteChange(
  before: CourseNote | undefined,
  after: CourseNote,
  owner: PersonKey,
): Omit<Change<unknown>, 'result'> {
  const { courseId } = after;
  const index = factsOf(after).map((one) => factRow(one, owner, courseId));
  const kept = new Set(index.map(({ key }) => key));
  const had = before ? factsOf(before).map((one) => factRow(one, owner, courseId).key) : [];
  return {
    put: [noteKinds.note.row(after, owner, courseId)],
    index,
    remove: had.filter((key) => !kept.has(key)),
  };
}
