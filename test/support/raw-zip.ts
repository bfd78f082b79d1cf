// A zip file as its bytes lie there, read without the library that src/word reads and writes with.
import { inflateRawSync } from 'node:zlib';

export interface RawEntry {
  name: string;
  /** The name's bytes, as they stand in the file. */
  rawName: string;
  method: number;
  /** As in the file: pressed, or not. */
  raw: Buffer;
  content: Buffer;
  /** Modification time, attributes and the like, as the directory says them. */
  date: number;
  attributes: number;
  flags: number;
}

export interface RawZip {
  entries: RawEntry[];
  comment: string;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;

/** The last end mark whose remark ends where the file ends: a remark may hold such a mark itself. */
function endOf(file: Buffer): number {
  for (let at = file.length - END_SIZE; at >= 0; at--)
    if (file.readUInt32LE(at) === END && at + END_SIZE + file.readUInt16LE(at + 20) === file.length) return at;
  throw new Error('This is not a zip file: there is no end mark.');
}

function entryAt(file: Buffer, at: number): { entry: RawEntry; next: number } {
  if (file.readUInt32LE(at) !== ENTRY) throw new Error(`There is no directory entry at ${at}.`);
  const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const rawName = file.subarray(at + 46, at + 46 + nameLength);
  const method = file.readUInt16LE(at + 10);
  const raw = dataOf(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20), rawName);
  const entry: RawEntry = {
    name: rawName.toString('utf8'),
    rawName: rawName.toString('latin1'),
    method,
    raw,
    content: method === 0 ? raw : inflateRawSync(raw),
    date: file.readUInt32LE(at + 12),
    attributes: file.readUInt32LE(at + 38),
    flags: file.readUInt16LE(at + 8),
  };
  if (entry.content.length !== file.readUInt32LE(at + 24)) throw new Error(`${entry.name} is not as long as it says.`);
  return { entry, next: at + 46 + nameLength + extraLength + remarkLength };
}

function dataOf(file: Buffer, at: number, size: number, name: Buffer): Buffer {
  if (file.readUInt32LE(at) !== LOCAL) throw new Error(`There is no entry at ${at}.`);
  const start = at + 30;
  const end = start + file.readUInt16LE(at + 26);
  if (!file.subarray(start, end).equals(name)) throw new Error(`The entry at ${at} has another name.`);
  const data = end + file.readUInt16LE(at + 28);
  return file.subarray(data, data + size);
}

export function readRawZip(bytes: Uint8Array): RawZip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(file);
  const entries: RawEntry[] = [];
  for (let at = file.readUInt32LE(end + 16), left = file.readUInt16LE(end + 10); left > 0; left--) {
    const { entry, next } = entryAt(file, at);
    entries.push(entry);
    at = next;
  }
  return { entries, comment: file.subarray(end + END_SIZE).toString('latin1') };
}
