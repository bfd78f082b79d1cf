import { coursesFromRows } from '../../../../src/features/catalogue/domain/list.ts';

const HEADER = ['Course', 'Provider', 'Supportive', 'Enhanced practice', 'Advanced level'];
const read = (...rows: string[][]) => coursesFromRows(rows.map((cells, at) => ({ line: at + 1, cells })));

it.each<[string, string[], object]>([
  ['ticks', ['A', 'School', '✓', '', 'x'], { levels: ['supportive', 'advanced'] }],
  ['words', ['A', 'School', 'Yes', 'no', 'Y'], { levels: ['supportive', 'advanced'] }],
  ['no tick', ['A', 'School', '', '-', 'n/a'], { levels: [] }],
])('reads %s below the names of levels', (_what, cells, row) =>
  expect(read(HEADER, cells)).toMatchObject({
    rows: [row],
    notes: [
      expect.stringMatching(/Levels \(Supportive\) from “Supportive”, Levels \(Enhanced\) from “Enhanced practice”/),
    ],
  }),
);

it.each<[string, string[][]]>([
  ['other words stand there', [HEADER, ['A', 'School', 'free', 'by post', 'x']]],
  ['there is one alone', [HEADER.slice(0, 3), ['A', 'School', 'x']]],
  [
    'a column says the levels',
    [
      [...HEADER, 'Levels'],
      ['A', 'School', 'x', '', '', ''],
    ],
  ],
])('leaves them alone where %s', (_why, rows) =>
  expect(JSON.stringify(read(...rows))).not.toMatch(/Levels \(Supportive\)|"levels":\["/),
);

it('names the line in which a word stands for a tick', () =>
  expect(read(HEADER, ['A', 'School', 'x', '', 'x'], ['B', 'School', 'x', 'see note', ''])).toEqual({
    problems: [{ line: 3, reason: expect.stringMatching(/“see note” under Enhanced is no tick/) }],
  }));
