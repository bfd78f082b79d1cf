// A table that somebody sends, as lines about organisations.
import { columnCount } from '../../../../src/tables/find-header.ts';
import {
  MOST_LINES,
  ORGANISATION_TABLE,
  organisationLines,
} from '../../../../src/features/organisations/domain/table.ts';

type Cell = string | Date;
const rows = (...table: Cell[][]) => table.map((cells, at) => ({ line: at + 1, cells }));
let fresh = 0;
beforeEach(() => {
  fresh = 0;
});
const read = (...table: Cell[][]) => organisationLines(rows(...table), () => `NEW${++fresh}`);
const refused = (line: number, reason: RegExp) => ({ problems: [{ line, reason: expect.stringMatching(reason) }] });

it('reads each column by its name, in whatever order, with or without a title above', () => {
  const { lines } = read(
    ['Organisations of Wessex', ''],
    [new Date('2026-11-01'), ''],
    [],
    ['ODS  Code', 'Remarks', ' ORGANISATION ', 'Open date', 'Return'],
    ['RHM', 'big', ' University  Hospital ', new Date('2026-04-01T00:00:00Z'), 'yes'],
    ['', '', '', '', ''],
    ['RN5', 'x'],
  ) as { lines: object[] };
  expect(lines).toEqual([
    { line: 5, fresh: 'NEW1', name: 'University Hospital', odsCode: 'RHM', from: '2026-04-01', sends: 'yes' },
    { line: 7, fresh: 'NEW2', name: '', odsCode: 'RN5', from: '', sends: '' },
  ]);
});

it.each<[string, Cell[][], number, RegExp]>([
  ['nothing', [], 1, /file is empty/],
  ['empty rows', [[''], [' ', '']], 1, /file is empty/],
  ['no header, below an empty row', [[], ['RHM', 'Southampton']], 2, /no header/],
  ['a name alone', [['Name'], ['Southampton']], 1, /no header/],
  [
    'a code without a name',
    [
      ['ODS code', 'Kind'],
      ['RHM', 'Trust'],
    ],
    1,
    /no header/,
  ],
  [
    'a header and nothing below',
    [
      ['Name', 'Code'],
      ['', ' '],
    ],
    1,
    /nothing below/,
  ],
  [
    'a header in the eleventh row',
    [...Array.from({ length: 10 }, () => ['a title']), ['Name', 'Code'], ['x', 'y']],
    11,
    /header stands too far down/,
  ],
])('is refused: %s', (_what, table, line, reason) => expect(read(...table)).toEqual(refused(line, reason)));

it('a header in the tenth row is found', () =>
  expect(read(...Array.from({ length: 9 }, () => ['a title']), ['Name', 'Code'], ['x', 'y'])).toMatchObject({
    lines: [{ line: 11, name: 'x', odsCode: 'y' }],
  }));

it('takes as many organisations as it says, and not one more', () => {
  const many = Array.from({ length: MOST_LINES }, (_, n) => [`Trust ${n}`, `R${n}`]);
  expect(read(['Name', 'Code'], ...many)).toMatchObject({ lines: { length: MOST_LINES } });
  expect(read(['Name', 'Code'], ...many, ['one', 'more'])).toEqual(refused(MOST_LINES + 2, /more than 1000/));
});

it.each<[string, Cell[][], number]>([
  ['one of organisations', [['a title'], ['Name', 'ODS code', 'Cancer Alliance', 'Sends from']], 4],
  ['one of posts', [['Title', 'Team', 'Level']], 0],
  ['nothing', [], 0],
  [
    'two headers: the one that knows more',
    [
      ['Name', 'Code'],
      ['Name', 'Code', 'Type'],
    ],
    3,
  ],
  ['a header in the eleventh row', [...Array.from({ length: 10 }, () => ['a title']), ['Name', 'Code']], 0],
])('how many columns of a table it knows: %s', (_what, table, count) =>
  expect(columnCount(rows(...table), ORGANISATION_TABLE)).toBe(count),
);
