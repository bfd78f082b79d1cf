// A few lines of a document around a place, so that a person sees what would stand where.
import type { Outline, Paragraph, Place } from '../../../word/outline.ts';

export interface PreviewLine {
  text: string;
  isNew: boolean;
}

const BEFORE = 2;
const AFTER = 1;
const LONGEST = 240; // characters of one line, so that the card stays small

/** What it would look like. */
export function previewOf(outline: Outline, place: Place, sentences: readonly string[]): PreviewLine[] {
  const { paragraphs } = outline;
  const fresh = sentences.map((text) => ({ text, isNew: true }));
  if (place.side === 'end') return [...linesOf(inSameBox(paragraphs, undefined).slice(-BEFORE)), ...fresh];
  const box = inSameBox(paragraphs, paragraphs[place.beside]);
  const from = place.side === 'before' ? place.beside : place.beside + 1;
  return [
    ...linesOf(box.filter(({ index }) => index < from).slice(-BEFORE)),
    ...fresh,
    ...linesOf(box.filter(({ index }) => index >= from).slice(0, AFTER)),
  ];
}

/** What it looks like: the paragraphs named, and what stands around the first of them. */
export function around({ paragraphs }: Outline, named: readonly number[]): PreviewLine[] {
  const first = paragraphs[named[0] ?? 0];
  const box = inSameBox(paragraphs, first);
  const shown = box.filter(({ index }) => named.includes(index));
  const last = shown.at(-1)?.index ?? 0;
  return [
    ...linesOf(box.filter(({ index }) => index < (first?.index ?? 0)).slice(-BEFORE)),
    ...shown.map(({ text }) => ({ text, isNew: true })),
    ...linesOf(box.filter(({ index }) => index > last).slice(0, AFTER)),
  ];
}

/** What is read in one go with it: the same cell, or the running text. */
function inSameBox(paragraphs: Paragraph[], one: Paragraph | undefined): Paragraph[] {
  const { cell } = one ?? {};
  const isSame = (other: Paragraph) =>
    cell
      ? other.cell?.table === cell.table && other.cell.row === cell.row && other.cell.column === cell.column
      : !other.cell;
  return paragraphs.filter(
    (other) =>
      other === one || (isSame(other) && other.isAside === (one?.isAside ?? false) && other.text.trim() !== ''),
  );
}

const linesOf = (paragraphs: Paragraph[]): PreviewLine[] =>
  paragraphs
    .map(({ text }) => text.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map((text) => ({ text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, isNew: false }));
