// Files that hold what people said of themselves and others: their owner alone may read them.
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readdir, rename } from 'node:fs/promises';
import { Refusal } from '../bot/refusal.ts';

const FOR_OWNER = 0o600;
const FOLDER_FOR_OWNER = 0o700;

/** Makes the folder where there is none. A folder that others look into is closed to them. */
export async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: FOLDER_FOR_OWNER });
  await chmod(folder, FOLDER_FOR_OWNER);
}

/** A refusal where there is anything in it, which is not written over. */
export async function emptyFolder(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length)
    throw new Refusal(`The folder ${folder} holds other files. Name a new folder.`);
  await ownFolder(folder);
}

export async function openOwnFile(file: string) {
  const handle = await open(file, 'w', FOR_OWNER);
  await handle.chmod(FOR_OWNER); // where the file was there before
  return handle;
}

/** What was there stays until all of this is on the disk. */
export async function replaceFile(file: string, text: string | Buffer): Promise<void> {
  const handle = await openOwnFile(`${file}.new`);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
