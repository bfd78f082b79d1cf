// A Trust's own Word document: read as a reader sees it, and changed at one point without disturbing the rest.
import type { Replacement } from './cuts.ts';
import { FileRefusal } from './file-refusal.ts';
import { withParagraphs } from './insert.ts';
import { readNumbering } from './numbering.ts';
import type { Outline, InsertionPlace, TextRange } from './outline.ts';
import { openPackage, type WordPackage } from './package.ts';
import type { WordPage } from './page.ts';
import { readBlocks } from './read-outline.ts';
import { replaceText } from './replace-text.ts';
import { readProtection } from './settings.ts';
import { readStyles } from './styles.ts';
import { signatures, type TrackingAuthor } from './tracked.ts';
import { childOf, readXml, type Element } from './xml.ts';

export type { TrackingAuthor } from './tracked.ts';

export interface WordDocument {
  outline: Outline;
  /** “Track changes” is on: what we change is marked as a change of the person who asked for it. */
  tracksChanges: boolean;
  file: WordPackage;
  page: WordPage;
  root: Element;
}

export async function openDocument(bytes: Uint8Array): Promise<WordDocument> {
  const file = await openPackage(bytes);
  const text = await file.text(file.main);
  const root = readXml(text ?? '');
  const body = childOf(root, 'w:body');
  if (text === undefined || root.name !== 'w:document' || !body) throw new FileRefusal('damaged');
  const [styleRoot, settings, numbering] = await Promise.all(
    ['styles', 'settings', 'numbering'].map(async (kind) => (await rootsOf(file, kind))[0]),
  );
  const { tracksChanges } = readProtection(settings);
  const styles = readStyles(styleRoot);
  const showsMark = readNumbering(numbering);
  const blocks = readBlocks(body, styles, showsMark);
  const paragraphs = blocks.map(({ paragraph }) => paragraph);
  const hasEmbeddedText = holdsOtherFiles(body);
  if (paragraphs.every((paragraph) => paragraph.text.trim() === ''))
    throw new FileRefusal(hasEmbeddedText ? 'embedded' : 'no-text');
  const edges = [...(await rootsOf(file, 'header')), ...(await rootsOf(file, 'footer'))];
  const margins = edges
    .map((edge) => readBlocks(edge, styles, showsMark).map(({ paragraph }) => paragraph.text.trim()))
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean);
  const outline = { paragraphs, margins, ...(hasEmbeddedText && { hasEmbeddedText }) };
  return { outline, tracksChanges, file, root, page: { text, body, blocks, styles } };
}

/** A web page or another document whose text Word takes over when it opens this one. */
const holdsOtherFiles = (within: Element): boolean =>
  within.children.some((child) => child.name === 'w:altChunk' || (HOLDS.has(child.name) && holdsOtherFiles(child)));
const HOLDS = new Set('w:sdt w:sdtContent w:customXml w:tbl w:tr w:tc'.split(' '));

/** One new paragraph a sentence, one behind the other, each with the look of the paragraph named by `place.like`. */
export async function insertInto(
  document: WordDocument,
  place: InsertionPlace,
  sentences: readonly string[],
  by: TrackingAuthor,
): Promise<Buffer> {
  return document.file.withMain(withParagraphs(document.page, place, sentences, signatureOf(document, by)));
}

/** Other words in a stretch of one paragraph. Refuses where Word itself would not let a person type. */
export const replaceIn = (
  document: WordDocument,
  stretch: TextRange,
  text: string,
  by: TrackingAuthor,
): Promise<Buffer> => replaceAllIn(document, [{ stretch, text }], by);

/** The same in several stretches that do not overlap. */
export async function replaceAllIn(
  document: WordDocument,
  replacements: readonly Replacement[],
  by: TrackingAuthor,
): Promise<Buffer> {
  return document.file.withMain(replaceText(document.page, replacements, signatureOf(document, by)));
}

const signatureOf = ({ tracksChanges, root }: WordDocument, by: TrackingAuthor) =>
  tracksChanges ? signatures(root, by) : undefined;

async function rootsOf(file: WordPackage, kind: string): Promise<Element[]> {
  const texts = await Promise.all(file.related(kind).map((name) => file.text(name)));
  return texts.filter((text) => text !== undefined).map(readXml);
}
