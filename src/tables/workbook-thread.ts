// Runs as a thread of workbook.ts, which ends it when it takes too much.
import { parentPort, workerData } from 'node:worker_threads';
import { readSheet, type CellValue } from 'read-excel-file/node';
import type { Cell, TableRow } from './table-row.ts';

const cellOf = (value: CellValue | null): Cell => (value instanceof Date ? value : String(value ?? ''));

async function rowsOf(bytes: Uint8Array): Promise<TableRow[]> {
  const rows = await readSheet(Buffer.from(bytes), { trim: false });
  // A stray cell far below the table would otherwise bring a million empty rows.
  return rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const answer = await rowsOf(workerData as Uint8Array).catch(() => 'damaged');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a rule about windows
parentPort?.postMessage(answer);
