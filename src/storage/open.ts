import { startEmulator } from './emulator.ts';
import type { Store } from './port.ts';
import { openTables } from './tables.ts';

interface Settings {
  TABLES_CONNECTION_STRING: string;
  DATA_FOLDER: string;
  EMULATOR_PORT: number;
}

export interface Storage {
  store: Store;
  close(): Promise<void>;
}

/** The storage account of the settings, or the emulator. */
export async function openStorage({
  TABLES_CONNECTION_STRING,
  DATA_FOLDER,
  EMULATOR_PORT,
}: Settings): Promise<Storage> {
  if (TABLES_CONNECTION_STRING) return { store: await openTables(TABLES_CONNECTION_STRING), close: async () => {} };
  const emulator = await startEmulator({ folder: DATA_FOLDER, port: EMULATOR_PORT });
  return { store: await openTables(emulator.connectionString), close: emulator.close };
}
