// Where a header stands, and the true reason where none is found.
import { headerIn, noHeaderProblem } from '../../src/tables/find-header.ts';
import type { ColumnsOf } from '../../src/tables/table-shape.ts';

const FIELDS = ['title', 'band'];
const SHAPE = {
  columnsOf: (header: readonly string[]): ColumnsOf | undefined => {
    const found = FIELDS.flatMap((field) => (header.includes(field) ? [[field, header.indexOf(field)]] : []));
    return found.length ? Object.fromEntries(found) : undefined;
  },
  textOf: (cell: string | Date) => (typeof cell === 'string' ? cell : ''),
  noHeader: 'no header.',
};
const table = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));
const words = (count: number) => Array.from({ length: count }, () => ['Some words of an introduction']);

it.each<[string, string[][], line: number | undefined]>([
  [
    'in the first line',
    [
      ['title', 'band'],
      ['Nurse', '5'],
    ],
    1,
  ],
  ['below a name and a date', [['Posts'], ['April'], ['title', 'band'], ['Nurse', '5']], 3],
  ['in the line that names the most', [['title'], ['title', 'band'], ['Nurse', '5']], 2],
  ['in the tenth line', [...words(9), ['title', 'band']], 10],
  ['not in the eleventh', [...words(10), ['title', 'band']], undefined],
  ['nowhere', [['Nurse', '5']], undefined],
])('stands %s', (_where, rows, line) => expect(headerIn(table(...rows), SHAPE)?.header.line).toBe(line));

it.each<[string, string[][], line: number, reason: RegExp]>([
  ['nothing like it', [['Nurse', '5']], 1, /^no header\.$/],
  ['a header too far down', [...words(12), ['title', 'band'], ['Nurse', '5']], 13, /too far down/],
  ['one word of it far down', [...words(12), ['title'], ['Nurse']], 1, /^no header\.$/],
  ['all in one column, by commas', [['title,band'], ['Nurse,5']], 1, /“Text to Columns”/],
  ['all in one column, by tabs', [['title\tband'], ['Nurse\t5']], 1, /“Text to Columns”/],
  [
    'all in one column, with empty ones beside',
    [
      ['title;band', ''],
      ['Nurse;5', ' '],
    ],
    1,
    /“Text to Columns”/,
  ],
])('says why there is none: %s', (_what, rows, line, reason) => {
  const [first] = table(...rows);
  expect(noHeaderProblem(table(...rows), first!, SHAPE)).toEqual({ line, reason: expect.stringMatching(reason) });
});
