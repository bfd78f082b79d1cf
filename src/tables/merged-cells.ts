// A cell that was merged over several rows says the same in each of them; the file holds it once, in the first.
import { Refusal } from '../bot/refusal.ts';
import { columnOf, lineOfPlace, putCell } from './cell-places.ts';
import { MOST_CELLS, TOO_MUCH } from './limits.ts';
import type { TableRow } from './table-row.ts';

/** `ranges`: as the sheet names them, `A2:A5`. */
export function fillMerged(rows: readonly TableRow[], ranges: readonly string[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const end = rows.at(-1)?.line ?? 0;
  let count = 0;
  for (const range of ranges) {
    const [from = '', to = ''] = range.split(':');
    const [first, last, column] = [lineOfPlace(from), Math.min(lineOfPlace(to), end), columnOf(from)];
    const value = byLine.get(first)?.cells[column - 1];
    if (value === undefined || value === '') continue;
    for (let line = first + 1; line <= last; line++) {
      // No two of them cover the same cell in a file of Excel's.
      if (++count > MOST_CELLS) throw new Refusal(TOO_MUCH);
      const cells = byLine.get(line)?.cells;
      if (cells && (cells[column - 1] ?? '') === '') putCell(cells, column, value);
    }
  }
}
