// A table named on the command line.
import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '../bot/refusal.ts';
import { MOST_TABLE_BYTES } from './limits.ts';
import type { ReadTable } from './table-job.ts';
import type { TableFile } from './table-row.ts';

/** Reads a file on this machine; one that is far too large is not read into memory to say so. */
export async function readTableFile(file: string, readTable: ReadTable): Promise<TableFile> {
  const size = await stat(file).then(
    (found) => found.size,
    () => {
      throw new Refusal(`There is no file ${file}.`);
    },
  );
  return readTable(file, size > MOST_TABLE_BYTES ? Buffer.alloc(MOST_TABLE_BYTES + 1) : await readFile(file));
}
