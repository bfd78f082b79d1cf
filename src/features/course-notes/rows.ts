// How notes and the facts that follow from them lie in the partition of a Trust.
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import { FACT, type FactSource } from '../../records/fact.ts';
import { indexChange } from '../../records/index-rows.ts';
import { fill } from '../../records/kind.ts';
import type { Change, Row } from '../../storage/port.ts';
import type { CourseNote } from './domain/note.ts';
import { NoteFact, factsOf, Metric, type PlacedFact } from './domain/note-facts.ts';
import { noteKinds } from './kinds.ts';

/** Both metrics at once. */
export const noteFactsUnder = (quarter: string) => `${fill(FACT, [quarter])}courses`;
const factRow = ({ quarter, metric, fact }: PlacedFact, owner: PersonKey, courseId: string): Row =>
  noteKinds[metric].row(fact, quarter, owner, courseId);

export function readFact({ key, value }: Row): { metric: Metric; person: string; fact: NoteFact } {
  const [, , metric, tenantId = '', id = ''] = key.split('|');
  return { metric: Metric.parse(metric), person: keyOfPerson({ tenantId, id }), fact: NoteFact.parse(value) };
}

export const noteFacts = (note: CourseNote, owner: PersonKey): Row[] =>
  factsOf(note).map((one) => factRow(one, owner, note.courseId));

/** A note and its facts in one transaction. */
export const noteChange = (
  before: CourseNote | undefined,
  after: CourseNote,
  owner: PersonKey,
): Omit<Change<unknown>, 'result'> => ({
  put: [noteKinds.note.row(after, owner, after.courseId)],
  ...indexChange(before ? noteFacts(before, owner) : [], noteFacts(after, owner)),
});

export const noteFactSource: FactSource = {
  metrics: Metric.options,
  under: noteKinds.note.under(),
  factsOf: ({ key, value }) => {
    const [, tenantId = '', id = ''] = key.split('|');
    return noteFacts(noteKinds.note.read(value), { tenantId, id });
  },
};
