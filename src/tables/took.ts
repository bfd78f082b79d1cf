// What was taken for what, for the preview of an import.
import { tidyCell } from './cell-words.ts';
import { quoted } from './quoting.ts';
import type { TableCell } from './table-row.ts';
import { isBlank, type ColumnsOf, type FoundHeader, type TableShape } from './table-shape.ts';

const inQuotes = (cell: TableCell | undefined) => quoted(tidyCell(String(cell ?? '')));

/** `Columns: Title from “Position Title”, Band from “Pay Grade”. Not used: “Title”, “Last Name”.` */
export function tookLine(
  { columns, header }: Pick<FoundHeader<ColumnsOf>, 'columns' | 'header'>,
  { nameOf }: Pick<TableShape<ColumnsOf>, 'nameOf'>,
): string {
  const took = Object.entries(columns).map(([field, at = -1]) => `${nameOf(field)} from ${inQuotes(header.cells[at])}`);
  const used = new Set(Object.values(columns));
  const others = header.cells.flatMap((cell, at) => (used.has(at) || isBlank(cell) ? [] : [inQuotes(cell)]));
  return `Columns: ${took.join(', ')}.${others.length ? ` Not used: ${others.join(', ')}.` : ''}`;
}
