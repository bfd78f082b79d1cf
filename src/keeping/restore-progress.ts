// A restore leaves a row while it is under way, so that one which was cut off is known again.
import { z } from 'zod';
import { KEEPING, kind } from '../records/kind.ts';
import type { Store } from '../storage/port.ts';

const RestoreProgress = z.object({
  schemaVersion: z.literal(1).default(1),
  /** The checksum of its manifest. */
  backup: z.string(),
  step: z.enum(['clearing', 'writing']),
  begunAt: z.iso.datetime(),
});
export type RestoreProgress = z.infer<typeof RestoreProgress>;

export const restoreKind = kind({
  key: 'restore',
  schema: RestoreProgress,
  partitions: [KEEPING],
  about: [],
  keeping: 'while it holds',
});

export const restoreUnderWay = (store: Store): Promise<RestoreProgress | undefined> => restoreKind.get(store, KEEPING);

export const note = (store: Store, restoring: RestoreProgress): Promise<void> =>
  store.change(KEEPING, {}, () => ({ result: undefined, index: [restoreKind.row(restoring)] }));

export const forget = (store: Store): Promise<void> =>
  store.change(KEEPING, { keys: [restoreKind.keyOf()] }, (rows) => ({ result: undefined, remove: [...rows.keys()] }));

export type RestoreStart = { is: 'begin' | 'go on'; step: RestoreProgress['step'] } | { is: 'refused'; reason: string };

/** What a restore of this backup begins with. */
export function startOfRestore(
  { restoring, isEmpty }: { restoring?: RestoreProgress; isEmpty: boolean },
  backup: string,
  mayReplace: boolean,
): RestoreStart {
  if (restoring?.backup === backup) return { is: 'go on', step: restoring.step };
  if (mayReplace) return { is: 'begin', step: 'clearing' };
  if (restoring)
    return {
      is: 'refused',
      reason: 'A restore of another backup was cut off here. Run that one again, or add --replace.',
    };
  if (isEmpty) return { is: 'begin', step: 'writing' };
  return {
    is: 'refused',
    reason:
      'This storage is not empty, and nothing was written. Add --replace to put the backup in place of all that is there.',
  };
}
