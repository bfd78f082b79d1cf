// An erasure leaves a row while it is under way: one that was cut off goes on with the same id in place of theirs.
import { z } from 'zod';
import type { PersonKey } from '../bot/person-key.ts';
import { KEEPING, kind, PEOPLE } from '../records/kind.ts';
import { trailRow } from '../records/trail.ts';
import type { Store } from '../storage/port.ts';

const Erasure = z.object({
  schemaVersion: z.literal(1).default(1),
  /** What stands in place of their id. */
  id: z.string(),
  /** They may be gone from everywhere else already. */
  names: z.array(z.string()),
});
export type Erasure = z.infer<typeof Erasure>;

export const eraseKind = kind({
  key: 'erase|{@subject}',
  schema: Erasure,
  partitions: [KEEPING],
  about: ['subject'],
  keeping: 'while it holds',
});

export const erasingOf = (store: Store, person: PersonKey): Promise<Erasure | undefined> =>
  eraseKind.get(store, KEEPING, person);

export const noteErasing = (store: Store, person: PersonKey, erasing: Erasure): Promise<void> =>
  store.change(KEEPING, {}, () => ({ result: undefined, index: [eraseKind.row(erasing, person)] }));

/** What stays says that it was done, and not to whom. */
export async function endErasing(store: Store, person: PersonKey, { id, at }: { id: string; at: Date }): Promise<void> {
  const trail = {
    by: 'command line',
    at: at.toISOString(),
    doing: 'erased',
    of: { kind: 'person', ids: [id] as [string] },
  };
  await store.change(PEOPLE, {}, () => ({ result: undefined, index: [trailRow(trail, 'erased')] }));
  await store.change(KEEPING, { keys: [eraseKind.keyOf(person)] }, (rows) => ({
    result: undefined,
    remove: [...rows.keys()],
  }));
}
