import type { TextRange } from './outline.ts';
import { breaksPage, type Piece } from './read-paragraph.ts';

/** Other words for a stretch of one paragraph. */
export interface Replacement {
  stretch: TextRange;
  text: string;
}

/** A piece of a paragraph in which something is cut out, from `begin` to `end` of its text, and what is put there instead. */
export interface Cut extends Piece {
  begin: number;
  end: number;
  put: string;
}

/**
 * The pieces a stretch touches; for an empty stretch the words it stands in or behind. Page breaks stay where they are. The
 * new words go into the first of them.
 */
export function cutsOf(pieces: readonly Piece[], { stretch: { from, to }, text }: Replacement): Cut[] {
  const length = pieces.at(-1)?.to ?? 0;
  const found = from === to ? standingAt(pieces, from) : touched(pieces, from, to);
  if (from < 0 || from > to || to > length || found.length === 0)
    throw new RangeError(`No text from ${from} to ${to}.`);
  return found.map((piece, index) => ({
    ...piece,
    begin: Math.max(from - piece.from, 0),
    end: Math.min(to - piece.from, piece.text.length),
    put: index === 0 ? text : '',
  }));
}

function standingAt(pieces: readonly Piece[], from: number): Piece[] {
  const words = piecesFrom(pieces, from, from).find(({ element }) => element.name === 'w:t');
  return words ? [words] : [];
}

const touched = (pieces: readonly Piece[], from: number, to: number): Piece[] =>
  piecesFrom(pieces, from, to).filter((piece) => piece.from < to && piece.to > from && !breaksPage(piece.element));

/** Those that begin not behind `to` and end not before `from`: a paragraph may have very many, and many stretches. */
function piecesFrom(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const end = pieces.findIndex((piece, index) => index >= low && piece.from > to);
  return pieces.slice(low, end < 0 ? undefined : end);
}
