// Reading a table on a thread: it may come from anybody.
import { join } from 'node:path';
import { jobsIn, type Threads } from '../threads/port.ts';
import { TOO_MUCH } from './limits.ts';
import type { TableSheet, TableCell, TableFile } from './table-row.ts';

/** The same as `readTable`, without keeping others waiting. */
export type ReadTable = (fileName: string, bytes: Buffer) => Promise<TableFile>;

const jobOf = jobsIn<typeof import('./table-work.ts')>(join(import.meta.dirname, 'table-work.ts'), TOO_MUCH);
const TABLES = jobOf('tablesOf');

// A date that has come from a thread need not be of the class that this side knows as Date.
const dateOf = (cell: TableCell): TableCell => (typeof cell === 'string' ? cell : new Date(cell));
const withDates = ({ rows, ...sheet }: TableSheet): TableSheet => ({
  ...sheet,
  rows: rows.map((row) => ({ ...row, cells: row.cells.map(dateOf) })),
});
const fileOf = ({ versions, hiddenSheets }: TableFile): TableFile => ({
  versions: versions.map(({ tables, ...version }) => ({ ...version, tables: tables.map(withDates) })),
  hiddenSheets,
});

/** Whoever else needs the table in the same turn gets what was read for the first. */
export function tableReader(threads: Threads): ReadTable {
  const known = new WeakMap<Buffer, Promise<TableFile>>();
  return (fileName, bytes) => {
    const file = known.get(bytes) ?? threads.run(TABLES, { fileName, bytes }).then(fileOf);
    known.set(bytes, file);
    return file;
  };
}
