// Two tables in one file.
import { headerIn } from '../../src/tables/find-header.ts';
import { headerAgainProblems, twinProblems } from '../../src/tables/header-checks.ts';
import type { ColumnsOf } from '../../src/tables/table-shape.ts';

const SHAPE = {
  columnsOf: (header: readonly string[]): ColumnsOf | undefined => {
    const [title, team] = [header.findIndex((one) => /^(title|role)$/i.test(one)), header.indexOf('Team')];
    return title < 0 ? undefined : { title, ...(team >= 0 && { team }) };
  },
  textOf: (cell: string | Date) => (typeof cell === 'string' ? cell : ''),
};
const found = (...rows: string[][]) =>
  headerIn(
    rows.map((cells, at) => ({ line: at + 1, cells })),
    SHAPE,
  )!;

it.each<[string, string[][], lines: number[]]>([
  [
    'one of each',
    [
      ['Title', 'Team'],
      ['Nurse', 'Ward'],
    ],
    [],
  ],
  [
    'two beside each other',
    [
      ['Title', 'Team', '', 'Title', 'Team'],
      ['Nurse', 'Ward', '', 'Porter', 'Site'],
    ],
    [1, 1],
  ],
  [
    'two that differ in capitals',
    [
      ['Title', 'TITLE '],
      ['Nurse', 'Mrs'],
    ],
    [1],
  ],
  [
    'a second one that says the same',
    [
      ['Title', 'Title'],
      ['Nurse', 'Nurse'],
    ],
    [],
  ],
  [
    'a second one that says nothing',
    [
      ['Title', 'Title'],
      ['Nurse', ''],
    ],
    [],
  ],
  [
    'two of a column that is not taken',
    [
      ['Title', 'Cost', 'Cost'],
      ['Nurse', '1', '2'],
    ],
    [],
  ],
])('of columns: %s', (_what, rows, lines) =>
  expect(twinProblems(found(...rows), SHAPE).map(({ line }) => line)).toEqual(lines),
);

it.each<[string, string[][], lines: number[]]>([
  [
    'none',
    [
      ['Title', 'Team'],
      ['Nurse', 'Ward'],
    ],
    [],
  ],
  [
    'the same once more',
    [
      ['Title', 'Team'],
      ['Nurse', 'Ward'],
      ['title', 'TEAM'],
      ['Porter', 'Site'],
    ],
    [3],
  ],
  [
    'another one',
    [
      ['Title', 'Team'],
      ['Nurse', 'Ward'],
      ['Team', 'Role'],
      ['Site', 'Porter'],
    ],
    [3],
  ],
  ['the only column once more', [['Title'], ['Nurse'], ['Title']], [3]],
  [
    'a post that is called like a column',
    [
      ['Title', 'Team'],
      ['Role', 'Ward'],
    ],
    [],
  ],
])('of headers below: %s', (_what, rows, lines) =>
  expect(headerAgainProblems(found(...rows), SHAPE).map(({ line }) => line)).toEqual(lines),
);
