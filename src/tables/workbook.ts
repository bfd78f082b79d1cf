// Excel workbooks, read in a thread of their own: a few kilobytes of one can ask for any time and memory.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../turn.ts';
import { checkContents, listParts } from '../word/zip-parts.ts';
import type { TableRow } from './table-row.ts';

const MB = 1024 * 1024;
const MOST_UNPACKED = 32 * MB; // 100,000 rows of three cells are 20 MB
const MOST_MEMORY_MB = 384;
const MOST_MS = 8000; // Teams waits for an answer some ten seconds
const THREAD = join(import.meta.dirname, 'workbook-thread.ts');

export async function workbookRows(bytes: Buffer): Promise<TableRow[]> {
  await refuseAir(bytes);
  const rows = await inThread(bytes);
  return rows === 'damaged' ? damaged() : rows;
}

/** The reader unpacks whatever comes out of a package, however much. */
async function refuseAir(bytes: Buffer): Promise<void> {
  const parts = await listParts(bytes).catch(damaged);
  if (parts.files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_UNPACKED) tooMuch();
  await checkContents(parts).catch(damaged); // that the sizes are as declared
}

function inThread(bytes: Buffer): Promise<TableRow[] | 'damaged'> {
  const thread = new Worker(THREAD, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  return new Promise<TableRow[] | 'damaged'>((resolve, reject) => {
    const giveUp = setTimeout(() => {
      reject(new Refusal(TOO_MUCH));
    }, MOST_MS);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal(TOO_MUCH) : error);
    });
    thread.once('exit', () => {
      clearTimeout(giveUp);
      resolve('damaged');
    });
  }).finally(() => thread.terminate());
}

const TOO_MUCH = 'The Excel workbook holds far more than a table of this kind. Copy the table into a new workbook.';
const tooMuch = (): never => {
  throw new Refusal(TOO_MUCH);
};
const damaged = (): never => {
  throw new Refusal('The Excel workbook is damaged or protected. Open it in Excel, save it again and try once more.');
};
