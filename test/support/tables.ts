// The rows of a table file, where there is one table and no doubt about it.
import { readTable } from '../../src/tables/read-table.ts';
import type { TableFile, TableRow } from '../../src/tables/table-row.ts';

/** Without what is known of a row besides its cells. */
export const rowsOfFile = ({ versions }: TableFile): TableRow[] =>
  (versions[0]?.tables[0]?.rows ?? []).map(({ line, cells }) => ({ line, cells }));

export const readRows = async (fileName: string, bytes: Buffer): Promise<TableRow[]> =>
  rowsOfFile(await readTable(fileName, bytes));
