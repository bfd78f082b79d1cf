// Rows that are kept for a time. The expiry comes first in their keys: what has expired stands together, so that clearing
// it away never reads the rest.
import type { Store } from '../storage/port.ts';
import { writeInBatches, LARGE_ROWS } from './batches.ts';

/** Removes what expired before this moment, the oldest first, and says how many rows there were. `prefix`: the part of the key before the expiry. */
export async function removeExpired(
  store: Store,
  partition: string,
  prefix: string,
  { before, size = LARGE_ROWS }: { before: Date; size?: number },
): Promise<number> {
  const end = `${prefix}${before.toISOString()}`;
  for (let removed = 0; ;) {
    const oldest = await store.list(partition, prefix, { limit: size });
    const expired = oldest.map(({ key }) => key).filter((key) => key < end);
    removed += await removeRows(store, partition, expired, size);
    if (expired.length < size) return removed;
  }
}

/** Says how many there were. They are read again first: another process may be clearing away the same ones. */
export async function removeRows(store: Store, partition: string, keys: string[], size = LARGE_ROWS): Promise<number> {
  const removed = await writeInBatches(keys, size, (some) =>
    store.change(partition, { keys: some }, (rows) => ({ result: rows.size, remove: [...rows.keys()] })),
  );
  return removed.reduce((sum, one) => sum + one, 0);
}
