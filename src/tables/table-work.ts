// What a thread does with a table that was sent.
import { readTable } from './read-table.ts';
import type { TableFile } from './table-row.ts';

export interface SentTable {
  fileName: string;
  bytes: Uint8Array;
}

export const tablesOf = ({ fileName, bytes }: SentTable): Promise<TableFile> =>
  readTable(fileName, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
