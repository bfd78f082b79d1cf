import type { TableCell, TableRow } from '../../../src/tables/table-row.ts';
import { packFromRows } from '../../../src/features/framework/pack-rows.ts';

const HEADER = ['domain id', 'domain name', 'level', 'code', 'title', 'colour'];
const GOOD = {
  id: 'care',
  name: 'Example care',
  level: 'Registered',
  code: '1.1',
  title: 'Example capability',
  colour: 'green',
};
const aRow = (change: Partial<Record<keyof typeof GOOD, TableCell>> = {}): TableCell[] =>
  Object.values({ ...GOOD, ...change });
const table = (...rows: TableCell[][]): TableRow[] => rows.map((cells, index) => ({ line: index + 1, cells }));
const problemsOf = (...rows: TableCell[][]) => {
  const reading = packFromRows(table(...rows));
  return 'problems' in reading ? reading.problems.map(({ line, reason }) => `${line}: ${reason}`) : [];
};
const contentsOf = (...rows: TableCell[][]) => {
  const reading = packFromRows(table(...rows));
  return 'contents' in reading ? reading.contents : reading.problems;
};
const CAPABILITY = { domainId: 'care', level: 'registered', code: '1.1', title: 'Example capability', colour: 'green' };

it('reads domains and capabilities in the order of the table', () => {
  expect(contentsOf(HEADER, aRow(), aRow({ id: 'team', name: 'Example team' }), aRow({ code: '1.2' }))).toEqual({
    domains: [
      { id: 'care', name: 'Example care' },
      { id: 'team', name: 'Example team' },
    ],
    capabilities: [CAPABILITY, { ...CAPABILITY, domainId: 'team' }, { ...CAPABILITY, code: '1.2' }],
  });
});

it.each<[string, TableCell[][]]>([
  [
    'are in any letter case, with underscores',
    [['DOMAIN_ID', 'Domain_Name', 'LEVEL', 'Code', 'TITLE', 'Colour'], aRow()],
  ],
  ['stand in another order', [HEADER.toReversed(), aRow().toReversed()]],
  [
    'stand beside columns we do not know',
    [
      ['notes', ...HEADER],
      ['for later', ...aRow()],
    ],
  ],
])('finds the columns when they %s', (_case, rows) =>
  expect(contentsOf(...rows)).toMatchObject({ capabilities: [CAPABILITY] }),
);

it.each<[string, Partial<typeof GOOD>, object]>([
  ['a title that begins with =', { title: '=SUM(A1)' }, { title: '=SUM(A1)' }],
  ['a title of 300 characters', { title: 'x'.repeat(300) }, { title: 'x'.repeat(300) }],
  ['a title over two lines', { title: 'Example\n capability' }, { title: 'Example capability' }],
  ['a colour as in CSS', { colour: '#1b6CA8' }, { colour: '#1b6CA8' }],
  ['no colour', { colour: '' }, { colour: '' }],
  ['the other name of a level', { level: 'registration' }, { level: 'registered' }],
])('accepts %s', (_case, change, kept) =>
  expect(contentsOf(HEADER, aRow(change))).toMatchObject({ capabilities: [kept] }),
);

it.each<[string, Partial<Record<keyof typeof GOOD, TableCell>>, RegExp]>([
  ['no domain id', { id: ' ' }, /domain id is empty/],
  ['a domain id with capitals', { id: 'Care' }, /small letters/],
  ['a domain id of 41 characters', { id: 'a'.repeat(41) }, /longer than 40/],
  ['no domain name', { name: '' }, /domain name is empty/],
  [
    'a band for a level',
    { level: 'Band 4' },
    /“Band 4” is not a level.*Supportive, Assistive, Pre-registration, Registered, Enhanced, Advanced, Consultant/,
  ],
  ['no level', { level: '' }, /level is empty/],
  ['no code', { code: '' }, /code is empty/],
  ['a code with a comma', { code: '1,1' }, /comma/],
  ['a code that Excel took for a date', { code: new Date('2026-02-01') }, /Excel holds the code as a date/],
  ['a title of 301 characters', { title: 'x'.repeat(301) }, /longer than 300/],
  ['no title', { title: '' }, /title is empty/],
  ['a colour that is a sentence', { colour: 'the green one' }, /colour must be/],
  ['a colour with too few digits', { colour: '#12345' }, /colour must be/],
])('names the line and the reason of a row with %s, once', (_case, change, reason) => {
  const problems = problemsOf(HEADER, aRow({ code: '9' }), aRow(change));
  expect(problems).toEqual([expect.stringMatching(/^3: /)]);
  expect(problems[0]).toMatch(reason);
});

