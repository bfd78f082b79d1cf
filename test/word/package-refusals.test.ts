import { FILE_FAULTS, FileRefusal, type FileFault } from '../../src/word/file-refusal.ts';
import { openPackage } from '../../src/word/package.ts';
import {
  aPackage,
  documentXml,
  MAIN_TYPE,
  relationshipsXml,
  typesXml,
  wordParts,
  zipOf,
  type ZipPart,
} from '../support/packages.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const mainOfType = (type: string) => aPackage({ '[Content_Types].xml': typesXml({ 'word/document.xml': type }) });
const withPart = (part: ZipPart) => zipOf([...wordParts(), part]);
const withName = (name: string) => withPart({ name, content: 'x' });
const lying = (name: string, lies: ZipPart['lies']) =>
  zipOf(wordParts().map((part) => (part.name === name ? { ...part, lies } : part)));
const relatedTo = (...targets: [kind: string, target: string][]) =>
  aPackage({ '_rels/.rels': relationshipsXml([['officeDocument', 'word/document.xml'], ...targets]) });

/** A container of Office 97 with these streams in its directory. */
function oleWith(...streams: string[]): Buffer {
  const file = Buffer.alloc(512 * 8);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  streams.forEach((stream, index) => {
    const entry = 512 * 3 + 128 * index;
    file.writeUInt16LE(file.write(`${stream}\0`, entry, 'utf16le'), entry + 64);
    file[entry + 66] = 2;
  });
  return file;
}
const oldWordAbout = (text: string) => {
  const file = oleWith('WordDocument');
  file.write(text, 512 * 5, 'utf16le');
  return file;
};
const other = (application: string, folder: string) =>
  zipOf([
    { name: '[Content_Types].xml', content: typesXml({ [`${folder}/main.xml`]: `application/vnd.${application}` }) },
    { name: '_rels/.rels', content: relationshipsXml([['officeDocument', `${folder}/main.xml`]]) },
    { name: `${folder}/main.xml`, content: '<x/>' },
  ]);
const OFFICE = 'openxmlformats-officedocument';

