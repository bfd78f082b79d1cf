// Where a cell of a sheet stands: `AB12`.
import type { TableCell } from './table-row.ts';

/** `AB12` is in column 28. */
export function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/i.exec(place)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export const lineOfPlace = (place: string): number => Number(/\d+$/.exec(place)?.[0] ?? 0);

/** Column 28 is `AB`. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? lettersOf(Math.floor((column - 1) / 26)) + last : last;
}

export function putCell(cells: TableCell[], column: number, value: TableCell): void {
  while (cells.length < column - 1) cells.push('');
  cells[column - 1] = value;
}
