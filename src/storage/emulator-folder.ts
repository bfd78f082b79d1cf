// The storage of earlier versions was an emulator that kept everything in one JSON file: its rows are taken over once.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fromEntity } from './entity.ts';
import { decodeKey } from './keys.ts';
import type { Row, Store } from './port.ts';

const OLD = 'tables.json';
const TAKEN = 'tables.json.taken-over';
const BATCH = 4; // rows as large as they may be still fit into one transaction
const TABLE = /\$accend$/; // the emulator puts the account before it

const File = z.object({ collections: z.array(z.object({ name: z.string(), data: z.array(z.unknown()) })) });
const Entity = z.object({
  PartitionKey: z.string(),
  RowKey: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

/**
 * The sentence that says what was taken over; undefined where nothing was to be. A row that is there already stays, so
 * this can be begun again. The old file is kept under another name; one that cannot be read stays as it is.
 */
export async function takeOverFolder(folder: string, store: Store): Promise<string | undefined> {
  const file = join(folder, OLD);
  if (!existsSync(file)) return undefined;
  const read = rowsIn(file);
  if (!read) return `${file} holds what an earlier version kept and could not be read. It was left as it is.`;
  for (const [partition, rows] of Map.groupBy(read.rows, (row) => row.partition))
    for (let from = 0; from < rows.length; from += BATCH) await keep(store, partition, rows.slice(from, from + BATCH));
  renameSync(file, join(folder, TAKEN));
  const unread = read.unread ? ` Not readable: ${read.unread}.` : '';
  return `Rows of an earlier version taken over: ${read.rows.length}.${unread} Its file is kept: ${join(folder, TAKEN)}.`;
}

const keep = (store: Store, partition: string, rows: readonly Row[]): Promise<void> =>
  store.change(partition, { keys: rows.map(({ key }) => key) }, (there) => ({
    result: undefined,
    put: rows.filter(({ key }) => !there.has(key)).map(({ key, value }) => ({ key, value })),
  }));

interface OldRow extends Row {
  partition: string;
}

function rowsIn(file: string): { rows: OldRow[]; unread: number } | undefined {
  try {
    const { collections } = File.parse(JSON.parse(readFileSync(file, 'utf8')));
    const all = collections.filter(({ name }) => TABLE.test(name)).flatMap(({ data }) => data.map(rowOf));
    const rows = all.filter((row) => row !== undefined);
    return { rows, unread: all.length - rows.length };
  } catch {
    return undefined;
  }
}

function rowOf(entity: unknown): OldRow | undefined {
  const { success, data } = Entity.safeParse(entity);
  if (!success) return undefined;
  try {
    const [partition, key] = [decodeKey(data.PartitionKey), decodeKey(data.RowKey)];
    return { partition, key, value: fromEntity(data.properties) };
  } catch {
    return undefined;
  }
}
