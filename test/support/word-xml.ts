// Tiny Word documents, written out by hand where the trap is.
import JSZip from 'jszip';
import { insertInto, openDocument, type WordDocument } from '../../src/word/document.ts';
import type { InsertionPlace } from '../../src/word/outline.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** Runs as they are; plain words become one run. */
export const p = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside === '' || inside.startsWith('<') ? inside : r(inside)}</w:p>`;
export const tc = (inside: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;
export const tr = (cells: string, properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
export const sdt = (properties: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
export const field = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
export const code = (instruction: string): string => `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
export const box = (inside: string): string =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
export const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

export const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** What stands in the other parts, inside their roots. */
export interface Parts {
  styles?: string;
  settings?: string;
  numbering?: string;
  header?: string;
  footer?: string;
}

const ROOTS = { styles: 'styles', settings: 'settings', numbering: 'numbering', header: 'hdr', footer: 'ftr' };
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** `main`: the whole main part, as it is. */
export async function aWordFile(main: string, parts: Parts = {}): Promise<Buffer> {
  const zip = new JSZip();
  const kinds = Object.keys(parts) as (keyof Parts)[];
  const types = [['document', 'document.main'], ...kinds.map((kind) => [kind, kind])];
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types
      .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`)
      .join('')}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${REL}">${kinds
      .map((kind) => `<Relationship Id="${kind}" Type="${R}/${kind}" Target="${kind}.xml"/>`)
      .join('')}</Relationships>`,
  );
  zip.file('word/document.xml', main);
  for (const kind of kinds)
    zip.file(`word/${kind}.xml`, `<w:${ROOTS[kind]} xmlns:w="${W}">${parts[kind]}</w:${ROOTS[kind]}>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}

export const mainOf = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<w:document xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="${MC}"><w:body>${body}</w:body></w:document>`;

export const aDocument = async (body: string, parts: Parts = {}): Promise<WordDocument> =>
  openDocument(await aWordFile(mainOf(body), parts));

/** A document without any prefix, or with one of its own, that says the same. */
export const withoutPrefix = (main: string): string =>
  main.replaceAll('xmlns:w=', 'xmlns=').replaceAll('<w:', '<').replaceAll('</w:', '</');
export const withPrefix = (main: string, prefix: string): string =>
  main.replaceAll('xmlns:w=', `xmlns:${prefix}=`).replaceAll(/(<\/?|\s)w:/g, `$1${prefix}:`);

export const AUTHOR = { name: 'Demo Manager', at: new Date('2026-04-01T09:30:00.123Z') };

export const textsOf = ({ outline }: WordDocument): string[] => outline.paragraphs.map(({ text }) => text);

/** Puts sentences in. Everything in front of them and behind them must have stayed as it was, to the byte. */
export async function putInto(
  before: WordDocument,
  place: InsertionPlace,
  sentences: readonly string[],
  read = sentences,
) {
  const after = await openDocument(await insertInto(before, place, sentences, AUTHOR));
  const at = textsOf(after).indexOf(read[0]!);
  const elements = after.page.blocks.slice(at, at + read.length).map(({ element }) => element);
  const [start, end] = [elements[0]!.start, elements.at(-1)!.end];
  const { text } = after.page;
  expect(text.slice(0, start) + text.slice(end)).toBe(before.page.text);
  expect(textsOf(after)).toEqual(textsOf(before).toSpliced(at, 0, ...read));
  return { after, at, put: text.slice(start, end), behind: text.slice(end) };
}
