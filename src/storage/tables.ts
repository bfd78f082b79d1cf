import { TableClient } from '@azure/data-tables';
import { tableOf, type Table } from './call.ts';
import type { Rows, WholeStore } from './port.ts';
import { hasStatus, load, range, readAll } from './read.ts';
import { partitionAfter, wholePartition } from './read-whole.ts';
import { write, writeAhead } from './write.ts';

const TRIES = 6; // of a change that others were faster than
export const TABLE = 'accend'; // holds every record
export const TABLE_OPTIONS = { retryOptions: { maxRetries: 0 } }; // call.ts tries again, and knows when to stop

/** With the key in the connection string. */
export const openTables = async (connectionString: string, name = TABLE, callMs?: number): Promise<WholeStore> =>
  openTable(
    TableClient.fromConnectionString(connectionString, name, { ...TABLE_OPTIONS, allowInsecureConnection: true }),
    callMs,
  );

/** Makes the table if it is not there. */
export async function openTable(client: TableClient, callMs?: number): Promise<WholeStore> {
  const table = tableOf(client, callMs);
  await table.call((abortSignal) => client.createTable({ abortSignal }));
  return tableStore(table);
}

function tableStore(table: Table): WholeStore {
  return {
    get: async (partition, key) => (await load(table, partition, key))?.value,
    list: (partition, prefix, page) => range(table, partition, prefix, page),
    partitionAfter: (partition) => partitionAfter(table, partition),
    rowsOf: (partition) => wholePartition(table, partition),
    change: async (partition, reads, decide) => {
      const alsoRead = new Set<string>();
      for (let attempt = 1; ; attempt++) {
        const found = await readAll(table, partition, reads, alsoRead);
        const change = decide(new Map([...found].map(([key, row]) => [key, row.value])) satisfies Rows);
        try {
          if (change.ahead) await writeAhead(table, change.ahead);
          await write(table, partition, found, change);
          return change.result;
        } catch (error) {
          if (attempt === TRIES || !hasStatus(error, 409, 412, 404)) throw error;
          // Somebody wrote first. What was meant to be new may be theirs: read it too, and decide again.
          if (hasStatus(error, 409)) for (const { key } of change.put ?? []) if (!found.has(key)) alsoRead.add(key);
        }
      }
    },
  };
}
