// Word packages as files, ordinary and hostile. The zip is written and read here byte by byte, because no library would
// write what the tests need, and because what a library copied must not be proven by the same library.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
  /** As MS-DOS writes it, date and time in one number. */
  date?: number;
  extra?: Buffer;
  attributes?: number;
  /** What the headers say against the truth. */
  lies?: { size?: number; crc?: number; flags?: number; method?: number; localName?: string; offset?: number };
}

const STORED = 0;
const DEFLATED = 8;
const A_DAY_IN_MAY = 0x5aae_4a20;

const numbersOf =
  (size: 2 | 4) =>
  (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(size * values.length);
    values.forEach((value, index) => bytes.writeUIntLE(value, index * size, size));
    return bytes;
  };
const short = numbersOf(2);
const long = numbersOf(4);

function written(part: ZipPart) {
  const content = Buffer.from(part.content);
  const packed = part.isStored ? content : deflateRawSync(content);
  const { extra = Buffer.alloc(0), date = A_DAY_IN_MAY, attributes = 0, lies = {} } = part;
  const name = Buffer.from(part.name);
  const localName = Buffer.from(lies.localName ?? part.name);
  const method = lies.method ?? (part.isStored ? STORED : DEFLATED);
  const sizes = long(date, lies.crc ?? crc32(content), packed.length, lies.size ?? content.length);
  const header = (nameLength: number) => [short(20, lies.flags ?? 0, method), sizes, short(nameLength, extra.length)];
  const local = [Buffer.from('PK\x03\x04'), ...header(localName.length), localName, extra, packed];
  const central = (offset: number) => {
    const more = [short(0, 0, 0), long(attributes, lies.offset ?? offset), name, extra];
    return Buffer.concat([Buffer.from('PK\x01\x02'), short(20), ...header(name.length), ...more]);
  };
  return { local: Buffer.concat(local), central };
}

export function zipOf(parts: readonly ZipPart[], comment = ''): Buffer {
  let offset = 0;
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const { local, central } of parts.map(written)) {
    locals.push(local);
    centrals.push(central(offset));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const counts = [short(0, 0, parts.length, parts.length), long(directory.length, offset), short(comment.length)];
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), ...counts, Buffer.from(comment)]);
}

/** Every part as it lies in the file, in the order of the directory. */
export function partsIn(zip: Buffer) {
  const end = zip.lastIndexOf('PK\x05\x06');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
    const local = zip.readUInt32LE(at + 42);
    const packedAt = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(packedAt, packedAt + zip.readUInt32LE(at + 20));
    const part = {
      name: zip.toString('utf8', at + 46, nameEnd),
      packed,
      content: zip.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed),
      /** All there is to say about it, except where it lies: version, method, date, checksum, sizes, attributes. */
      directory: Buffer.concat([zip.subarray(at, at + 42), zip.subarray(at + 46, extraEnd)]),
      header: zip.subarray(local, packedAt),
    };
    at = extraEnd + zip.readUInt16LE(at + 32);
    return part;
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const typesXml = (parts: Record<string, string>): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${Object.entries(
    parts,
  )
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;

/** Each is `kind`, or a whole type; a target with `://` is outside. */
export const relationshipsXml = (targets: [kind: string, target: string][], types = OFFICE): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([kind, target], index) => {
      const type = kind.includes('://') ? kind : `${types}/${kind}`;
      const mode = target.includes('://') ? ' TargetMode="External"' : '';
      return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

export const documentXml = (
  text: string,
  address = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
): string =>
  `${HEAD}<w:document xmlns:w="${address}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

export const MAIN_TYPE = `${WORD}.document.main+xml`;
const partXml = (root: string) => documentXml('').replaceAll('w:document', `w:${root}`);

const ORDINARY: Record<string, string | Uint8Array> = {
  '[Content_Types].xml': typesXml({ 'word/document.xml': MAIN_TYPE, 'word/styles.xml': `${WORD}.styles+xml` }),
  '_rels/.rels': relationshipsXml([['officeDocument', 'word/document.xml']]),
  'word/document.xml': documentXml('Cancer support worker'),
  'word/_rels/document.xml.rels': relationshipsXml([
    ['styles', 'styles.xml'],
    ['settings', 'settings.xml'],
    ['header', 'header1.xml'],
    ['header', 'header2.xml'],
    ['image', 'media/image1.png'],
    ['hyperlink', 'https://x.test/header'],
  ]),
  'word/styles.xml': partXml('styles'),
  'word/settings.xml': partXml('settings'),
  'word/header1.xml': partXml('hdr'),
  'word/header2.xml': partXml('hdr'),
  'word/media/image1.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  'docProps/core.xml': `${HEAD}<core/>`,
};

/** The parts of an ordinary document, some of them changed, added, or left out (undefined). */
export const wordParts = (changes: Record<string, string | Uint8Array | undefined> = {}): ZipPart[] =>
  Object.entries({ ...ORDINARY, ...changes }).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content, isStored: name.endsWith('.png') }],
  );

export const aPackage = (changes: Record<string, string | Uint8Array | undefined> = {}): Buffer =>
  zipOf(wordParts(changes));
