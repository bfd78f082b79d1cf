// Everything in the embedded storage, for whoever keeps it.
import { DatabaseSync } from 'node:sqlite';
import { decodeKey, encodeKey } from './keys.ts';
import type { Row, WholeStore } from './port.ts';

const NEXT = 'SELECT partition FROM rows WHERE partition > ? ORDER BY partition LIMIT 1';
const ALL = 'SELECT key, value FROM rows WHERE partition = ? ORDER BY key';
const BUSY_MS = 2000;

export function wholeSqlite(db: DatabaseSync, file: string): Pick<WholeStore, 'partitionAfter' | 'rowsOf'> {
  const next = db.prepare(NEXT);
  return {
    partitionAfter: async (partition) => {
      const found = next.get(encodeKey(partition))?.['partition'] as string | undefined;
      return found === undefined ? undefined : decodeKey(found);
    },
    rowsOf: (partition) => (file === ':memory:' ? rowsAtOnce(db, partition) : rowsAsTheyStood(file, partition)),
  };
}

/** Nobody else can open it, so there is no other way to have one moment. */
async function* rowsAtOnce(db: DatabaseSync, partition: string): AsyncGenerator<Row> {
  for (const row of db.prepare(ALL).all(encodeKey(partition))) yield toRow(row);
}

/** Over a connection of its own, whose one statement sees nothing that is written after it began. */
async function* rowsAsTheyStood(file: string, partition: string): AsyncGenerator<Row> {
  const reading = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    for (const row of reading.prepare(ALL).iterate(encodeKey(partition))) yield toRow(row);
  } finally {
    reading.close();
  }
}

const toRow = ({ key, value }: Record<string, unknown>): Row => ({
  key: decodeKey(key as string),
  value: JSON.parse(value as string),
});
