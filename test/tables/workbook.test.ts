// Workbooks that ask for more than a table is worth, made from an honest one.
import { performance } from 'node:perf_hooks';
import writeExcel from 'write-excel-file/node';
import { readTable } from '../../src/tables/read-table.ts';
import { readRows, rowsOfFile } from '../support/tables.ts';
import { tableReader } from '../../src/tables/table-job.ts';
import { openThreads } from '../../src/threads/pool.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { cellAt, workbookWith } from '../support/hostile-files.ts';

const threads = openThreads(() => {});
const readOnThread = tableReader(threads);
afterAll(() => threads.close());

it('leaves out the empty rows above a stray cell far below', async () =>
  expect(await readRows('far.xlsx', await workbookWith(cellAt('A1048576')))).toEqual([
    { line: 1, cells: ['Title'] },
    { line: 2, cells: ['Nurse'] },
    { line: 1048576, cells: ['far'] },
  ]));

it.each([
  ['a stray cell in the last corner', () => cellAt('XFD1048576')],
  ['a row beyond all rows', () => cellAt('A100000000')],
  ['tens of megabytes of nothing', () => cellAt('A3', `n="${' '.repeat(33 * 1024 * 1024)}"`)],
])('refuses %s in one sentence', async (_what, rows) => {
  const refused = await readOnThread('much.xlsx', await workbookWith(rows())).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toHaveProperty('message', expect.stringMatching(/far more than a table/));
});

it('leaves this thread to others while it reads', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => cellAt(`A${n + 3}`));
  const file = await workbookWith(rows.join(''));
  const before = performance.eventLoopUtilization();
  await readOnThread('long.xlsx', file);
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

it('gives from a thread what it gives without one', async () => {
  const bytes = await workbookWith(cellAt('A5'));
  expect(await readOnThread('t.xlsx', bytes)).toEqual(await readTable('t.xlsx', bytes));
  const dated = await writeExcel([[{ value: new Date('2026-01-02T00:00:00Z'), format: 'dd/mm/yyyy' }]]).toBuffer();
  expect(rowsOfFile(await readOnThread('t.xlsx', dated))).toEqual([{ line: 1, cells: [expect.any(Date)] }]);
});