it('names every bad row in the order of the file, and counts blank rows', () => {
  expect(
    problemsOf(
      HEADER,
      aRow({ title: '' }),
      ['', '', ''],
      aRow({ name: 'Another name', code: '2' }),
      [''],
      aRow({ level: 'x' }),
    ),
  ).toEqual([
    expect.stringMatching(/^2: .*title/),
    expect.stringMatching(/^4: .*“Another name” here and “Example care” on line 2/),
    expect.stringMatching(/^6: .*level/),
  ]);
});

it('names a repeated code even when the first row is bad as well, so that all is mended in one go', () => {
  expect(problemsOf(HEADER, aRow({ title: '' }), aRow({ level: 'Registration', code: ' 1.1 ' }))).toEqual([
    expect.stringMatching(/^2: /),
    expect.stringMatching(/^3: The code 1.1 is on line 2 already/),
  ]);
});

it('lets a code come again in another domain and at another level', () => {
  expect(problemsOf(HEADER, aRow(), aRow({ level: 'Enhanced' }), aRow({ id: 'team', name: 'Example team' }))).toEqual(
    [],
  );
});

it('sees that a comma has pushed a title into the next cell', () => {
  expect(problemsOf(HEADER, [...aRow(), 'and plans', ''])).toEqual([expect.stringMatching(/^2: There are more cells/)]);
});

it.each<[string, TableCell[][], string[]]>([
  ['an empty file', [], ['1: the file is empty.']],
  ['a file of blank lines', [[''], ['', ' ']], ['1: the file is empty.']],
  ['a header alone', [HEADER], ['1: there is nothing below the header.']],
  [
    'missing columns',
    [['domain id', 'level', 'title'], aRow()],
    ['1: The column “domain name” is missing.', '1: The column “code” is missing.'],
  ],
  ['a column that is there twice', [[...HEADER, 'Level'], aRow()], ['1: The column “level” is there 2 times.']],
  [
    'a header below a blank line',
    [[''], ['level', 'title']],
    expect.arrayContaining(['2: The column “code” is missing.']),
  ],
])('refuses %s', (_case, rows, problems) => expect(problemsOf(...rows)).toEqual(problems));

it('needs no colour column', () => expect(problemsOf(HEADER.slice(0, 5), aRow().slice(0, 5))).toEqual([]));

describe('limits', () => {
  const LEVELS = ['Supportive', 'Assistive', 'Pre-registration', 'Registered', 'Enhanced'];
  const upTo = (count: number) => [...Array(count).keys()];
  const many = (domains: number, perDomain: number, title = 'x') =>
    upTo(domains).flatMap((d) =>
      upTo(perDomain).map((c) => aRow({ id: `d${d}`, name: `D${d}`, level: LEVELS[c % 5], code: `${c}`, title })),
    );

  it('lets the largest pack through', () => {
    expect(problemsOf(HEADER, ...many(20, 100))).toEqual([]);
  });

  it.each<[string, TableCell[][], string]>([
    ['a twenty-first domain', many(21, 1), '22: There are more than 20 domains'],
    [
      'a capability above 2,000',
      [...many(20, 100), aRow({ id: 'd0', name: 'D0', level: 'Consultant' })],
      '2002: There are more than 2000 capabilities',
    ],
    [
      'more capabilities than one card can offer',
      [...many(1, 200), aRow({ id: 'd0', name: 'D0', code: 'new' })],
      '202: There are more than 40 capabilities for one domain',
    ],
    ['more text than the store can keep', many(20, 100, 'x'.repeat(300)), '1: All the titles together'],
  ])('refuses %s', (_case, rows, problem) =>
    expect(problemsOf(HEADER, ...rows)).toEqual([expect.stringContaining(problem)]),
  );
});
