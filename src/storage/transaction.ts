// A change as it is written. What one transaction of Table Storage holds is kept to by every storage, so that nothing
// works on one machine alone.
import { encodeKey } from './keys.ts';
import type { Change, Row } from './port.ts';
import { textPieces } from './text.ts';

const MOST_ROWS = 100;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_BYTES_OF_A_CHARACTER = 6; // \u0000
const BYTES_AROUND = 1024; // of each row in a request, at most: its address, its headers and its keys

/** A row with its key as it is stored, and its text in pieces. */
export interface WrittenRow {
  key: string;
  rowKey: string;
  pieces: string[];
}

export interface Transaction {
  put: WrittenRow[];
  index: WrittenRow[];
  /** Keys as they are stored. */
  remove: string[];
}

/** An error for what Table Storage would refuse; none of its words are in it. */
export function transactionOf({ put = [], index = [], remove = [] }: Change<unknown>): Transaction {
  const transaction = { put: put.map(writtenRowOf), index: index.map(writtenRowOf), remove: remove.map(encodeKey) };
  const written = [...transaction.put, ...transaction.index];
  const keys = [...written.map(({ rowKey }) => rowKey), ...transaction.remove];
  if (keys.length > MOST_ROWS) throw new Error(`A transaction holds ${MOST_ROWS} rows: this has ${keys.length}.`);
  if (new Set(keys).size < keys.length) throw new Error('A row stands twice in one transaction.');
  const bytes = couldBeLarge(written) ? written.reduce((sum, { pieces }) => sum + sizeOf(pieces), 0) : 0;
  if (bytes > MOST_BYTES) throw new Error(`A transaction holds 4 MiB: this has ${bytes} bytes.`);
  return transaction;
}

export const writtenRowOf = ({ key, value }: Row): WrittenRow => ({
  key,
  rowKey: encodeKey(key),
  pieces: textPieces(key, value),
});

/** Nearly none could, and to count what a row takes is to write it once more. */
const couldBeLarge = (rows: readonly WrittenRow[]): boolean =>
  rows.reduce((sum, { pieces }) => sum + BYTES_AROUND + MOST_BYTES_OF_A_CHARACTER * charactersOf(pieces), 0) >
  MOST_BYTES;

const charactersOf = (pieces: readonly string[]): number => pieces.reduce((sum, piece) => sum + piece.length, 0);

const sizeOf = (pieces: string[]): number =>
  pieces.reduce((sum, piece) => sum + Buffer.byteLength(JSON.stringify(piece)), BYTES_AROUND);
