import { fillMerged } from '../../src/tables/merged-cells.ts';
import { MOST_CELLS } from '../../src/tables/limits.ts';

const filled = (ranges: string[], ...cells: string[][]): string[] => {
  const rows = cells.map((row, at) => ({ line: at + 1, cells: [...row] }));
  fillMerged(rows, ranges);
  return rows.map((row) => row.cells.join(' '));
};

it.each<[what: string, ranges: string[], rows: string[][], expected: string[]]>([
  ['nothing', [], [['a'], ['']], ['a', '']],
  [
    'over rows',
    ['A1:A3'],
    [
      ['a', 'b'],
      ['', 'c'],
      ['', 'd'],
      ['', 'e'],
    ],
    ['a b', 'a c', 'a d', ' e'],
  ],
  [
    'over columns',
    ['A1:C1'],
    [
      ['a', '', ''],
      ['', 'c', ''],
    ],
    ['a  ', ' c '],
  ],
  [
    'over both',
    ['A1:B2'],
    [
      ['a', ''],
      ['', ''],
    ],
    ['a ', 'a '],
  ],
  ['in a row that ends before', ['B1:B2'], [['a', 'b'], ['c']], ['a b', 'c b']],
  ['with something of its own', ['A1:A2'], [['a'], ['b']], ['a', 'b']],
  [
    'and empty',
    ['A1:A2'],
    [
      ['', 'x'],
      ['', 'y'],
    ],
    [' x', ' y'],
  ],
  ['from a row that is not there', ['A9:A12'], [['a'], ['']], ['a', '']],
  ['beyond the last row', ['A1:A1048576'], [['a'], ['']], ['a', 'a']],
  ['and no range', ['', 'A1'], [['a'], ['']], ['a', '']],
])('says what is merged %s in each of its rows', (_what, ranges, rows, expected) =>
  expect(filled(ranges, ...rows)).toEqual(expected),
);

it('refuses ranges that no sheet has room for', () => {
  const far = (line: number) => [
    { line: 1, cells: ['a'] },
    { line, cells: ['z'] },
  ];
  expect(() => fillMerged(far(MOST_CELLS + 1), ['A1:A1048576'])).not.toThrow();
  expect(() => fillMerged(far(MOST_CELLS + 2), ['A1:A1048576'])).toThrow(/far more than a table/);
});
