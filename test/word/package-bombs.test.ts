import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { configure, resetConfiguration } from '@zip.js/zip.js';
import { openPackage } from '../../src/word/package.ts';
import { aPackage, wordParts, zipOf, type ZipPart } from '../support/packages.ts';

const MB = 1024 * 1024;
let inflated = 0;

/** Inflates as the one in the library does, which reads all but small parts, and counts what comes out. */
class Counting {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;
  constructor() {
    const codec = new DecompressionStream('deflate-raw');
    this.writable = codec.writable;
    this.readable = codec.readable.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, out) {
          inflated += chunk.length;
          out.enqueue(chunk);
        },
      }),
    );
  }
}

beforeEach(() => {
  inflated = 0;
  configure({ DecompressionStreamFallback: Counting });
});
afterAll(() => resetConfiguration());

const refused = async (file: Uint8Array) => expect(openPackage(file)).rejects.toMatchObject({ fault: 'bomb' });
const blank = (megabytes: number, index = 0): ZipPart => ({
  name: `word/media/image${index + 10}.bmp`,
  content: Buffer.alloc(megabytes * MB),
});
/** Takes as much room in the file as in the document. */
const filling = (megabytes: number): ZipPart => ({
  name: 'word/media/filling.bin',
  content: Buffer.alloc(megabytes * MB),
  isStored: true,
});

it('counts what is inflated', async () => {
  await openPackage(zipOf([...wordParts(), blank(2)]));
  expect(inflated).toBe(2 * MB);
});

it.each([
  ['one part is enormous', [filling(3), blank(121)]],
  ['all parts together are', [filling(3), ...Array.from({ length: 5 }, (_, index) => blank(41, index))]],
  ['it is small and holds nothing but air', [blank(70, 0), blank(60, 1)]],
  ['it has too many parts', Array.from({ length: 2000 }, (_, index) => blank(0, index))],
])('inflates nothing where it can be seen beforehand: %s', async (_why, parts) => {
  await refused(zipOf([...wordParts(), ...parts]));
  expect(inflated).toBe(0);
});

it('stops as soon as a part is larger than it says, in a file of 10 MB', async () => {
  const hundred = { ...blank(100), lies: { size: 1.5 * MB } };
  const file = zipOf([...wordParts(), hundred, filling(9.8)]);
  expect(file.length).toBeGreaterThan(9.8 * MB);
  await refused(file);
  expect(inflated).toBeLessThan(2 * MB);
});

describe('a part that says it is small', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accend-bombs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is small is inflated by Node, which nothing counts: but what comes out has to lie in memory. */
  async function memoryOf(file: Uint8Array): Promise<{ fault: string; grewBy: number }> {
    const paths = [aPackage(), file].map((bytes, n) => {
      const path = join(folder, `${n}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const script = join(import.meta.dirname, '../support/memory-of-opening.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...paths]);
    return JSON.parse(stdout) as { fault: string; grewBy: number };
  }
  const [types, ...others] = wordParts({ '[Content_Types].xml': Buffer.alloc(100 * MB) });
  const lies = { size: 1000 };

  it.each([
    ['a picture', [...wordParts(), { ...blank(100), lies }, filling(9.8)]],
    ['the list of types', [{ ...types!, lies }, ...others]],
  ])('is not inflated any further: %s', async (_what, parts) => {
    const { fault, grewBy } = await memoryOf(zipOf(parts));
    expect(fault).toBe('bomb');
    expect(grewBy).toBeLessThan(20 * MB);
  });
});

it('refuses a part inside another', async () => {
  const inner: ZipPart = { name: 'word/inner.bin', content: 'x'.repeat(500), isStored: true };
  const outer: ZipPart = { name: 'word/outer.bin', content: zipOf([inner]), isStored: true };
  const parts = wordParts();
  // The outer part stands last, its content behind its header of 30 bytes and its name.
  const offset = zipOf(parts).indexOf('PK\x01\x02') + 30 + outer.name.length;
  const file = zipOf([...parts, outer, { ...inner, lies: { offset } }]);
  await expect(openPackage(file)).rejects.toMatchObject({ fault: 'bomb' });
});

it('hands out no text whose tags would fill the memory', async () => {
  const opened = await openPackage(aPackage({ 'word/document.xml': `<x>${'<a/>'.repeat(400_000)}</x>` }));
  await expect(opened.text(opened.main)).rejects.toMatchObject({ fault: 'too-big' });
});
