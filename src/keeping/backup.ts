// All rows of the storage into files, a partition after the other, while the bot may be running.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import { TornRead, type WholeStore } from '../storage/port.ts';
import {
  fileOf,
  finish,
  hasManifest,
  isWhole,
  readManifest,
  writeManifest,
  type Manifest,
  type Part,
} from './manifest.ts';
import { emptyFolder } from './own-files.ts';
import { amountOf, moment, partitionsOf, progress } from './partitions.ts';
import { sumOf, writePart, type Sum } from './part-file.ts';
import { restoreUnderWay } from './restore-progress.ts';

const TRIES = 10;

export interface Keeper {
  store: WholeStore;
  now(): Date;
  say(line: string): void;
}

/** Goes on with a backup that was cut off: files that are whole stay as they are. */
export async function backUp(folder: string, keeper: Keeper): Promise<void> {
  const { store, now, say } = keeper;
  if (await restoreUnderWay(store))
    throw new Refusal(
      'A restore into this storage was cut off. Run it again first: then there is something whole to back up.',
    );
  const manifest = await begin(folder, keeper);
  const partitions = await partitionsOf(store);
  for (const [index, partition] of partitions.entries()) {
    const name = `Part ${index + 1} of ${partitions.length}`;
    if (manifest.parts.some((part) => part.partition === partition)) continue;
    const part = await take(partition, { folder, name, file: fileOf(manifest.parts.length + 1) }, keeper);
    manifest.parts.push(part);
    await writeManifest(folder, manifest);
    say(`${name}: ${amountOf(part.rows, 'row')}.`);
  }
  const ended = now().toISOString();
  await finish(folder, { ...manifest, ended });
  const rows = manifest.parts.reduce((sum, part) => sum + part.rows, 0);
  say(
    `Backed up: ${amountOf(rows, 'row')} in ${amountOf(manifest.parts.length, 'part')}, from ${moment(manifest.begun)} to ${moment(ended)}.`,
  );
  say(
    'Each part is as it stood at one moment, but not all at the same one. The folder holds personal data: keep it safe.',
  );
}

async function begin(folder: string, { now, say }: Keeper): Promise<Manifest> {
  if (isWhole(folder)) throw new Refusal(`There is a whole backup in ${folder} already. Name a new folder.`);
  if (!hasManifest(folder)) {
    await emptyFolder(folder);
    const manifest: Manifest = { format: 'accend-backup', schemaVersion: 1, begun: now().toISOString(), parts: [] };
    await writeManifest(folder, manifest);
    return manifest;
  }
  const manifest = await readManifest(folder);
  const parts = await wholeParts(folder, manifest.parts);
  say(`Going on with the backup of ${moment(manifest.begun)}: ${amountOf(parts.length, 'part')} there already.`);
  return { ...manifest, parts };
}

/** Up to the first whose file is missing or damaged: it and those behind it are made again. */
async function wholeParts(folder: string, parts: readonly Part[]): Promise<Part[]> {
  const whole: Part[] = [];
  for (const part of parts) {
    const file = join(folder, part.file);
    if (!existsSync(file) || (await sumOf(file)).sha256 !== part.sha256) return whole;
    whole.push(part);
  }
  return whole;
}

/** Read again where it was written to meanwhile. */
async function take(
  partition: string,
  { folder, file, name }: { folder: string; file: string; name: string },
  { store, now, say }: Keeper,
): Promise<Part> {
  for (let tries = 1; ; tries++) {
    const begun = now().toISOString();
    try {
      const sum: Sum = await writePart(join(folder, file), store.rowsOf(partition), progress(name, say));
      return { file, partition, ...sum, begun, ended: now().toISOString() };
    } catch (error) {
      if (!(error instanceof TornRead)) throw error;
      if (tries === TRIES)
        throw new Refusal(`${name} was written to each time it was read. Run the same backup again at a quieter time.`);
      say(`${name} was written to while it was read: reading it again.`);
    }
  }
}
