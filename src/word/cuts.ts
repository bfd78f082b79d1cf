import type { Stretch } from './outline.ts';
import { breaksPage, type Piece } from './read-paragraph.ts';

/** A piece of a paragraph in which something is cut, and what stays of it on either side. */
export interface Cut extends Piece {
  before: string;
  words: string;
  after: string;
}

/** The pieces a stretch touches; for an empty stretch the words it stands in or behind. Page breaks stay where they are. */
export function cutsOf(pieces: readonly Piece[], { from, to }: Stretch): Cut[] {
  const length = pieces.at(-1)?.to ?? 0;
  const touched = pieces.filter((piece) => piece.from < to && piece.to > from && !breaksPage(piece.element));
  const behind = pieces.filter((piece) => piece.to >= from && piece.from <= from && piece.element.name === 'w:t');
  const found = from === to ? behind.slice(0, 1) : touched;
  if (from < 0 || from > to || to > length || found.length === 0)
    throw new RangeError(`No text from ${from} to ${to}.`);
  return found.map((piece) => {
    const { text } = piece;
    const begin = Math.max(from - piece.from, 0);
    const end = Math.min(to - piece.from, text.length);
    return { ...piece, before: text.slice(0, begin), words: text.slice(begin, end), after: text.slice(end) };
  });
}
