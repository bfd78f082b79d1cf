// A backup that is not on this machine: made in a folder of its own, put into a container file by file, and taken away here.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import { backUp, type Keeper } from './backup.ts';
import { SUMS } from './manifest.ts';

export type OpenContainer = (address: string) => Promise<{ put(name: string, file: string): Promise<void> }>;

export const isAddress = (place: string): boolean => /^[a-z]+:\/\//i.test(place);
// A container, and folders in it. What stands behind a question mark would be a key, and stay in the history of the shell.
const CONTAINER = /^https:\/\/[^/?#@\s]+(\/[\w$-]+)+\/?$/;
const NO_CONTAINER =
  'Name the container as https://account.blob.core.windows.net/backups: without a key, the identity of this machine goes in.';

/** Each backup has a folder of its own there, called by its moment. Its list of checksums is put last: with it, it is whole. */
export async function backUpInto(address: string, openContainer: OpenContainer, keeper: Keeper): Promise<void> {
  if (!CONTAINER.test(address)) throw new Refusal(NO_CONTAINER);
  const container = await openContainer(address);
  const name = keeper.now().toISOString().slice(0, 19).replaceAll(':', '-');
  const folder = await mkdtemp(join(tmpdir(), 'accend-backup-')); // its owner's alone
  try {
    await backUp(folder, keeper);
    const files = (await readdir(folder)).filter((file) => file !== SUMS).toSorted();
    for (const file of [...files, SUMS]) await container.put(`${name}/${file}`, join(folder, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  keeper.say(`It is in the container, as ${name}. Nothing of it stays on this machine.`);
}
