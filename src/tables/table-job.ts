// Reading a table on a thread: it may come from anybody.
import { join } from 'node:path';
import { jobsIn, type Threads } from '../threads/port.ts';
import { TOO_MUCH } from './limits.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** The same as `readTable`, without keeping others waiting. */
export type ReadTable = (fileName: string, bytes: Buffer) => Promise<TableRow[]>;

const jobOf = jobsIn<typeof import('./table-work.ts')>(join(import.meta.dirname, 'table-work.ts'), TOO_MUCH);
const ROWS = jobOf('tableRowsOf');

// A date that has come from a thread need not be of the class that this side knows as Date.
const dateOf = (cell: TableCell): TableCell => (typeof cell === 'string' ? cell : new Date(cell));
const withDates = (rows: TableRow[]): TableRow[] => rows.map(({ line, cells }) => ({ line, cells: cells.map(dateOf) }));

/** Whoever else needs the table in the same turn gets what was read for the first. */
export function tableReader(threads: Threads): ReadTable {
  const known = new WeakMap<Buffer, Promise<TableRow[]>>();
  return (fileName, bytes) => {
    const rows = known.get(bytes) ?? threads.run(ROWS, { fileName, bytes }).then(withDates);
    known.set(bytes, rows);
    return rows;
  };
}
