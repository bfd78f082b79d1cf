// One folder for each reason to refuse a file, and `any` for what may be refused for more than one.
import { paragraph } from '../markup.ts';
import { made, partsOf, zipped, type Makers, type Parts } from '../package.ts';
import { MAIN_TYPE, R, relationships } from '../parts.ts';
import { post } from '../posts.ts';
import writeExcelFile from 'write-excel-file/node';
import { compound } from '../compound.ts';
import { PIXEL, picture } from './extras.ts';

const body = post('Cancer Support Worker');
const withParts = (edit: (parts: Parts) => [string, string | Uint8Array][]) => () =>
  zipped(new Map(edit(partsOf({ body }))));
const and = (...more: [string, string | Uint8Array][]) => withParts((parts) => [...parts, ...more]);
const without = (gone: string) => withParts((parts) => [...parts].filter(([name]) => name !== gone));
const inside = (wanted: string, edit: (content: string) => string | Uint8Array) =>
  withParts((parts) => [...parts].map(([name, content]) => [name, name === wanted ? edit(String(content)) : content]));
const MAIN = 'word/document.xml';
const rewritten = (edit: (xml: string) => string | Uint8Array) => inside(MAIN, edit);
const ofType = (type: string) => () => made({ body, mainType: type });
const protectedFor = (edit: string) => () =>
  made({ body, settings: `<w:documentProtection w:edit="${edit}" w:enforcement="1"/>` });
const bytes = (text: string) => async () => new Uint8Array(Buffer.from(text));

const declaring =
  (doctype: string, use = '') =>
  (xml: string) =>
    xml.replace('?>\n', `?>\n${doctype}`).replace('Main duties', `Main duties ${use}`);
const LAUGHS = `<!DOCTYPE w:document [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
const OUTSIDE = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const SPACE = 130_000_000;

async function changed(edit: (bytes: Buffer) => Uint8Array): Promise<Uint8Array> {
  return edit(Buffer.from(await made({ body })));
}
/** Turns over some bytes in the middle of the main part's pressed text. */
const flipped = (bytes: Buffer) => {
  const start = bytes.indexOf(MAIN) + MAIN.length;
  for (let i = start + 200; i < start + 230; i++) bytes[i] = bytes[i]! ^ 0x55;
  return bytes;
};
/** The directory says the main part is small; it is not. */
async function lying(): Promise<Uint8Array> {
  const file = Buffer.from(await rewritten((xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(SPACE)}`))());
  for (let at = file.indexOf(MAIN); at >= 0; at = file.indexOf(MAIN, at + 1)) {
    const isDirectory = file.readUInt32LE(at - 46) === 0x02014b50;
    file.writeUInt32LE(4000, isDirectory ? at - 22 : at - 8);
  }
  return file;
}
const renamed = (from: string, to: string) => () =>
  changed((bytes) =>
    Buffer.from(bytes.toString('latin1').replaceAll(from, to.padEnd(from.length, '/').slice(0, from.length)), 'latin1'),
  );
const encryptedEntry = () =>
  changed((bytes) => {
    for (let at = bytes.indexOf(MAIN); at >= 0; at = bytes.indexOf(MAIN, at + 1)) {
      const flags = bytes.readUInt32LE(at - 46) === 0x02014b50 ? at - 38 : at - 24;
      bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 1, flags);
    }
    return bytes;
  });
const nested = (depth: number) =>
  rewritten((xml) =>
    xml.replace(
      '<w:body>',
      `<w:body>${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph('deep')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`,
    ),
  );

