// A row is one JSON text, the same in every storage.

// A property of Table Storage holds 32K characters. Counted in whole ones (`u`), so that no emoji is cut in half: half
// of one is not stored.
const MOST_IN_A_PIECE = 15_000;
const PIECES = new RegExp(`[^]{1,${MOST_IN_A_PIECE}}`, 'gu');
const MOST_PIECES = 32; // 960 KB in UTF-16 at most, under the 1 MiB of an entity

/** The text of a row in pieces that Table Storage can hold; an error that names its kind where it is too long. */
export function textPieces(key: string, value: unknown): string[] {
  const text = toText(value);
  if (text.length <= MOST_IN_A_PIECE) return [text];
  const pieces = text.match(PIECES) ?? [];
  if (pieces.length > MOST_PIECES)
    throw new Error(`The row ${key.split('|')[0]} is too large to store: ${text.length} characters.`);
  return pieces;
}

/**
 * U+2028 and U+2029 end a line for some that read a transaction, so they are escaped. Half a surrogate pair becomes the
 * replacement character: JSON could carry it, but not everything that reads it again.
 */
function toText(value: unknown): string {
  const text = JSON.stringify(value);
  const whole = text.includes('\\ud') ? JSON.stringify(value, wellFormed) : text;
  return whole.replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
}

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
