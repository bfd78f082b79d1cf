// Small parts of a zip file, by Node's own codec: for what so little takes to read, the library's streams take many times longer.
import { crc32, inflateRawSync } from 'node:zlib';
import { Uint8ArrayWriter, type FileEntry } from '@zip.js/zip.js';
import { FileRefusal } from './file-refusal.ts';
import { readOrRefuse } from './zip-faults.ts';

const SMALL = 1024 * 1024;
const STORED = 0;

export const isSmall = ({ uncompressedSize, compressedSize }: FileEntry): boolean =>
  Math.max(uncompressedSize, compressedSize) <= SMALL;

/** The library checks the headers and says where the part lies, and that no other lies there. */
export async function inflateAtOnce(bytes: Uint8Array, file: FileEntry): Promise<Buffer> {
  await readOrRefuse(file.getData(new Uint8ArrayWriter(), { checkOverlappingEntryOnly: true }));
  const from = file.localDirectory?.dataOffset ?? 0;
  const packed = bytes.subarray(from, from + file.compressedSize);
  const content = file.compressionMethod === STORED ? Buffer.from(packed) : inflated(packed, file.uncompressedSize);
  if (content.length > file.uncompressedSize) throw new FileRefusal('bomb');
  if (content.length < file.uncompressedSize || crc32(content) !== file.crc32) throw new FileRefusal('damaged');
  return content;
}

/** Stops as soon as more comes out than was declared. */
function inflated(packed: Uint8Array, declared: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, declared) });
  } catch (error) {
    throw new FileRefusal((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}
