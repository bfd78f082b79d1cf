// The file of one partition: a line of JSON for each row.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { z } from 'zod';
import type { Row } from '../storage/port.ts';
import { openOwnFile } from './own-files.ts';

const WRITTEN_AT_ONCE = 256 * 1024;
const Line = z.object({ key: z.string(), value: z.unknown() });

export interface Sum {
  rows: number;
  sha256: string;
}

/** The file has its name only when all of it is on the disk. `wrote`: how many rows so far. */
export async function writePart(file: string, rows: AsyncIterable<Row>, wrote: (rows: number) => void): Promise<Sum> {
  const hash = createHash('sha256');
  const handle = await openOwnFile(`${file}.new`);
  let [count, waiting] = [0, ''];
  const write = async () => {
    hash.update(waiting);
    await handle.appendFile(waiting);
    waiting = '';
  };
  try {
    for await (const { key, value } of rows) {
      waiting += `${JSON.stringify({ key, value })}\n`;
      wrote(++count);
      if (waiting.length >= WRITTEN_AT_ONCE) await write();
    }
    await write();
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return { rows: count, sha256: hash.digest('hex') };
}

/** An error where there is no such file. */
export async function sumOf(file: string): Promise<Sum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === 0x0a) rows++;
  }
  return { rows, sha256: hash.digest('hex') };
}

export async function* rowsIn(file: string): AsyncGenerator<Row> {
  for await (const line of linesIn(file)) {
    const { key, value } = Line.parse(JSON.parse(line));
    yield { key, value };
  }
}

/** Only line feeds end a line: what people write may hold the others that `readline` knows. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let begun = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (begun + chunk).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
}
