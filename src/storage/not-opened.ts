// Why the storage could not be opened, in a sentence for whoever runs the bot. Never with an address or a key.
import { NoAnswer, ShutOut } from './call.ts';

const NO_DATABASE = new Set([11, 26]); // SQLite's words for a file that is damaged, and for one that is none

/** `setting`: the one that names the account. */
export async function inAccount<T>(setting: string, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof ShutOut) throw error;
    if (error instanceof NoAnswer)
      throw new Error(
        `The storage account did not answer. Check the address in ${setting}, and that this machine may reach it.`,
        { cause: error },
      );
    throw new Error(`Set ${setting} again: it does not lead to the tables of an Azure storage account.`, {
      cause: error,
    });
  }
}

export function inFolder<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    const { errcode, code, message } = error as { errcode?: number; code?: string; message: string };
    const why = code === 'ERR_SQLITE_ERROR' ? message : code;
    throw new Error(
      NO_DATABASE.has(errcode ?? 0)
        ? `The file accend.db in DATA_FOLDER is no database, or is damaged (${message}). Leave it where it is, set DATA_FOLDER to an empty folder, and restore a backup into that (npm run restore).`
        : `Set DATA_FOLDER to a folder in which the bot may make and write files (${why}).`,
      { cause: error },
    );
  }
}
