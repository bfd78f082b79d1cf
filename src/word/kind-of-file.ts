// What a file is by its first bytes, whatever its name says.
import { isZipFile, Uint8ArrayReader } from '@zip.js/zip.js';
import { FileRefusal, type FileFault } from './file-refusal.ts';
import { MOST_WORD_FILE_BYTES } from './limits.ts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** How Word files began before there was a container for them: Word 1 and 2, those of the Mac, and of DOS. */
const OLDER = ['9ba521', 'dba52d', 'fe370023', 'fe37001c', 'fe320000', '31be000000ab'].map((start) =>
  Buffer.from(start, 'hex'),
);
/** A reader finds it here even behind junk. */
const PDF_WITHIN = 1024;

/** Rich text, web pages and what a browser or a wiki saves as Word: Word opens them, whatever they are called. */
const OTHER_TEXTS =
  /^(?:\xef\xbb\xbf)?\s*(?:\{\\rtf|<(?:!doctype )?html|<\?xml[^>]*>\s*<(?:!doctype )?html|mime-version:)/i;
const BEGINNING = 1024;

/** Refuses what is no zip package. */
export async function refuseOtherFiles(bytes: Uint8Array): Promise<void> {
  if (bytes.length > MOST_WORD_FILE_BYTES) throw new FileRefusal('too-big');
  if (bytes.length === 0) throw new FileRefusal('empty');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // A zip cut short is a damaged document, and one behind some junk can still be read.
  if (startsWith(file, ZIP)) return;
  if (startsWith(file, OLE)) throw new FileRefusal(oleFault(file));
  if (OLDER.some((start) => startsWith(file, start))) throw new FileRefusal('old-word');
  if (file.subarray(0, PDF_WITHIN).includes('%PDF')) throw new FileRefusal('pdf');
  if (OTHER_TEXTS.test(file.subarray(0, BEGINNING).toString('latin1'))) throw new FileRefusal('other-text');
  if (!(await isZipFile(new Uint8ArrayReader(bytes)))) throw new FileRefusal('not-word');
}

const startsWith = (file: Buffer, start: Buffer) => file.subarray(0, start.length).equals(start);

/** In the container of Office 97 there are several things; the name of one stream tells which. */
const OLE_STREAMS: [stream: string, fault: FileFault][] = [
  ['EncryptedPackage', 'password'],
  ['WordDocument', 'old-word'],
  ['Workbook', 'not-word'],
  ['PowerPoint Document', 'not-word'],
  ['__properties_version1.0', 'not-word'], // an e-mail
];
const oleFault = (file: Buffer): FileFault =>
  OLE_STREAMS.find(([stream]) => hasStream(file, stream))?.[1] ?? 'old-word';

/** An entry of the directory: 128 bytes, of them 64 for the name, then its length with the final 0, then its kind. */
const ENTRY = 128;
const IS_STREAM = 2;

function hasStream(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) {
    // The same words in the text of a document are no entry.
    const isEntry = at + ENTRY <= file.length;
    if (isEntry && file.readUInt16LE(at + 64) === wanted.length && file[at + 66] === IS_STREAM) return true;
  }
  return false;
}
