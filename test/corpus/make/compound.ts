// The container of Word's old files, which also holds documents locked by a password: the smallest one that readers accept.

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT_ITSELF = 0xfffffffd;
const DIRECTORY_ENTRY = 128;

const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((SECTOR - (bytes.length % SECTOR)) % SECTOR)]);

function entry(name: string, kind: 1 | 2 | 5, next: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(DIRECTORY_ENTRY);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = kind;
  bytes[67] = 1; // black, in a tree that is a list
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(next, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, i) => bytes.writeUInt16LE(value, 24 + 2 * i));
  bytes.writeUInt32LE(1, 44); // one sector of the allocation table: sector 0
  bytes.writeUInt32LE(1, 48); // the directory: sector 1
  bytes.writeUInt32LE(4096, 56);
  [END, 0, END, 0, 0].forEach((value, i) => bytes.writeUInt32LE(value, 60 + 4 * i));
  bytes.fill(0xff, 80);
  return bytes;
}

/** Streams of at least 4096 bytes (smaller ones would need a second table), three at most. */
export function compound(streams: Record<string, Buffer>): Uint8Array {
  const table = [FAT_ITSELF, END];
  const named = Object.entries(streams);
  const entries = named.map(([name, bytes], i) => {
    const start = table.length;
    const count = Math.ceil(bytes.length / SECTOR);
    for (let sector = 1; sector < count; sector++) table.push(start + sector);
    table.push(END);
    return entry(name, 2, i + 1 < named.length ? i + 2 : FREE, FREE, start, bytes.length);
  });
  const directory = padded(Buffer.concat([entry('Root Entry', 5, FREE, 1, END, 0), ...entries]));
  const allocation = Buffer.alloc(SECTOR, 0xff);
  table.forEach((next, sector) => allocation.writeUInt32LE(next, sector * 4));
  return Buffer.concat([header(), allocation, directory, ...named.map(([, bytes]) => padded(bytes))]);
}
