// The characters of a part, and the bytes they came in.
import { FileRefusal } from './file-refusal.ts';

interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The byte order mark it begins with. */
  mark: Buffer;
}

const MARKED: Encoding[] = [
  { name: 'utf-8', mark: Buffer.from('efbbbf', 'hex') },
  { name: 'utf-16le', mark: Buffer.from('fffe', 'hex') },
  { name: 'utf-16be', mark: Buffer.from('feff', 'hex') },
];
const UNMARKED: Encoding = { name: 'utf-8', mark: Buffer.alloc(0) };
const READABLE = ['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be'];

const encodingOf = (bytes: Buffer): Encoding =>
  MARKED.find(({ mark }) => bytes.subarray(0, mark.length).equals(mark)) ?? UNMARKED;

export function decode(bytes: Buffer): string {
  const text = characters(bytes);
  // Zeros are what is left of UTF-16 without a mark.
  const isReadable = text !== undefined && !text.includes('\0') && READABLE.includes(declared(text));
  if (!isReadable) throw new FileRefusal('damaged');
  return text;
}

function characters(bytes: Buffer): string | undefined {
  const { name, mark } = encodingOf(bytes);
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes.subarray(mark.length));
  } catch {
    return undefined;
  }
}

/** What `<?xml … encoding="…"?>` says. Another one would misread what we write, even where it is plain ASCII so far. */
function declared(text: string): string {
  const declaration = text.startsWith('<?xml') ? text.slice(0, text.indexOf('?>')) : '';
  const quoted = declaration.split('encoding')[1] ?? '';
  return (quoted.split(/["']/)[1] ?? 'utf-8').toLowerCase();
}

/** The text in the bytes that `like` is written in, its mark included. */
export function encode(text: string, like: Buffer): Buffer {
  const { name, mark } = encodingOf(like);
  const bytes = Buffer.from(text, name === 'utf-8' ? 'utf8' : 'utf16le');
  return Buffer.concat([mark, name === 'utf-16be' ? bytes.swap16() : bytes]);
}
