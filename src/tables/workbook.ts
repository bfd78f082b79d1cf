// Excel workbooks. A few kilobytes of one can ask for any time and memory, so they are only read on a thread that can be ended.
import { readSheet, type CellValue } from 'read-excel-file/node';
import { Refusal } from '../bot/refusal.ts';
import { checkContents, listParts } from '../word/zip-parts.ts';
import { MOST_UNPACKED, TOO_MUCH } from './limits.ts';
import type { TableCell, TableRow } from './table-row.ts';

export async function workbookRows(bytes: Buffer): Promise<TableRow[]> {
  await refuseAir(bytes);
  const rows = await readSheet(bytes, { trim: false }).catch(damaged);
  // A stray cell far below the table would otherwise bring a million empty rows.
  return rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const cellOf = (value: CellValue | null): TableCell => (value instanceof Date ? value : String(value ?? ''));

/** The reader unpacks whatever comes out of a package, however much. */
async function refuseAir(bytes: Buffer): Promise<void> {
  const parts = await listParts(bytes).catch(damaged);
  if (parts.files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_UNPACKED)
    throw new Refusal(TOO_MUCH);
  await checkContents(parts).catch(damaged); // that the sizes are as declared
}

const damaged = (): never => {
  throw new Refusal('The Excel workbook is damaged or protected. Open it in Excel, save it again and try once more.');
};
