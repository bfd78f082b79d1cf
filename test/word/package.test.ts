import { ZipReader, ZipWriter, Uint8ArrayReader, Uint8ArrayWriter } from '@zip.js/zip.js';
import { openPackage } from '../../src/word/package.ts';
import {
  aPackage,
  documentXml,
  MAIN_TYPE,
  partsIn,
  relationshipsXml,
  typesXml,
  wordParts,
  zipOf,
} from '../support/packages.ts';

const TEXT = documentXml('Cancer support worker – Grade 4 “Äé”');
const marked = (mark: string, bytes: Buffer) => Buffer.concat([Buffer.from(mark, 'hex'), bytes]);

describe('an ordinary document', () => {
  it('is found by its relationships, with everything it is related to', async () => {
    const opened = await openPackage(aPackage());
    expect(opened.main).toBe('word/document.xml');
    expect(opened.names).toEqual(wordParts().map(({ name }) => name));
    expect(opened.related('header')).toEqual(['word/header1.xml', 'word/header2.xml']);
    expect(opened.related('styles')).toEqual(['word/styles.xml']);
    expect(opened.related('head')).toEqual([]);
    expect(opened.related('hyperlink')).toEqual([]);
    expect(await opened.text('word/document.xml')).toBe(documentXml('Cancer support worker'));
    expect(await opened.text('word/comments.xml')).toBeUndefined();
  });

  it.each([
    ['word/document2.xml', 'word/document2.xml'],
    ['word/document2.xml', '/word/document2.xml'],
    ['word/document2.xml', './word/other/../document2.xml'],
    ['text.xml', 'text.xml'],
    ['Word/Document.XML', '/word/document.xml'],
    ['word/document.xml', 'WORD/document.xml'],
  ])('may hold its text in %s, called %s', async (main, target) => {
    const folder = main.includes('/') ? main.slice(0, main.indexOf('/') + 1) : '';
    const opened = await openPackage(
      aPackage({
        'word/document.xml': undefined,
        'word/_rels/document.xml.rels': undefined,
        [main]: documentXml('elsewhere'),
        '[Content_Types].xml': typesXml({ [main]: MAIN_TYPE }),
        '_rels/.rels': relationshipsXml([['officeDocument', target]]),
        [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationshipsXml([['styles', '/word/styles.xml']]),
      }),
    );
    expect(opened.main).toBe(main);
    expect(await opened.text(opened.main)).toContain('elsewhere');
    expect(opened.related('styles')).toEqual(['word/styles.xml']);
  });

  it('may be written in the strict dialect', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const opened = await openPackage(
      aPackage({
        '_rels/.rels': relationshipsXml([['officeDocument', 'word/document.xml']], strict),
        'word/_rels/document.xml.rels': relationshipsXml([['styles', 'styles.xml']], strict),
        'word/document.xml': documentXml('strict', 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
      }),
    );
    expect(await opened.text(opened.main)).toContain('strict');
    expect(opened.related('styles')).toEqual(['word/styles.xml']);
  });

  it('may spell types in capitals, and say more than we know', async () => {
    const opened = await openPackage(
      aPackage({
        '[Content_Types].xml': typesXml({ 'word/document.xml': MAIN_TYPE.toUpperCase() }),
        '_rels/.rels': relationshipsXml([['officeDocument', 'word/document.xml']]).replace('</', '<more/></'),
      }),
    );
    expect(opened.main).toBe('word/document.xml');
  });

  it('may be all by itself, and may have lost a picture', async () => {
    const alone = await openPackage(aPackage({ 'word/_rels/document.xml.rels': undefined }));
    expect(alone.related('styles')).toEqual([]);
    expect((await openPackage(aPackage({ 'word/media/image1.png': undefined }))).main).toBe('word/document.xml');
  });

  it('may hold long tables and large blank pictures', async () => {
    const table = documentXml('</w:t></w:r></w:p><w:p><w:r><w:t>'.repeat(60_000));
    const blank = Buffer.alloc(104 * 1024 * 1024, 0xff);
    const file = aPackage({ 'word/document.xml': table, 'word/media/image2.bmp': blank });
    expect(file.length).toBeLessThan(200_000);
    expect(await (await openPackage(file)).text('word/document.xml')).toBe(table);
  });
});

describe('the text', () => {
  const le = Buffer.from(TEXT.replace('UTF-8', 'UTF-16'), 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', marked('efbbbf', Buffer.from(TEXT))],
    ['UTF-8 with two marks', marked('efbbbfefbbbf', Buffer.from(TEXT))],
    ['UTF-16, little end first', marked('fffe', le)],
    ['UTF-16, big end first', marked('feff', Buffer.from(le).swap16())],
  ])('in %s is read, and written back to the byte', async (_encoding, bytes) => {
    const opened = await openPackage(aPackage({ 'word/document.xml': bytes }));
    const text = (await opened.text(opened.main)) ?? '';
    expect(text).toContain('“Äé”');
    const rewritten = await opened.withMain(text);
    expect(partsIn(rewritten).find(({ name }) => name === opened.main)?.content).toEqual(bytes);
    const again = await openPackage(await opened.withMain(text.replace('Äé', 'ŵ€')));
    expect(await again.text(again.main)).toBe(text.replace('Äé', 'ŵ€'));
  });

  it.each([
    ['Latin-1 bytes', Buffer.from(TEXT, 'latin1')],
    ['another declared encoding', Buffer.from(TEXT.replace('UTF-8', 'windows-1252'))],
    ['UTF-16 without a mark', Buffer.from(documentXml('plain'), 'utf16le')],
    ['half a pair of UTF-16', marked('fffe', Buffer.concat([le, Buffer.from([0x00, 0xd8, 0x20, 0x00])]))],
  ])('in %s is damaged', async (_encoding, bytes) => {
    const opened = await openPackage(aPackage({ 'word/document.xml': bytes }));
    await expect(opened.text(opened.main)).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('a document with a new text', () => {
  const parts = wordParts({ 'word/media/image3.png': Buffer.from('ffd8', 'hex'), 'word/Größe.xml': '<g/>' }).map(
    (part, index) => ({ ...part, date: index === 2 ? 0 : 0x4a21_0000 + index, attributes: 32 + index }),
  );
  parts[4]!.extra = Buffer.from('feca0400deadbeef', 'hex');
  const file = zipOf(parts, 'kept by the records office');

  it('keeps every other part as it was: bytes, order, names, dates, headers', async () => {
    const before = partsIn(file);
    const written = await (await openPackage(file)).withMain(documentXml('changed'));
    const after = partsIn(written);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const others = (list: typeof before) => list.filter(({ name }) => name !== 'word/document.xml');
    expect(others(after)).toEqual(others(before));
    expect(others(after)).toHaveLength(11);
    expect(written.toString('latin1')).toContain('kept by the records office');
  });

  it('keeps the name, date, method and attributes of the part with the text', async () => {
    const written = await (await openPackage(file)).withMain(documentXml('changed'));
    const [before, after] = [file, written].map((zip) => partsIn(zip).find(({ name }) => name === 'word/document.xml'));
    expect(after?.content.toString()).toBe(documentXml('changed'));
    // Of 42 bytes, 12 are its checksum and sizes.
    const lasting = (directory: Buffer) => [directory.subarray(0, 16), directory.subarray(28)];
    expect(lasting(after!.directory)).toEqual(lasting(before!.directory));
  });

  it('stores the text where it was stored', async () => {
    const stored = zipOf(wordParts().map((part) => ({ ...part, isStored: true })));
    const written = partsIn(await (await openPackage(stored)).withMain(documentXml('changed')));
    const main = written.find(({ name }) => name === 'word/document.xml');
    expect(main?.packed.toString()).toBe(documentXml('changed'));
  });

  it.each([
    ['behind some junk', Buffer.concat([Buffer.from('junk\r\n'), aPackage()])],
    ['behind another package', Buffer.concat([aPackage({ 'word/more.xml': '<x/>' }), aPackage()])],
    ['before some junk', Buffer.concat([aPackage(), Buffer.from('\r\n')])],
  ])('is written whole where the zip stands %s', async (_where, bytes) => {
    const opened = await openPackage(bytes);
    const written = await opened.withMain(documentXml('changed'));
    expect(partsIn(written).map(({ name }) => name)).toEqual(opened.names);
    const others = (zip: Buffer) => partsIn(zip).filter(({ name }) => name !== opened.main);
    expect(others(written).map(({ packed }) => packed)).toEqual(others(aPackage()).map(({ packed }) => packed));
    expect(await (await openPackage(written)).text(opened.main)).toBe(documentXml('changed'));
  });

  it.each([
    ['in zip64', { zip64: true, dataDescriptor: false }],
    ['with sizes behind the parts', { zip64: false, dataDescriptor: true }],
  ])('keeps a package %s', async (_kind, options) => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { ...options, useWebWorkers: false });
    for (const { name, content } of wordParts()) await writer.add(name, new Uint8ArrayReader(Buffer.from(content)));
    const bytes = await writer.close();
    const written = await (await openPackage(bytes)).withMain(documentXml('changed'));
    expect(await (await openPackage(written)).text('word/document.xml')).toBe(documentXml('changed'));
    const raw = async (zip: Uint8Array) => {
      const entries = await new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false }).getEntries();
      const files = entries.filter((entry) => !entry.directory && entry.filename !== 'word/document.xml');
      return files.map(({ filename, zip64, rawLastModDate, compressedSize, crc32 }) => ({
        filename,
        zip64,
        rawLastModDate,
        compressedSize,
        crc32,
      }));
    };
    expect(await raw(written)).toEqual(await raw(bytes));
  });
});
