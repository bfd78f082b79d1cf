// Writes what is left when somebody's data are erased: a record with all its rows in one transaction, where they fit.
import type { Store } from '../storage/port.ts';
import type { PersonRow } from './survey.ts';
import { sizeOf } from './transactions.ts';

const MOST_ROWS = 45; // each may be one to write and one to remove
const MOST_BYTES = 3 * 1024 * 1024;

/** An error where a row was changed since it was found: then nothing of its transaction is written. */
export async function erase(store: Store, found: readonly PersonRow[]): Promise<void> {
  const together = Map.groupBy(found, ({ partition, record, row }) => JSON.stringify([partition, record ?? row.key]));
  for (const rows of together.values()) for (const some of fitting(rows)) await eraseTogether(store, some);
}

function fitting(rows: readonly PersonRow[]): PersonRow[][] {
  const all: PersonRow[][] = [];
  let bytes = Infinity;
  for (const one of rows) {
    const size = sizeOf(one.after);
    if (bytes + size > MOST_BYTES || (all.at(-1)?.length ?? 0) >= MOST_ROWS) {
      all.push([]);
      bytes = 0;
    }
    all.at(-1)?.push(one);
    bytes += size;
  }
  return all;
}

function eraseTogether(store: Store, found: readonly PersonRow[]): Promise<void> {
  const partition = found[0]?.partition ?? '';
  return store.change(partition, { keys: found.map(({ row }) => row.key), by: 'nobody' }, (rows) => {
    for (const { row } of found)
      if (rows.has(row.key) && JSON.stringify(rows.get(row.key)) !== JSON.stringify(row.value))
        throw new Error('A row was changed while this ran. Run the same command again: it goes on.');
    const there = found.filter(({ row }) => rows.has(row.key));
    const staying = there.filter(({ fate }) => fate !== 'removed').map(({ row, after }) => ({ from: row.key, after }));
    const isSame = ({ from, after }: { from: string; after: { key: string } }) => from === after.key;
    return {
      result: undefined,
      put: staying.filter(isSame).map(({ after }) => after),
      index: staying.filter((one) => !isSame(one)).map(({ after }) => after),
      remove: there
        .filter(({ fate, row, after }) => fate === 'removed' || row.key !== after.key)
        .map(({ row }) => row.key),
    };
  });
}
