import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from '../../src/tables/read-table.ts';
import { readTableFile } from '../../src/tables/table-file.ts';
import { rowsOfFile } from '../support/tables.ts';
import { Refusal } from '../../src/bot/refusal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'table-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

it('reads the file that is named', async () =>
  expect(rowsOfFile(await readTableFile(saved('table.csv', 'code,title'), readTable))).toEqual([
    { line: 1, cells: ['code', 'title'] },
  ]));

it.each([
  ['a file that is not there', () => join(folder, 'nowhere.csv'), /no file .*nowhere.csv/],
  ['a file of more than 5 MB', () => saved('large.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')), /larger than 5 MB/],
  ['another kind of file', () => saved('table.pdf', ''), /must be a CSV file/],
])('says in a sentence why it cannot read %s', async (_case, file, why) => {
  await expect(readTableFile(file(), readTable)).rejects.toThrow(why);
  await expect(readTableFile(file(), readTable)).rejects.toBeInstanceOf(Refusal);
});
