// What of a zip file goes wrong, and whose fault it is.
import * as zip from '@zip.js/zip.js';
import { FileRefusal, type FileFault } from './file-refusal.ts';

const FAULTS = new Map<string, FileFault>(
  Object.entries({
    [zip.ERR_UNSAFE_FILENAME]: 'unsafe',
    [zip.ERR_OVERLAPPING_ENTRY]: 'bomb',
    [zip.ERR_INVALID_UNCOMPRESSED_SIZE]: 'bomb',
  }),
);

/** Only for what the zip library is doing: whatever it cannot do with this file is the file's fault. */
export async function readOrRefuse<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new FileRefusal(FAULTS.get((error as Error | undefined)?.message ?? '') ?? 'damaged');
  }
}