export const REFUSED: Makers = {
  'empty/no-bytes.docx': bytes(''),
  'no-text/empty-paragraphs.docx': () => made({ body: paragraph('') + paragraph('   ') }),
  'no-text/only-a-picture.docx': () =>
    made({
      body: paragraph(picture),
      extras: [{ name: 'word/media/image1.png', content: PIXEL, relationship: { id: 'rId-picture', type: 'image' } }],
      defaults: { png: 'image/png' },
    }),
  'no-text/no-paragraphs.docx': () => made({ body: '' }),

  'not-word/plain-text.docx': bytes('Job title: Cancer Support Worker\nBand: 3\n'),
  'other-text/rich-text.docx': bytes('{\\rtf1\\ansi Cancer Support Worker\\par}'),
  'other-text/web-page.docx': bytes('<html><body><p>Cancer Support Worker</p></body></html>'),
  'not-word/picture.docx': async () => PIXEL,
  'not-word/zip-of-notes.docx': () => zipped(new Map([['notes.txt', 'Demo notes']])),
  'not-word/workbook.docx': ofType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  'not-word/workbook-of-a-library.docx': () =>
    writeExcelFile([
      ['Post', 'Band'],
      ['Demo', 3],
    ]).toBuffer(),
  'not-word/slides.docx': ofType('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
  'not-word/old-excel.docx': async () => compound({ Workbook: Buffer.alloc(4096, 7) }),
  'password/encrypted.docx': async () =>
    compound({ EncryptionInfo: Buffer.alloc(4096, 1), EncryptedPackage: Buffer.alloc(6000, 0xa5) }),

  'macros/macro-enabled.docm': () =>
    made({
      body,
      mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      extras: [
        {
          name: 'word/vbaProject.bin',
          content: 'demo',
          relationship: { id: 'rId-vba', type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject' },
        },
      ],
      defaults: { bin: 'application/vnd.ms-office.vbaProject' },
    }),
  'macros/renamed.docx': ofType('application/vnd.ms-word.document.macroEnabled.main+xml'),
  'macros/hidden-in-plain-document.docx': () =>
    made({
      body,
      extras: [
        {
          name: 'word/vbaProject.bin',
          content: 'demo',
          relationship: { id: 'rId-vba', type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject' },
        },
      ],
      defaults: { bin: 'application/vnd.ms-office.vbaProject' },
    }),
  'template/template.dotx': ofType(MAIN_TYPE.replace('document.main', 'template.main')),
  'template/renamed.docx': ofType(MAIN_TYPE.replace('document.main', 'template.main')),
  'signed/signed.docx': withParts((parts) => [
    ...[...parts].map(([name, content]): [string, string | Uint8Array] => [
      name,
      name === '_rels/.rels'
        ? String(content).replace(
            '</Relationships>',
            '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
          )
        : content,
    ]),
    ['_xmlsignatures/origin.sigs', ''],
    [
      '_xmlsignatures/_rels/origin.sigs.rels',
      relationships([
        {
          id: 'rId1',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature',
          target: 'sig1.xml',
        },
      ]),
    ],
    ['_xmlsignatures/sig1.xml', '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'],
  ]),
  'locked/read-only.docx': protectedFor('readOnly'),
  'locked/forms-only.docx': protectedFor('forms'),
  'locked/comments-only.docx': protectedFor('comments'),

  'damaged/cut-off.docx': () => changed((bytes) => bytes.subarray(0, bytes.length - 300)),
  'damaged/half.docx': () => changed((bytes) => bytes.subarray(0, bytes.length / 2)),
  'damaged/turned-bytes.docx': () => changed(flipped),
  'damaged/without-the-text.docx': without(MAIN),
  'damaged/text-cut-off.docx': rewritten((xml) => xml.slice(0, -200)),
  'damaged/text-not-xml.docx': rewritten((xml) => xml.replace('</w:p>', '</w:q>')),
  'damaged/text-twice.docx': rewritten((xml) => xml + xml.slice(xml.indexOf('<w:document'))),
  'damaged/text-not-utf-8.docx': rewritten((xml) =>
    Buffer.from(xml.replace('Main duties', 'Main dut\u00efes'), 'latin1'),
  ),
  'damaged/prefix-not-declared.docx': rewritten((xml) => xml.replace('<w:body>', '<w:body><zz:p/>')),
  'damaged/without-a-body.docx': rewritten((xml) => xml.replaceAll('w:body', 'w:other')),
  'damaged/text-empty.docx': rewritten(() => ''),
  'damaged/styles-not-xml.docx': inside('word/styles.xml', (xml) => xml.slice(0, -30)),

  'unsafe/many-laughs.docx': rewritten(declaring(LAUGHS, '&a9;')),
  'unsafe/file-of-the-server.docx': rewritten(declaring(OUTSIDE, '&x;')),
  'unsafe/entity-in-styles.docx': inside('word/styles.xml', (xml) => xml.replace('?>\n', `?>\n${OUTSIDE}`)),
  'unsafe/entity-in-links.docx': inside('_rels/.rels', (xml) => xml.replace('?>\n', `?>\n${OUTSIDE}`)),
  'unsafe/doctype-in-utf-16.docx': rewritten((xml) =>
    Buffer.from(`\ufeff${declaring(OUTSIDE, '&x;')(xml.replace('UTF-8', 'UTF-16'))}`, 'utf16le'),
  ),
  'bomb/text-of-spaces.docx': rewritten((xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(SPACE)}`)),
  'bomb/picture-of-nothing.docx': and(['word/media/image1.bmp', new Uint8Array(SPACE)]),

  'any/size-not-told-truly.docx': lying,
  'any/path-out-of-the-package.docx': and(['../../demo.txt', 'out']),
  'any/text-twice-in-the-package.docx': renamed('word/settings.xml', MAIN),
  'any/locked-entry.docx': encryptedEntry,
  'any/without-content-types.docx': without('[Content_Types].xml'),
  'any/without-links.docx': without('_rels/.rels'),
  'any/nested-100000-deep.docx': nested(50_000),
  'any/zip-of-nothing.docx': async () => Uint8Array.from([80, 75, 5, 6, ...Array<number>(18).fill(0)]),
  'any/zip-mark-only.docx': bytes('PK\u0003\u0004'),
  'any/main-part-outside.docx': inside('_rels/.rels', () =>
    relationships([
      { id: 'rId1', type: `${R}/officeDocument`, target: 'https://demo.invalid/document.xml', isExternal: true },
    ]),
  ),
  'any/20000-attributes.docx': rewritten((xml) =>
    xml.replace('<w:body>', `<w:body ${Array.from({ length: 20_000 }, (_, i) => `w:a${i}=""`).join(' ')}>`),
  ),
};
