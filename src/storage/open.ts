import { join } from 'node:path';
import { openInFolder } from './in-folder.ts';
import type { WholeStore } from './port.ts';

interface Settings {
  TABLES_ENDPOINT?: string;
  /** Of an identity that was made by itself; left out, the machine's own. */
  AZURE_CLIENT_ID?: string;
  TABLES_CONNECTION_STRING: string;
  DATA_FOLDER: string;
}

export interface Storage {
  store: WholeStore;
  /** Whether other machines may use it too. */
  isShared: boolean;
  close(): Promise<void>;
}

/** The storage account of the settings, or a file in the data folder. What is not used is not loaded. */
export async function openStorage(
  { TABLES_ENDPOINT, AZURE_CLIENT_ID, TABLES_CONNECTION_STRING, DATA_FOLDER }: Settings,
  say: (line: string) => void,
): Promise<Storage> {
  if (TABLES_ENDPOINT) {
    const { openTablesByIdentity } = await import('./identity.ts');
    const store = await openTablesByIdentity(TABLES_ENDPOINT, AZURE_CLIENT_ID);
    return { store, isShared: true, close: async () => {} };
  }
  if (TABLES_CONNECTION_STRING) {
    const [{ openTables }, { openInAccount }] = await Promise.all([import('./tables.ts'), import('./in-account.ts')]);
    const store = await openInAccount('TABLES_CONNECTION_STRING', () => openTables(TABLES_CONNECTION_STRING));
    return { store, isShared: true, close: async () => {} };
  }
  const { openSqlite } = await import('./sqlite.ts');
  const { store, close } = openInFolder(() => openSqlite(join(DATA_FOLDER, 'accend.db')));
  const { takeOverFolder } = await import('./emulator-folder.ts');
  const taken = await takeOverFolder(DATA_FOLDER, store);
  if (taken) say(taken);
  return { store, isShared: false, close: async () => close() };
}
