// What a thread does with a table that was sent.
import { readTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';

export interface SentTable {
  fileName: string;
  bytes: Uint8Array;
}

export const tableRowsOf = ({ fileName, bytes }: SentTable): Promise<TableRow[]> =>
  readTable(fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