const CASES: [what: string, fault: FileFault, file: () => Uint8Array][] = [
  ['more than 10 MB', 'too-big', () => Buffer.concat([aPackage(), Buffer.alloc(10 * 1024 * 1024)])],
  ['more than 12 MB of text', 'too-big', () => aPackage({ 'word/document.xml': documentXml('x'.repeat(12_600_000)) })],
  ['an endless list of parts', 'too-big', () => aPackage({ '[Content_Types].xml': ' '.repeat(2_200_000) })],
  ['nothing', 'empty', () => new Uint8Array()],
  ['an old document', 'old-word', () => oleWith('Root Entry', 'WordDocument')],
  ['an old document about encryption', 'old-word', () => oldWordAbout('EncryptedPackage')],
  ['an old file of some kind', 'old-word', () => oleWith()],
  ['a document with a password', 'password', () => oleWith('EncryptionInfo', 'EncryptedPackage')],
  ['an old spreadsheet', 'not-word', () => oleWith('Workbook')],
  ['old slides', 'not-word', () => oleWith('PowerPoint Document')],
  ['an old document cut short', 'old-word', () => oleWith('EncryptedPackage').subarray(0, 512 * 3 + 40)],
  ['an e-mail', 'not-word', () => oleWith('Root Entry', '__properties_version1.0')],
  ['a PDF', 'pdf', () => Buffer.from('%PDF-1.7\n…')],
  ['a PDF behind a little junk', 'pdf', () => Buffer.from(`${' '.repeat(1000)}%PDF-1.7\n…`)],
  ['a text that speaks of %PDF', 'not-word', () => Buffer.from(`${' '.repeat(1100)}%PDF-1.7\n…`)],
  ['rich text', 'other-text', () => Buffer.from('{\\rtf1\\ansi Cancer support worker}')],
  ['a web page', 'other-text', () => Buffer.from('<html><body>Cancer support worker</body></html>')],
  [
    'a web page with all that may stand before it',
    'other-text',
    () => Buffer.from('\ufeff <?xml version="1.0"?>\n<!DOCTYPE html>'),
  ],
  [
    'a page as a wiki exports it',
    'other-text',
    () => Buffer.from('MIME-Version: 1.0\nSubject: Exported From Confluence'),
  ],
  ['a text about web pages', 'not-word', () => Buffer.from('An <html> page and {\\rtf')],
  ['plain text', 'not-word', () => Buffer.from('Cancer support worker')],
  ['nothing but zeros', 'not-word', () => Buffer.alloc(5000)],
  ['a spreadsheet', 'not-word', () => other(`${OFFICE}.spreadsheetml.sheet.main+xml`, 'xl')],
  ['a spreadsheet with macros', 'not-word', () => other('ms-excel.sheet.macroEnabled.main+xml', 'xl')],
  ['slides', 'not-word', () => other(`${OFFICE}.presentationml.presentation.main+xml`, 'ppt')],
  [
    'an OpenDocument',
    'not-word',
    () => zipOf([{ name: 'mimetype', content: 'application/vnd.oasis', isStored: true }]),
  ],
  [
    'an OpenDocument text',
    'other-text',
    () =>
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', isStored: true },
        { name: 'content.xml', content: '<x/>' },
      ]),
  ],
  ['any other zip', 'not-word', () => zipOf([{ name: 'photo.png', content: 'x' }])],
  ['a zip of nothing', 'not-word', () => zipOf([])],
  ['a document with macros', 'macros', () => mainOfType('application/vnd.ms-word.document.macroEnabled.main+xml')],
  [
    'a template with macros',
    'macros',
    () => mainOfType('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
  ],
  ['macros left behind', 'macros', () => withName('word/vbaProject.bin')],
  [
    'macros under another name',
    'macros',
    () =>
      aPackage({
        '[Content_Types].xml': typesXml({
          'word/document.xml': MAIN_TYPE,
          'word/x.bin': 'application/vnd.ms-office.vbaProject',
        }),
      }),
  ],
  ['a template', 'template', () => mainOfType(`${WORD}.template.main+xml`)],
  ['a signature', 'signed', () => withName('_xmlsignatures/sig1.xml')],
  [
    'a signature elsewhere',
    'signed',
    () =>
      relatedTo(['http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin', 'x.sigs']),
  ],
  [
    'a type of signatures',
    'signed',
    () =>
      aPackage({
        '[Content_Types].xml': typesXml({
          'word/document.xml': MAIN_TYPE,
          'x.xml': 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
        }),
      }),
  ],
  ['an encrypted part', 'password', () => lying('word/styles.xml', { flags: 1 })],
  ['a file cut short', 'damaged', () => aPackage().subarray(0, 900)],
  ['a file cut short in its last list', 'damaged', () => aPackage().subarray(0, -30)],
  ['a file cut short at the front', 'damaged', () => aPackage().subarray(10)],
  ...wordParts().map(({ name }): (typeof CASES)[number] => [
    ...([`a wrong checksum in ${name}`, 'damaged', () => lying(name, { crc: 1 })] as const),
  ]),
  ['a part larger than it is', 'damaged', () => lying('word/styles.xml', { size: 5000 })],
  ['another method of packing', 'damaged', () => lying('word/styles.xml', { method: 9 })],
  ['a part that is not where it should be', 'damaged', () => lying('word/styles.xml', { offset: 7 })],
  [
    'another name in the part’s own header',
    'damaged',
    () => lying('word/styles.xml', { localName: 'word/other0.xml' }),
  ],
  ['no list of types', 'damaged', () => aPackage({ '[Content_Types].xml': undefined })],
  ['a list of types that is none', 'damaged', () => aPackage({ '[Content_Types].xml': '<Types/>' })],
  ['a broken list of types', 'damaged', () => aPackage({ '[Content_Types].xml': '<Types' })],
  [
    'a type without a name',
    'damaged',
    () => aPackage({ '[Content_Types].xml': typesXml({}).replace('Extension', 'E') }),
  ],
  ['a list of types with a DOCTYPE', 'unsafe', () => aPackage({ '[Content_Types].xml': '<!DOCTYPE x><x/>' })],
  ['no relationships', 'damaged', () => aPackage({ '_rels/.rels': undefined })],
  ['no relationship to the text', 'damaged', () => aPackage({ '_rels/.rels': relationshipsXml([['image', 'x.png']]) })],
  [
    'a text outside',
    'damaged',
    () => aPackage({ '_rels/.rels': relationshipsXml([['officeDocument', 'http://x.test/']]) }),
  ],
  ['two texts', 'damaged', () => relatedTo(['officeDocument', 'word/styles.xml'])],
  ['no text', 'damaged', () => aPackage({ 'word/document.xml': undefined })],
  [
    'broken relationships of the text',
    'damaged',
    () => aPackage({ 'word/_rels/document.xml.rels': '<Relationships>' }),
  ],
  ...['styles.xml', 'settings.xml'].map((name): (typeof CASES)[number] => [
    ...([`a lost ${name}`, 'damaged', () => aPackage({ [`word/${name}`]: undefined })] as const),
  ]),
  ...['/word/x.xml', '../x.xml', 'word/../../x.xml', 'C:/x.xml', 'word//x.xml', './x.xml', 'a\0b'].map(
    (name): (typeof CASES)[number] => [
      ...([`a part called ${JSON.stringify(name)}`, 'unsafe', () => withName(name)] as const),
    ],
  ),
  ['a part whose folders are parted as on Windows', 'repack', () => withName('word\\x.xml')],
  ['the same part twice', 'unsafe', () => withName('word/document.xml')],
  ['the same part twice, in capitals', 'unsafe', () => withName('WORD/Document.xml')],
  ['a folder that holds something', 'unsafe', () => withName('word/media/')],
];

it.each(CASES)('refuses %s as %s', async (_what, fault, file) => {
  const refusal: unknown = await openPackage(file()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FileRefusal);
  expect(refusal).toHaveProperty('fault', fault);
});

it('has a case for every fault that can be told without reading the text', () => {
  const told = new Set(CASES.map(([, fault]) => fault));
  // Bombs have a file of their own; the others need the text.
  expect(FILE_FAULTS.filter((fault) => !told.has(fault))).toEqual(['no-text', 'embedded', 'locked', 'bomb']);
});

it('takes a document whose headers are lost, as Word does', async () => {
  const opened = await openPackage(aPackage({ 'word/header2.xml': undefined }));
  expect(opened.related('header')).toEqual(['word/header1.xml']);
});

it.each([
  ['Word 1', '9ba5210000'],
  ['Word 2', 'dba52d0000'],
  ['Word 4 for the Mac', 'fe37001c00'],
  ['Word for DOS', '31be000000ab'],
])('knows a file of %s', async (_what, start) => {
  const file = Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(2000, 'a')]);
  await expect(openPackage(file)).rejects.toMatchObject({ fault: 'old-word' });
});

it('takes a folder that holds nothing', async () => {
  const opened = await openPackage(withPart({ name: 'word/media/', content: '', isStored: true }));
  expect(opened.names).not.toContain('word/media/');
});

it('lets our own mistakes be seen', async () => {
  await expect(openPackage(undefined as unknown as Uint8Array)).rejects.toThrow(TypeError);
});
