// A table as a person keeps it, in Excel or as a text file. Nothing here knows what the table is about.
import { extname } from 'node:path';
import { Refusal } from '../bot/refusal.ts';
import { unguardText } from './guard.ts';
import { notTaken } from './kind-of-table.ts';
import { MOST_CELLS, MOST_TABLE_BYTES, TOO_MUCH } from './limits.ts';
import type { TableSheet, TableFile } from './table-row.ts';
import { readText } from './text-table.ts';
import { readWorkbook } from './workbook.ts';

const READERS = new Map<string, (bytes: Buffer) => TableFile | Promise<TableFile>>(
  Object.entries({ '.csv': readText, '.xlsx': readWorkbook }),
);

/** The rows of a text file, or those of a workbook’s sheets that hold something. The name says which of the two it is. */
export async function readTable(fileName: string, bytes: Buffer): Promise<TableFile> {
  const read = READERS.get(extname(fileName).toLowerCase());
  if (!read) throw new Refusal(notTaken(extname(fileName)));
  if (bytes.length > MOST_TABLE_BYTES)
    throw new Refusal('The file is larger than 5 MB. A table of this kind is far smaller: is it the right one?');
  const { versions, hiddenSheets } = await read(bytes);
  for (const { tables } of versions) if (cellsIn(tables) > MOST_CELLS * tables.length) throw new Refusal(TOO_MUCH);
  return {
    versions: versions.map(({ tables, ...version }) => ({ ...version, tables: tables.map(withoutGuards) })),
    hiddenSheets,
  };
}

const cellsIn = (tables: readonly TableSheet[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0), 0);

const withoutGuards = ({ rows, ...sheet }: TableSheet): TableSheet => ({
  ...sheet,
  rows: rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (typeof cell === 'string' ? unguardText(cell) : cell)),
  })),
});
