// The corpus, and a reader of Word documents that has nothing in common with src/word: what the tests believe.
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.ts';
import { readRawZip, type RawZip } from './raw-zip.ts';

const CORPUS = join(import.meta.dirname, '../corpus');
/** Names without the ending. */
export const ACCEPTED = filesUnder(join(CORPUS, 'accepted'), /\.docx$/).map((file) => file.slice(0, -'.docx'.length));
/** `<fault>/<file>`. */
export const REFUSED = filesUnder(join(CORPUS, 'refused'), /\/[^/]+\.[a-z]+$/);
export const acceptedPath = (name: string) => join(CORPUS, 'accepted', `${name}.docx`);
export const accepted = (name: string): Buffer => readFileSync(acceptedPath(name));
export const refused = (file: string): Buffer => readFileSync(join(CORPUS, 'refused', file));

const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const isWord = (node: Node | null, ...names: string[]): node is Element =>
  node?.nodeType === 1 && WORD.includes(node.namespaceURI ?? '') && names.includes(node.localName ?? '');
const attributeOf = (element: Element, name: string): string | undefined =>
  [...element.attributes].find(
    ({ localName, namespaceURI }) => localName === name && (!namespaceURI || WORD.includes(namespaceURI)),
  )?.value;

export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le');
  return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8');
}

/** Throws at the first thing that is not well-formed. */
export const parsed = (xml: string): Document =>
  new DOMParser({
    // As XML 1.0 has it; left alone it also takes U+2028 for a line end.
    normalizeLineEndings: (source) => source.replaceAll(/\r\n?/g, '\n'),
    onError: (level, message) => {
      // The mark for a letter that was lost is a letter too.
      if (message.startsWith('Unicode replacement character')) return;
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');

const contentOf = (zip: RawZip, name: string) => zip.entries.find((entry) => entry.name === name)?.content;

const relatedTo = (zip: RawZip, rels: string, kind: string): string | undefined => {
  const content = contentOf(zip, rels);
  const links = content ? [...parsed(textOf(content)).getElementsByTagName('Relationship')] : [];
  return links.find((link) => link.getAttribute('Type')?.endsWith(`/${kind}`))?.getAttribute('Target') ?? undefined;
};

export interface ReadDocument {
  zip: RawZip;
  /** The name of the part that holds the text. */
  main: string;
  xml: string;
  document: Document;
  tracksChanges: boolean;
}

export function readDocument(bytes: Uint8Array): ReadDocument {
  const zip = readRawZip(bytes);
  const main = relatedTo(zip, '_rels/.rels', 'officeDocument')!.replace(/^\//, '');
  const xml = textOf(contentOf(zip, main)!);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const settings = contentOf(
    zip,
    folder + (relatedTo(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, 'settings') ?? 'settings.xml'),
  );
  const switches = settings ? elementsOf(parsed(textOf(settings)), 'trackRevisions') : [];
  const tracksChanges = switches.some((element) => !['0', 'false', 'off'].includes(attributeOf(element, 'val') ?? '1'));
  return { zip, main, xml, document: parsed(xml), tracksChanges };
}

/** Every element of that name in Word's namespace, in the order of the text. */
export const elementsOf = (within: Document | Element, ...names: string[]): Element[] =>
  [...within.getElementsByTagName('*')].filter((element) => isWord(element, ...names));

const SHOWN: Record<string, string> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
  sym: '\ufffc',
};
const SHOWN_OTHERWISE = Object.keys(SHOWN);
const NOT_SHOWN = ['del', 'moveFrom', 'pPr', 'rPr', 'sdtPr', 'p', 'delText', 'instrText', 'delInstrText'];

function shownIn(node: Node): string {
  if (isWord(node, 't')) return node.textContent ?? '';
  if (isWord(node, ...SHOWN_OTHERWISE)) return SHOWN[node.localName!]!;
  if (isWord(node, ...NOT_SHOWN)) return '';
  return shownText(node);
}
export function shownText(within: Node): string {
  let text = '';
  for (let node = within.firstChild; node; node = node.nextSibling) text += shownIn(node);
  return text;
}

const isIn = (element: Element, name: string): boolean => {
  for (let node = element.parentNode; node; node = node.parentNode) if (node.localName === name) return true;
  return false;
};
const isInTakenOutRow = (element: Element): boolean => {
  for (let node = element.parentNode; node; node = node.parentNode)
    if (
      isWord(node, 'tr') &&
      [...node.childNodes].some((child) => isWord(child, 'trPr') && elementsOf(child, 'del').length)
    )
      return true;
  return false;
};
/**
 * In the order of the text, those in boxes and cells too. What is written twice for old readers counts once, and the boxes of
 * a row that is taken out are not seen.
 */
export const paragraphsOf = (document: Document): Element[] =>
  elementsOf(document, 'p').filter(
    (paragraph) => !isIn(paragraph, 'Fallback') && !(isIn(paragraph, 'txbxContent') && isInTakenOutRow(paragraph)),
  );

/** What a person reads, paragraph by paragraph. */
export const linesOf = (document: Document): string[] => paragraphsOf(document).map(shownText);

/** Words that were struck out are words again. */
function unstruck(deletion: Element): void {
  for (const words of elementsOf(deletion, 'delText')) {
    const shown = words.ownerDocument!.createElementNS(words.namespaceURI, 'w:t');
    shown.textContent = words.textContent;
    words.parentNode?.replaceChild(shown, words);
  }
  while (deletion.firstChild) deletion.parentNode?.insertBefore(deletion.firstChild, deletion);
  deletion.parentNode?.removeChild(deletion);
}

/** What is left when every tracked change by this person is refused. The document is used up by it. */
export function linesWithout(document: Document, author: string): string[] {
  const isTheirs = (element: Element) => attributeOf(element, 'author') === author;
  const isPutIn = (paragraph: Element) =>
    elementsOf(paragraph, 'ins').some((element) => isWord(element.parentNode, 'rPr') && isTheirs(element));
  const kept = paragraphsOf(document).filter((paragraph) => !isPutIn(paragraph));
  for (const insertion of elementsOf(document, 'ins').filter(isTheirs)) insertion.parentNode?.removeChild(insertion);
  elementsOf(document, 'del').filter(isTheirs).forEach(unstruck);
  return kept.map(shownText);
}

// What Word numbers through: changes, bookmarks and comments in one row each, starts and ends sharing a number.
const CHANGES = [
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'cellIns',
  'cellDel',
  'moveFromRangeStart',
  'moveToRangeStart',
  'numberingChange',
];
const repeated = (values: (string | undefined | null)[]) =>
  values.filter((value, i) => value && values.indexOf(value) !== i);

/** Numbers that should be one of a kind in the document, but are not. */
export const repeatedIds = (document: Document) => ({
  changes: repeated(elementsOf(document, ...CHANGES).map((element) => attributeOf(element, 'id'))),
  bookmarks: repeated(elementsOf(document, 'bookmarkStart').map((element) => attributeOf(element, 'id'))),
  paragraphs: repeated(
    elementsOf(document, 'p').map(
      (element) => [...element.attributes].find(({ localName }) => localName === 'paraId')?.value,
    ),
  ),
});
