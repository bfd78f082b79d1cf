// Files that nobody can work on: each is refused for its reason, quickly and quietly.
import { openDocument } from '../../src/word/document.ts';
import { FILE_FAULTS, FileRefusal, type FileFault } from '../../src/word/file-refusal.ts';
import { REFUSED, refused } from '../support/corpus.ts';

/** 'none' for a file that is taken. */
const faultOf = (bytes: Uint8Array): Promise<FileFault | 'none'> =>
  openDocument(bytes).then(
    () => 'none' as const,
    (error: unknown) => {
      if (error instanceof FileRefusal) return error.fault;
      throw error;
    },
  );

it.each(REFUSED.filter((file) => !file.startsWith('any/')))('refuses %s for its reason', async (file) => {
  expect(`${await faultOf(refused(file))}/`).toBe(file.slice(0, file.indexOf('/') + 1));
});

it.each(REFUSED.filter((file) => file.startsWith('any/')))('refuses %s for one reason or another', async (file) => {
  expect(FILE_FAULTS).toContain(await faultOf(refused(file)));
});

it('refuses a file of more than 10 MB before it looks inside', async () => {
  expect(await faultOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'PK'))).toBe('too-big');
});

it('has a file for every reason there is', () => {
  const covered = new Set(REFUSED.map((file) => file.split('/')[0]));
  expect(FILE_FAULTS.filter((fault) => !covered.has(fault))).toEqual(['too-big']);
});
