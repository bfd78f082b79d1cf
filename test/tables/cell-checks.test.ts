// What stands in a cell instead of what was meant.
import { cellProblems } from '../../src/tables/cell-checks.ts';
import { UNCALCULATED } from '../../src/tables/table-row.ts';

const found = (cell: string) =>
  cellProblems(
    { columns: { title: 0 }, header: { line: 1, cells: ['Title'] }, body: [{ line: 2, cells: [cell] }] },
    { nameOf: () => 'Title' },
  )
    .map(({ reason }) => reason)
    .join();

it.each([
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#VALUE',
  '#NAME?',
  '#n/a',
  '#BEZUG!',
  '#ERROR!',
  'Err:502',
  '########',
  '#SPILL!',
])('%s is an error', (cell) => expect(found(cell)).toMatch(/holds an error of Excel/));
it.each(['N/A', '#1 course', '#CareAware', '# 2', 'Error prevention', 'Err: see note', ''])('%s is none', (cell) =>
  expect(found(cell)).toBe(''),
);
it('names a formula without what it gives', () => expect(found(UNCALCULATED)).toMatch(/holds a formula, and not what/));
