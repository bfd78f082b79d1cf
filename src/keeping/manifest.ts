// What a backup says of itself: which files it is made of, when each was read, and their checksums.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../bot/refusal.ts';
import { replaceFile } from './own-files.ts';

const MANIFEST = 'manifest.json';
/** Written last, so that a folder which has it is whole. `sha256sum -c SHA256SUMS` reads it too. */
export const SUMS = 'SHA256SUMS';

const Part = z.object({
  /** Called by a number: a file's name says nothing of what is in it. */
  file: z.string().regex(/^\d{4,6}\.jsonl$/),
  partition: z.string(),
  rows: z.number().int(),
  sha256: z.string(),
  begun: z.iso.datetime(),
  ended: z.iso.datetime(),
});
export type Part = z.infer<typeof Part>;

export const Manifest = z.object({
  format: z.literal('accend-backup'),
  schemaVersion: z.literal(1),
  begun: z.iso.datetime(),
  /** Missing while it is not whole. */
  ended: z.iso.datetime().optional(),
  parts: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;

export const isWhole = (folder: string): boolean => existsSync(join(folder, SUMS));
export const hasManifest = (folder: string): boolean => existsSync(join(folder, MANIFEST));

export const fileOf = (n: number): string => `${String(n).padStart(4, '0')}.jsonl`;
export const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  replaceFile(join(folder, MANIFEST), textOf(manifest));

/** The last step of a backup. */
export async function finish(folder: string, manifest: Manifest): Promise<void> {
  await writeManifest(folder, manifest);
  const sums = [{ sha256: sha256(textOf(manifest)), file: MANIFEST }, ...manifest.parts];
  await replaceFile(join(folder, SUMS), sums.map((one) => `${one.sha256}  ${one.file}\n`).join(''));
}

export async function readManifest(folder: string): Promise<Manifest> {
  const { manifest } = await read(folder);
  return manifest;
}

/** Of a backup that is whole, with the checksum it is known by; a refusal where it is not, or was changed since. */
export async function readWhole(folder: string): Promise<{ manifest: Manifest; sum: string }> {
  if (!existsSync(folder) || !hasManifest(folder)) throw new Refusal(`There is no backup in ${folder}.`);
  if (!isWhole(folder))
    throw new Refusal(`The backup in ${folder} was cut off. Run the same backup again: it goes on where it stopped.`);
  const { manifest, sum } = await read(folder);
  const sums = await readFile(join(folder, SUMS), 'utf8');
  if (!sums.split('\n').includes(`${sum}  ${MANIFEST}`))
    throw new Refusal(`${MANIFEST} is damaged: its checksum is not that of ${SUMS}. Nothing was written.`);
  return { manifest, sum };
}

async function read(folder: string): Promise<{ manifest: Manifest; sum: string }> {
  const text = await readFile(join(folder, MANIFEST), 'utf8');
  try {
    return { manifest: Manifest.parse(JSON.parse(text)), sum: sha256(text) };
  } catch {
    throw new Refusal(`${MANIFEST} is damaged: it cannot be read. Nothing was written.`);
  }
}
