// What must be true of a document that got a paragraph, told from its bytes before and after.
import type { Element, Node } from '@xmldom/xmldom';
import {
  elementsOf,
  linesOf,
  linesWithout,
  paragraphsOf,
  parsed,
  readDocument,
  repeatedIds,
  shownText,
  type ReadDocument,
} from './corpus.ts';
import type { InsertionPlace } from '../../src/word/outline.ts';
import type { RawEntry } from './raw-zip.ts';

export interface Change {
  before: ReadDocument;
  after: ReadDocument;
}
const described = (main: string) => (entry: RawEntry) => {
  const { rawName, date, attributes, method } = entry;
  const content = entry.name === main ? 'the text' : [entry.raw.toString('base64'), entry.content.toString('base64')];
  return { rawName, date, attributes, method, content };
};

/** Every other part is as it was, pressed and unpressed, in the same order. */
export function expectOtherPartsUntouched({ before, after }: Change): void {
  const entriesOf = ({ zip, main }: ReadDocument) => zip.entries.map(described(main));
  expect(entriesOf(after)).toEqual(entriesOf(before));
  expect(after.zip.comment).toBe(before.zip.comment);
}

const sharedStart = (one: string, other: string) => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
};
const sharedEnd = (one: string, other: string) => {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count++;
  return count;
};

const START = 'demo-start';
const END = 'demo-end';

/** What stands between the two marks, if they have one parent, which is to say if only whole elements stand there. */
function between(xml: string): Element[] | undefined {
  try {
    const [start] = [...parsed(xml).getElementsByTagName(START)];
    const found: Node[] = [];
    for (let node = start?.nextSibling; node; node = node.nextSibling)
      if (node.nodeName === END) return found as Element[];
      else found.push(node);
  } catch {
    // Cut in the middle of something: not here.
  }
  return undefined;
}

/** The elements that were put into the text, all else of it being the same to the byte. */
export function insertedElements({ before, after }: Change): Element[] {
  const length = after.xml.length - before.xml.length;
  const [last, first] = [sharedStart(before.xml, after.xml), before.xml.length - sharedEnd(before.xml, after.xml)];
  for (let at = first; at <= last; at++) {
    if (after.xml[at] !== '<' || after.xml[at + length - 1] !== '>') continue;
    const marked = `${after.xml.slice(0, at)}<${START}/>${after.xml.slice(at, at + length)}<${END}/>${after.xml.slice(at + length)}`;
    const found = between(marked);
    if (found?.every((element) => element.localName === 'p')) return found;
  }
  throw new Error(
    `Something else changed than paragraphs put in: ${after.xml.slice(last, last + length).slice(0, 500)}`,
  );
}

const ONCE = ['rPr', 'sectPr', 'pPrChange', 'pageBreakBefore', 'framePr', 'numberingChange'];
const OF_HEADINGS = ['pStyle', 'numPr', 'keepNext', 'outlineLvl'];
const childrenOf = (element: Element | undefined) =>
  [...(element?.childNodes ?? [])].filter((node): node is Element => node.nodeType === 1);
const withoutNames = (elements: Element[], names: string[]) =>
  elements.filter(({ localName }) => !names.includes(localName ?? ''));

const spelled = (element: Element): string => {
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(({ localName, value }) => `${localName}=${value}`)
    .sort();
  return `${element.localName}[${attributes.join(' ')}](${childrenOf(element).map(spelled).join(' ')})`;
};
export const lookOf = (paragraph: Element, isHeading: boolean): string[] => {
  const properties = childrenOf(paragraph).find(({ localName }) => localName === 'pPr');
  return withoutNames(childrenOf(properties), isHeading ? [...ONCE, ...OF_HEADINGS] : ONCE).map(spelled);
};

const NOT_OF_WORDS = [
  'rStyle',
  'rPrChange',
  'vanish',
  'specVanish',
  'webHidden',
  'fitText',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
];
const looksOf = (runs: Element[]): string[] => {
  const looks = runs.map((run) => childrenOf(childrenOf(run).find(({ localName }) => localName === 'rPr')));
  return [...new Set(looks.map((look) => withoutNames(look, NOT_OF_WORDS).map(spelled).join(' ')))];
};
/** The looks of the runs that stand here. */
export const lettersOf = (paragraph: Element): string[] => looksOf(elementsOf(paragraph, 'r'));
/** Of those that somebody typed: no link, no field, nothing in a control. */
const typedLetters = (paragraph: Element): string[] => {
  const runs = childrenOf(paragraph).flatMap((child) => (child.localName === 'ins' ? childrenOf(child) : [child]));
  const saysMore =
    elementsOf(paragraph, 'fldSimple', 'fldChar', 'hyperlink', 'sdt', 'smartTag', 'vanish', 'del').length > 0;
  return saysMore ? [] : looksOf(runs.filter((run) => run.localName === 'r' && shownText(run).trim()));
};

