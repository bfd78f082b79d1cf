// Both kinds of storage, each opened again as another process would.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WholeStore } from '../../src/storage/port.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { openTables } from '../../src/storage/tables.ts';
import { startEmulator } from './emulator.ts';

const PATIENT_MS = 60_000;

export interface Opened {
  again(): Promise<WholeStore>;
  close(): Promise<void>;
}

async function sqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'accend-'));
  const opened: Sqlite[] = [];
  return {
    again: async () => {
      const one = openSqlite(join(folder, 'accend.db'));
      opened.push(one);
      return one.store;
    },
    close: async () => {
      for (const one of opened) one.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function tables(): Promise<Opened> {
  const { connectionString, close } = await startEmulator();
  return { again: () => openTables(connectionString, 'accend', PATIENT_MS), close };
}

export const BOTH: [name: string, open: () => Promise<Opened>][] = [
  ['the embedded storage', sqlite],
  ['Table Storage', tables],
];
