// The storage a test runs over: the embedded one; with STORE=azurite, the code that will speak to Azure, over its emulator.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WholeStore } from '../../src/storage/port.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { openTables } from '../../src/storage/tables.ts';
import { decidingTwice } from './deciding-twice.ts';
import { startEmulator } from './emulator.ts';

// Where a test is not about deadlines, a busy machine is given all the time it needs.
const PATIENT_MS = 60_000;

export const isOverAzurite = process.env['STORE'] === 'azurite';

export interface TestStorage {
  /** The same name is the same table. Every change over it is decided twice. */
  open(name?: string): Promise<WholeStore>;
  /** The settings of a process that keeps its records in the table without a name. */
  environment: Record<string, string>;
  close(): Promise<void>;
}

/** `isShared`: other processes will have it open as well. */
export const startStorage = ({ isShared = false } = {}): Promise<TestStorage> =>
  isOverAzurite ? startTables() : Promise.resolve(startSqlite(isShared));

async function startTables(): Promise<TestStorage> {
  const { connectionString, close } = await startEmulator();
  return {
    open: async (name) => decidingTwice(await openTables(connectionString, name, PATIENT_MS)),
    environment: { TABLES_CONNECTION_STRING: connectionString },
    close,
  };
}

function startSqlite(isShared: boolean): TestStorage {
  const folder = isShared ? mkdtempSync(join(tmpdir(), 'accend-')) : '';
  const tables = new Map<string, Sqlite>();
  return {
    open: (name = 'accend') => {
      const table = tables.get(name) ?? openSqlite(folder ? join(folder, `${name}.db`) : ':memory:');
      tables.set(name, table);
      return Promise.resolve(decidingTwice(table.store));
    },
    environment: { DATA_FOLDER: folder },
    close: async () => {
      for (const table of tables.values()) table.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