export interface Wanted {
  place: InsertionPlace;
  sentences: readonly string[];
  by: { name: string; at: Date };
}

/** Everything that must hold of a document with new paragraphs, wherever they are. */
export function expectOnlyPutIn(before: ReadDocument, bytes: Uint8Array, asked: Wanted): void {
  const wanted = {
    ...asked,
    sentences: asked.sentences.map((sentence, at) => asTyped(before, asked.place, sentence, at)),
  };
  const change = { before, after: readDocument(bytes) };
  expectOtherPartsUntouched(change);
  const put = insertedElements(change);
  expect(put.map(shownText)).toEqual(wanted.sentences);
  expectSameLook(change, put, wanted.place);
  expectReadInPlace(change, wanted);
  expect(newlyRepeated(change)).toEqual({ changes: [], bookmarks: [], paragraphs: [] });
  if (change.before.tracksChanges) expectSigned(change, put, wanted);
  else expect(put.flatMap((paragraph) => elementsOf(paragraph, 'ins', 'del'))).toEqual([]);
}

/** With the bullet and the “(E)” of its neighbours, where the place has them. */
function asTyped({ document }: ReadDocument, place: InsertionPlace, sentence: string, at: number): string {
  if (place.side === 'end') return sentence;
  const model = place.like === undefined ? undefined : paragraphsOf(document)[place.like];
  return (
    (place.leads?.[at] ?? (model ? shownText(model).slice(0, place.lead ?? 0) : '')) + sentence + (place.tail ?? '')
  );
}

function newlyRepeated({ before, after }: Change) {
  const [old, now] = [repeatedIds(before.document), repeatedIds(after.document)];
  const fresh = (kind: keyof typeof old) => now[kind].filter((id) => !old[kind].includes(id));
  return { changes: fresh('changes'), bookmarks: fresh('bookmarks'), paragraphs: fresh('paragraphs') };
}

function expectReadInPlace({ before, after }: Change, { place, sentences }: Wanted): void {
  const [old, now] = [linesOf(before.document), linesOf(after.document)];
  const at = place.side === 'end' ? now.lastIndexOf(sentences[0]!) : place.beside + (place.side === 'after' ? 1 : 0);
  const found = place.side === 'after' ? now.indexOf(sentences[0]!, at) : at;
  expect(now.slice(found, found + sentences.length)).toEqual(sentences);
  expect(now.toSpliced(found, sentences.length)).toEqual(old);
}

function expectSameLook({ before }: Change, put: Element[], { like }: InsertionPlace): void {
  if (like === undefined) return;
  const model = paragraphsOf(before.document)[like]!;
  const looks = [false, true].map((isHeading) => lookOf(model, isHeading).join(''));
  for (const paragraph of put) expect(looks).toContain(lookOf(paragraph, false).join(''));
  const letters = typedLetters(model);
  if (letters.length === 1 && looks[0] === looks[1])
    for (const paragraph of put) expect(typedLetters(paragraph)).toEqual(letters);
}

function expectSigned({ before, after }: Change, put: Element[], { by }: Wanted): void {
  const changes = put.flatMap((paragraph) => elementsOf(paragraph, 'ins'));
  expect(changes).toHaveLength(2 * put.length);
  for (const change of changes) {
    expect(change.getAttributeNS(change.namespaceURI, 'author')).toBe(by.name);
    expect(change.getAttributeNS(change.namespaceURI, 'date')).toBe(`${by.at.toISOString().slice(0, 19)}Z`);
  }
  expectRefusable({ before, after }, by.name);
}

/** Where changes are tracked, refusing those of this person brings back what was read before. The document is used up by it. */
export function expectRefusable({ before, after }: Change, author: string): void {
  if (before.tracksChanges) expect(linesWithout(after.document, author)).toEqual(linesOf(before.document));
}
