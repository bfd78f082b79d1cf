// A table for people to open in Excel.
import { guardText } from './guard.ts';

const BOM = '\uFEFF'; // without it Excel takes the text for Windows-1252

/** Where Excel expects commas and semicolons alike, none of them may split a text. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
const quoted = (text: string) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number stays one; a text does too, whatever it looks like. */
const written = (cell: string | number): string => (typeof cell === 'number' ? String(cell) : quoted(guardText(cell)));

/** A CSV file (RFC 4180) that `readTable` reads back to the very same texts. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): Buffer =>
  Buffer.from(BOM + rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join(''));
