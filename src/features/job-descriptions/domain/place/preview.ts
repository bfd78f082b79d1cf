// A few lines of a document around a place, so that a person sees what would stand where.
import type { Outline, Paragraph, InsertionPlace, TextRange } from '../../../../word/outline.ts';

export interface PreviewLine {
  text: string;
  isNew: boolean;
}
/** What stands in front of something, and behind it. */
export interface Neighbours {
  before: string[];
  after: string[];
}

const BEFORE = 2;
const AFTER = 1;
const LONGEST = 240; // characters of one line, so that the card stays small
const LONGEST_SIDE = 500; // characters of a paragraph on either side of what it is shown for

/** What is typed around a new text there: the bullet of its neighbours, and their “(E)”. */
export function typedAround({ paragraphs }: Outline, place: InsertionPlace): { front: string; back: string } {
  if (place.side === 'end') return { front: '', back: '' };
  const model = place.like === undefined ? undefined : paragraphs[place.like];
  const front = place.leads?.[0] ?? model?.text.slice(0, place.lead ?? 0) ?? '';
  return { front: front.replace(/\s+/g, ' '), back: place.tail ?? '' };
}

export function asTyped(outline: Outline, place: InsertionPlace, sentence: string): string {
  const { front, back } = typedAround(outline, place);
  return front + sentence + back;
}

/** What it would look like. */
export const previewOf = (outline: Outline, place: InsertionPlace, sentences: readonly string[]): PreviewLine[] =>
  previewFrame(linesAt(outline, place), sentences);

/** What it looks like: the paragraphs of these stretches, and what stands around them. */
export function previewAround(outline: Outline, named: readonly TextRange[]): PreviewLine[] {
  const shown = named.map((stretch) => {
    const { front, back } = excerptsAround(outline, stretch);
    return front + textOf(outline, stretch).slice(stretch.from, stretch.to) + back;
  });
  return previewFrame(
    linesAround(
      outline,
      named.map(({ paragraph }) => paragraph),
    ),
    shown,
  );
}

/** The lines with something new between them, or something that is being looked at. */
export const previewFrame = ({ before, after }: Neighbours, shown: readonly string[]): PreviewLine[] => [
  ...before.map((text) => ({ text, isNew: false })),
  ...shown.map((text) => ({ text, isNew: true })),
  ...after.map((text) => ({ text, isNew: false })),
];

export function linesAt({ paragraphs }: Outline, place: InsertionPlace): Neighbours {
  if (place.side === 'end') return { before: linesOf(inSameBox(paragraphs, undefined).slice(-BEFORE)), after: [] };
  const box = inSameBox(paragraphs, paragraphs[place.beside]);
  const from = place.side === 'before' ? place.beside : place.beside + 1;
  return {
    before: linesOf(box.filter(({ index }) => index < from).slice(-BEFORE)),
    after: linesOf(box.filter(({ index }) => index >= from).slice(0, AFTER)),
  };
}

/** `named`: numbers of paragraphs in the order of the document. */
export function linesAround({ paragraphs }: Outline, named: readonly number[]): Neighbours {
  const [first = 0] = named;
  const last = named.at(-1) ?? 0;
  const box = inSameBox(paragraphs, paragraphs[first]);
  return {
    before: linesOf(box.filter(({ index }) => index < first).slice(-BEFORE)),
    after: linesOf(box.filter(({ index }) => index > last).slice(0, AFTER)),
  };
}

const textOf = ({ paragraphs }: Outline, { paragraph }: TextRange): string => paragraphs[paragraph]?.text ?? '';

/** The paragraph in front of a stretch and behind it; of a very long one only what stands near. */
export function excerptsAround(outline: Outline, stretch: TextRange): { front: string; back: string } {
  const text = textOf(outline, stretch);
  const [front, back] = [text.slice(0, stretch.from), text.slice(stretch.to)];
  return {
    front: front.length > LONGEST_SIDE ? `…${front.slice(-LONGEST_SIDE).replace(/^[\uDC00-\uDFFF]/, '')}` : front,
    back: shorten(back, LONGEST_SIDE),
  };
}

/** Never half a character, as those beyond the first 65,536 would be. */
export const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** What is read in one go with it: the same cell, or the running text. */
function inSameBox(paragraphs: Paragraph[], one: Paragraph | undefined): Paragraph[] {
  const { cell } = one ?? {};
  const isSame = (other: Paragraph) =>
    cell
      ? other.cell?.table === cell.table && other.cell.row === cell.row && other.cell.column === cell.column
      : !other.cell;
  const isAside = one?.isAside ?? false;
  return paragraphs.filter((other) => isSame(other) && other.isAside === isAside && other.text.trim() !== '');
}

const linesOf = (paragraphs: Paragraph[]): string[] =>
  paragraphs.map(({ text }) => shorten(text.trim().replace(/\s+/g, ' '), LONGEST));
