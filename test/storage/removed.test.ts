// What was removed from the embedded storage is not left on the disk.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../src/storage/sqlite.ts';

it.each([10, 300, 20_000])('nothing of a row of %i words is found in the files afterwards', async (words) => {
  const folder = mkdtempSync(join(tmpdir(), 'accend-'));
  const onDisk = () => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes('secret'));
  const first = openSqlite(join(folder, 'accend.db'));
  const rows = ['a', 'b', 'c'].map((key) => ({ key, value: 'secret '.repeat(words) }));
  await first.store.change('RHM', {}, () => ({ result: undefined, put: rows }));
  first.close();
  expect(onDisk()).toBe(true);
  const { store, close } = openSqlite(join(folder, 'accend.db'));
  await store.change('RHM', { keys: ['a', 'b', 'c'] }, () => ({
    result: undefined,
    put: [{ key: 'b', value: 'another' }],
    remove: ['a', 'c'],
  }));
  close();
  expect(onDisk()).toBe(false);
  rmSync(folder, { recursive: true });
});
