// The parts of a zip package. Nothing is taken out of it before its names, sizes and checksums have been believed.
import { setImmediate } from 'node:timers/promises';
import * as zip from '@zip.js/zip.js';
import { FileRefusal } from './file-refusal.ts';
import * as limits from './limits.ts';
import { inflateAtOnce, isSmall } from './small-parts.ts';
import { readOrRefuse } from './zip-faults.ts';

/** The codec in this thread is twice as quick on small parts as Node's streams, and leaves no worker or timer behind. */
export const IN_THIS_THREAD = { useWebWorkers: false, useCompressionStream: false };
/** A name of a part that leads out of a folder, or two names for one part, is how one program is shown what another is not. */
const READING = { ...IN_THIS_THREAD, filenameValidation: 'strict', checkLocalFilename: true } as const;
const STORED = 0;
const DEFLATED = 8;

export interface Parts {
  bytes: Uint8Array;
  files: readonly zip.FileEntry[];
  /** In small letters: capitals in a name mean the same. */
  byName: ReadonlyMap<string, zip.FileEntry>;
  comment: Uint8Array;
}

export async function listParts(bytes: Uint8Array): Promise<Parts> {
  const reader = new zip.ZipReader(new zip.Uint8ArrayReader(bytes), READING);
  const entries: zip.Entry[] = [];
  const listing = reader.getEntriesGenerator();
  for (let next = await readOrRefuse(listing.next()); !next.done; next = await readOrRefuse(listing.next())) {
    if (entries.length === limits.MOST_PARTS) throw new FileRefusal('bomb');
    entries.push(next.value);
  }
  checkNames(entries);
  checkKinds(entries);
  checkDeclaredSizes(entries, bytes.length);
  const files = entries.filter((entry) => !entry.directory);
  const byName = new Map(files.map((file) => [file.filename.toLowerCase(), file]));
  return { bytes, files, byName, comment: reader.comment };
}

function checkNames(entries: readonly zip.Entry[]): void {
  const names = new Set(entries.map(({ filename }) => filename.toLowerCase()));
  if (names.size < entries.length) throw new FileRefusal('unsafe');
  // Some programs on Windows part folders so. Each reader makes something else of it, so that Word is to write it anew.
  if (entries.some(({ filename }) => filename.includes('\\'))) throw new FileRefusal('repack');
}

function checkKinds(entries: readonly zip.Entry[]): void {
  if (entries.some(({ encrypted }) => encrypted)) throw new FileRefusal('password');
  if (entries.some(({ directory, uncompressedSize }) => directory && uncompressedSize > 0))
    throw new FileRefusal('unsafe');
  // A Word document may not use another method.
  if (entries.some(({ compressionMethod: method }) => method !== STORED && method !== DEFLATED))
    throw new FileRefusal('damaged');
}

function checkDeclaredSizes(entries: readonly zip.Entry[], packed: number): void {
  const sizes = entries.map(({ uncompressedSize }) => uncompressedSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const isAir = total > limits.GROWTH_COUNTS_FROM && total > packed * limits.MOST_GROWTH;
  if (isAir || total > limits.MOST_INFLATED || sizes.some((size) => size > limits.MOST_IN_A_PART))
    throw new FileRefusal('bomb');
}

/** Reads every part through and keeps nothing: checksums, that sizes are as declared, and that no two share their bytes. */
export async function checkContents({ bytes, files }: Parts): Promise<void> {
  for (const file of files) {
    if (isSmall(file)) await inflateAtOnce(bytes, file);
    else await inflate(file, () => setImmediate(), { checkOverlappingEntry: true });
  }
}

/** The bytes of a part, refused as too big above `most`. */
export async function bytesOf({ bytes }: Parts, file: zip.FileEntry, most: number): Promise<Buffer> {
  if (file.uncompressedSize > most) throw new FileRefusal('too-big');
  if (isSmall(file)) return inflateAtOnce(bytes, file);
  const chunks: Uint8Array[] = [];
  await inflate(file, (chunk) => void chunks.push(chunk));
  return Buffer.concat(chunks);
}

/** The library stops as soon as more comes out than was declared. */
async function inflate(
  file: zip.FileEntry,
  write: (chunk: Uint8Array) => void | Promise<void>,
  options: zip.EntryGetDataOptions = {},
): Promise<void> {
  await readOrRefuse(file.getData(new WritableStream<Uint8Array>({ write }), { ...options, checkCrc32: true }));
}
