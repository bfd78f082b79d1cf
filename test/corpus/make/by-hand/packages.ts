// Traps in the package and in how the XML is written down, not in what it says.
import { paragraph, run } from '../markup.ts';
import { prefixed } from '../prefixed.ts';
import { made, partsOf, zipped, type Extra, type Makers, type Odd, type Parts } from '../package.ts';
import { NUMBERING, R, STYLES, W, XML } from '../parts.ts';
import { post } from '../posts.ts';
import { PIXEL, chart, objects, picture, properties } from './extras.ts';

const body = post('Cancer Support Worker', undefined, '3');
const rewritten =
  (rewrite: (xml: string) => string | Uint8Array, more: Partial<Odd> = {}) =>
  () =>
    made({ body, rewrite, ...more });
const withParts = (edit: (parts: Parts) => Parts) => () => zipped(edit(partsOf({ body })));
const withExtras =
  (extras: Extra[], more: Partial<Odd> = {}) =>
  () =>
    made({ body, extras, ...more });

const utf16 = (xml: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const STRICT = 'http://purl.oclc.org/ooxml';
const strict = (xml: string) =>
  xml.replaceAll(W, `${STRICT}/wordprocessingml/main`).replaceAll(R, `${STRICT}/officeDocument/relationships`);
const strictParts = (parts: Parts): Parts =>
  new Map(
    [...parts].map(([name, content]) => [
      name,
      typeof content === 'string' ? strict(content).replaceAll('w:val="left"', 'w:val="start"') : content,
    ]),
  );
const reordered = (parts: Parts): Parts => new Map([...parts].reverse());
const and =
  (more: [string, string | Uint8Array][]) =>
  (parts: Parts): Parts =>
    new Map([...parts, ...more]);

export const PACKAGES: Makers = {
  'xml-strict': withParts(strictParts),
  'xml-utf-16-little-endian': rewritten((xml) => utf16(xml, false)),
  'xml-utf-16-big-endian': rewritten((xml) => utf16(xml, true)),
  'xml-utf-8-with-mark': rewritten((xml) => `\ufeff${xml}`),
  'xml-windows-line-ends': rewritten((xml) => xml.replaceAll('\n', '\r\n').replaceAll('<w:p>', '\r\n<w:p>')),
  'xml-indented': rewritten((xml) => xml.replaceAll('<w:p>', '\n    <w:p>\n\t').replaceAll('</w:p>', '\n  </w:p>')),
  'xml-without-declaration': rewritten((xml) => xml.slice(XML.length)),
  'xml-single-quotes': rewritten((xml) => xml.replaceAll("'", '&apos;').replaceAll('"', "'")),
  'xml-default-namespace': rewritten(prefixed('')),
  'xml-odd-prefix': rewritten(prefixed('ns0:')),
  'xml-prefix-declared-late': rewritten((xml) =>
    xml.replaceAll('<w:sectPr>', `<q:sectPr xmlns:q="${W}">`).replaceAll('</w:sectPr>', '</q:sectPr>'),
  ),
  'xml-every-paragraph-declares': rewritten((xml) => xml.replaceAll('<w:p>', `<w:p xmlns:w="${W}">`)),
  'xml-w-means-something-else': rewritten((xml) =>
    prefixed('word:')(xml).replace('<word:document', '<word:document xmlns:w="urn:demo:not-word"'),
  ),
  'xml-remarks-and-instructions': rewritten((xml) =>
    xml
      .replaceAll('<w:p>', '<!-- <w:p> & a remark --><?demo <w:p> ?><w:p>')
      .replace('Main duties', 'Main <![CDATA[duties & <more>]]>'),
  ),
  'xml-character-references': rewritten((xml) =>
    xml.replaceAll('Person', '&#x50;&#101;rson').replaceAll('’', '&#8217;'),
  ),
  'xml-unknown-elements': rewritten(
    (xml) =>
      xml
        .replace('<w:body>', '<w:background w:color="FFFFFF"/><w:body>')
        .replaceAll('</w:p><w:p>', '</w:p><x:note xmlns:x="urn:demo">Never shown</x:note><w:p>'),
    {},
  ),
  'xml-space-in-tags': rewritten((xml) => xml.replaceAll('</w:p>', '</w:p\n>').replaceAll('<w:p>', '<w:p  >')),

  'part-with-another-name': () => made({ body, main: 'demo/text2.xml' }),
  'part-at-the-root': () => made({ body, main: 'document.xml' }),
  'part-named-from-the-root': withParts(
    (parts) =>
      new Map(
        [...parts].map(([name, content]) => [
          name,
          name === '_rels/.rels' ? String(content).replace('"word/', '"/word/') : content,
        ]),
      ),
  ),
  'part-decoy-document': withParts(
    and([
      ['word/document2.xml', '<decoy/>'],
      ['document.xml', '<decoy/>'],
    ]),
  ),
  'part-without-styles': () => made({ body, styles: undefined }),
  'part-without-numbering': () => made({ body, numbering: undefined }),
  'part-without-both-and-settings': () =>
    zipped(
      new Map(
        [...partsOf({ body, styles: undefined, numbering: undefined })].filter(
          ([name]) => !/settings|word\/_rels/.test(name),
        ),
      ),
    ),
  'part-styles-broken-link': () =>
    made({
      body,
      styles: STYLES.replaceAll('"Normal"', '"Gone"'),
      numbering: NUMBERING.replaceAll('w:abstractNumId w:val="0"', 'w:abstractNumId w:val="77"'),
    }),
  'part-custom-xml': withExtras([
    {
      name: 'customXml/item1.xml',
      content: '<demo:post xmlns:demo="urn:demo">Trust record</demo:post>',
      relationship: { id: 'rId-item', type: 'customXml' },
    },
    { name: 'customXml/itemProps1.xml', content: '<a/>' },
  ]),
  'part-properties-and-thumbnail': withExtras(properties, { defaults: { png: 'image/png' } }),
  'part-picture': () =>
    made({
      body: post('Cancer Support Worker', paragraph(run('') + picture)),
      extras: [{ name: 'word/media/image1.png', content: PIXEL, relationship: { id: 'rId-picture', type: 'image' } }],
      defaults: { png: 'image/png' },
    }),
  'part-embedded-workbook': withExtras(objects, {
    defaults: { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  }),
  'part-chart': () => made({ body: body + chart.anchor, extras: chart.parts }),
  'part-linked-picture': () =>
    made({
      body,
      relationships: [{ id: 'rId-far', type: 'image', target: 'https://demo.invalid/logo.png', isExternal: true }],
    }),

  'zip-stored': () => made({ body }, { compression: 'STORE' }),
  'zip-sizes-after-entries': () => made({ body }, { streamFiles: true }),
  'zip-with-a-remark': () => made({ body }, { comment: 'Demo archive: PK\u0005\u0006 is not the end' }),
  'zip-with-folders': () => made({ body }, { createFolders: true }),
  'zip-order-reversed': withParts(reordered),
  'zip-from-a-mac': withParts(
    and([
      ['__MACOSX/._document.xml', 'demo'],
      ['.DS_Store', 'demo'],
    ]),
  ),
  'zip-names-not-ascii': withParts(
    and([
      ['word/media/Bildschirmfoto – ä.txt', 'demo'],
      ['word/media/with space.txt', ''],
    ]),
  ),
  'zip-already-pressed-parts': withParts(
    and([['word/media/noise.bin', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251)]]),
  ),
};
