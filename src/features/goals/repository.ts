import { trailRow } from '../../records/trail.ts';
import { trustOf } from '../../records/record-id.ts';
import type { Asking } from '../../bot/turn.ts';
import type { Store } from '../../storage/port.ts';
import type { GoalNote } from './domain/goal-note.ts';
import { goalKinds } from './kinds.ts';

const { note: noteKind } = goalKinds;
const MOST_NOTES = 60; // to the goals of one record: five goals, once a month

export function goalNotes(store: Store) {
  return {
    /** Everything noted to the goals of one record. Who may see it, whoever asks has to know. */
    of: async (record: string): Promise<GoalNote[]> =>
      (await store.list(trustOf(record), noteKind.under(record))).map(({ value }) => noteKind.read(value)),

    /** `mark`: what its card is known by, so that the same press again notes nothing twice. */
    add: (record: string, mark: string, note: GoalNote, { person }: Asking): Promise<'noted' | 'full'> =>
      store.change<'noted' | 'full'>(trustOf(record), { prefix: noteKind.under(record) }, (rows) => {
        if (rows.has(noteKind.keyOf(record, mark))) return { result: 'noted' };
        if (noteKind.among(rows, record).length >= MOST_NOTES) return { result: 'full' };
        const { at, state, number } = note;
        const trail = { by: person.id, tenantId: person.tenantId, at, doing: `noted goal ${number}`, to: state };
        return {
          result: 'noted',
          put: [
            noteKind.row(note, record, mark),
            trailRow({ ...trail, of: { kind: 'appraisal', ids: [record] } }, `goal ${mark}`),
          ],
        };
      }),
  };
}
export type GoalNotes = ReturnType<typeof goalNotes>;
