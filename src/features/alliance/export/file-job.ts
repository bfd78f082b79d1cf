// The files of an Alliance are written on a thread: the first takes more than a second, and everybody else would wait for it.
import { join } from 'node:path';
import { jobsIn, type Threads } from '../../../threads/port.ts';
import type { ExportFile } from './choice.ts';
import type { ExportSource } from './source.ts';

const TOO_MUCH = 'This file takes far more time or memory than it should, so it was not made. Choose fewer quarters.';
const WORK = join(import.meta.dirname, 'file-work.ts');
const FILE = jobsIn<typeof import('./file-work.ts')>(WORK, TOO_MUCH)('allianceFile');

export type MakeAllianceFile = (file: ExportFile, source: ExportSource) => Promise<Buffer>;

export const allianceFileMaker =
  (threads: Pick<Threads, 'run'>): MakeAllianceFile =>
  async (file, source) => {
    const bytes = await threads.run(FILE, { file, source });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  };
