// Why the file was not opened, in a sentence for whoever runs the bot.
const NO_DATABASE = new Set([11, 26]); // SQLite's words for a file that is damaged, and for one that is none

export function openInFolder<T>(open: () => T): T {
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
