// What the preview asks about, because only the sender can tell.
import { doubtsIn } from '../../src/tables/doubts.ts';

const WORDS = {
  nameOf: (field: string) => field,
  textOf: (cell: string | Date) => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : ''),
  ofOne: ['title'],
};
const doubts = (...rows: string[][]) =>
  doubtsIn({ columns: { title: 0, band: 1 }, body: rows.map((cells, at) => ({ line: at + 2, cells })) }, WORDS);
const NURSE = ['Nurse', '5', '2.0'];
const WARD = ['Ward clerk', '2', '1.0'];

it.each<[string, string[][], RegExp | undefined]>([
  ['full lines', [NURSE, WARD], undefined],
  ['the heading of a group', [['Day Unit', '', ''], NURSE, WARD], /line 2 \(“Day Unit”\)\? Hardly anything else/],
  ['headings of two groups', [['A', ''], NURSE, ['B'], WARD], /line 2 \(“A”\), line 4 \(“B”\)/],
  ['a sum with its number', [NURSE, WARD, ['Whole time', '', '3.0']], /line 4 \(“Whole time”\)/],
  ['a band that is not known', [NURSE, ['Clerk', '', '1.0', 'Lung']], undefined],
  ['a list of titles', [['Nurse'], ['Clerk']], undefined],
  ['most lines without a band', [['Nurse'], ['Clerk'], WARD], undefined],
  ['a date that nobody typed', [['Nurse', '05-Jun', '1'], WARD], /line 2 \(band: “05-Jun”\)/],
  [
    'lines within a cell',
    [['Lung CNS\nBreast CNS', '7', '2'], WARD],
    /alone in line 2 \(title: “Lung CNS Breast CNS”\)/,
  ],
  ['an empty line within a cell', [['Lung CNS\n', '7', '2'], WARD], undefined],
  ['how many there are', [['Staff Nurse x 4', '5', '4'], WARD], /alone in line 2/],
  ['how many there are, first', [['2 x CNS', '7', '2'], WARD], /alone in line 2/],
  ['semicolons', [['Lung CNS; Breast CNS', '7', '2'], WARD], /alone in line 2/],
  ['a word with an x', [['Proxy 4 lead', '7', '2'], WARD], undefined],
])('%s', (_what, rows, question) => expect(doubts(...rows).join('; ')).toMatch(question ?? /^$/));

it('names the first three, and how many more there are', () =>
  expect(doubts(...Array.from({ length: 5 }, () => ['Nurse x 2', '5', '2']))).toEqual([
    expect.stringMatching(/line 2 .*, line 3 .*, line 4 .* and 2 more\?/),
  ]));
