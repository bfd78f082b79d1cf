// Where records are kept: in an account of Azure, by the identity of the machine or by a key, or on this machine.
import { z } from 'zod';

export const STORAGE_SETTINGS = {
  TABLES_ENDPOINT: z.string().default(''),
  AZURE_CLIENT_ID: z.string().default(''),
  TABLES_CONNECTION_STRING: z.string().default(''),
  DATA_FOLDER: z.string().default('data'),
};
export type StorageSettings = z.output<z.ZodObject<typeof STORAGE_SETTINGS>>;

/** The sentence that says what to set; undefined where all is well. `namesFolder`: DATA_FOLDER is set, not left at its default. */
export function faultOfStorage(
  { TABLES_ENDPOINT, TABLES_CONNECTION_STRING }: StorageSettings,
  { isLocal, namesFolder }: { isLocal: boolean; namesFolder: boolean },
): string | undefined {
  if (TABLES_ENDPOINT && TABLES_CONNECTION_STRING)
    return 'Set TABLES_ENDPOINT or TABLES_CONNECTION_STRING, not both: records are kept in one place.';
  if (!isLocal && !TABLES_ENDPOINT && !TABLES_CONNECTION_STRING && !namesFolder)
    return 'Set TABLES_ENDPOINT or TABLES_CONNECTION_STRING, or for a pilot on this one machine DATA_FOLDER: a folder that is kept and backed up.';
  if (TABLES_ENDPOINT && !/^https:\/\/[^/?#@\s]+(\/[\w-]+)?\/?$/.test(TABLES_ENDPOINT))
    return 'Set TABLES_ENDPOINT to the https address of the account’s tables, such as https://example.table.core.windows.net.';
  return undefined;
}
