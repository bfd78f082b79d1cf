// What leaves in a file, read back as somebody else's program reads it.
import readExcel from 'read-excel-file/node';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import type { CountedAs } from '../../../../src/features/alliance/domain/return-line.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { longTableFile, sheetsOf, workbookFile } from '../../../../src/features/alliance/export/files.ts';
import { EXPORT_COLUMNS } from '../../../../src/features/alliance/export/long-table.ts';
import type { ExportedTalk, ExportSource } from '../../../../src/features/alliance/export/source.ts';
import { AllianceSettings } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import { METRICS } from '../../../../src/features/returns/domain/metrics.ts';
import { readRows } from '../../../support/tables.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';

const DIRECTORY = [
  Organisation.parse({ id: 'N46', name: 'Wessex Cancer Alliance', kind: 'alliance' }),
  trust('RAA', '=Ash & "Sons", NHS'),
  { ...trust('RBB', 'Birch'), tookOverFrom: [{ id: 'RDD', on: '2026-10-01' }] },
  trust('RCC', 'Cedar'),
  trust('RDD', 'Damson'),
];
const RETURNS = [
  aCountedReturn('RAA', '2026Q2', {
    last: aSubmission({ rolesMapped: '0', coursesCompleted: '', coursesCompletedWhy: '=1+1' }),
  }),
  aCountedReturn('RDD', '2026Q2', {
    state: 'accepted',
    last: aSubmission({ ePortfolioAccounts: '1,234', planInPlace: 'no' }),
  }),
  aCountedReturn('RAA', '2026Q3', { last: aSubmission({}, { n: 3 }) }),
];
const TALKS: ExportedTalk[] = [
  {
    id: 'help',
    trustId: 'RAA',
    quarter: '2026Q2',
    text: '=HYPERLINK("http://x")',
    at: '2026-10-05T10:00:00.000Z',
    state: 'open',
  },
  {
    id: 'q01',
    trustId: 'RAA',
    quarter: '2026Q2',
    text: 'A question of ours',
    at: '2026-10-05T10:00:00.000Z',
    state: 'open',
  },
  {
    id: 'help',
    trustId: 'RDD',
    quarter: '2026Q2',
    text: 'Time\u0007 for\nappraisals',
    at: '2026-10-05T10:00:00.000Z',
    state: 'answered',
    answer: { text: 'We call you.', at: '2026-10-09T10:00:00.000Z' },
  },
];
const sourceOf = (countedAs: CountedAs = 'submitted', day = '2027-01-20'): ExportSource => ({
  rollUp: rollUp({
    alliance: 'N46',
    directory: DIRECTORY,
    returns: RETURNS,
    rules: DEFAULT_DEADLINES,
    day,
    quarters: ['2026Q2', '2026Q3'],
    countedAs,
  }),
  settings: AllianceSettings.parse({}),
  directory: DIRECTORY,
  talks: TALKS,
  closedQuarters: [],
});

const longLines = async (source: ExportSource) => {
  const [header = [], ...lines] = (await readRows('long.csv', longTableFile(source))).map(({ cells }) => cells);
  return {
    header,
    lines: lines.map((cells) => Object.fromEntries(header.map((name, n) => [String(name), String(cells[n] ?? '')]))),
  };
};
const sheetNamed = async (source: ExportSource, name: string) => {
  const sheets = await readExcel(await workbookFile(source));
  const [header = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  return rows.map((cells) => Object.fromEntries(header.map((title, n) => [String(title), cells[n]])));
};

describe('the long table', () => {
  it('has the columns that it was agreed to have, in this order', async () => {
    const columns =
      'alliance,ods,organisation,quarter,metric,unit,value,state,basis,definitionVersion,source,submittedAt,version';
    expect(EXPORT_COLUMNS.join(',')).toBe(columns);
    expect((await longLines(sourceOf())).header.join(',')).toBe(columns);
  });

  it('has a line for each figure of each return that is expected, and no other', async () => {
    const { lines } = await longLines(sourceOf());
    expect(lines).toHaveLength((4 + 3) * METRICS.length);
    expect(new Set(lines.map(({ quarter, ods }) => `${quarter} ${ods}`))).toEqual(
      new Set(['2026Q2 RAA', '2026Q2 RBB', '2026Q2 RCC', '2026Q2 RDD', '2026Q3 RAA', '2026Q3 RBB', '2026Q3 RCC']),
    );
  });

  it.each([
    ['a number', 'RDD', '2026Q2', 'ePortfolioAccounts', { value: '1234', state: 'entered', unit: 'people' }],
    ['zero', 'RAA', '2026Q2', 'rolesMapped', { value: '0', state: 'entered', unit: 'roles' }],
    ['not known', 'RAA', '2026Q2', 'coursesCompleted', { value: '', state: 'not known', version: '1' }],
    ['nothing, and it is due', 'RCC', '2026Q2', 'rolesMapped', { value: '', state: 'missing', submittedAt: '' }],
    ['nothing, and it is not due', 'RCC', '2026Q3', 'rolesMapped', { value: '', state: 'not due', submittedAt: '' }],
    ['yes', 'RAA', '2026Q2', 'planInPlace', { value: '1', state: 'entered', unit: 'yes/no' }],
    ['no', 'RDD', '2026Q2', 'planInPlace', { value: '0', state: 'entered', unit: 'yes/no' }],
    [
      'what was amended',
      'RAA',
      '2026Q3',
      'rolesMapped',
      { value: '30', version: '3', basis: 'at quarter end (posts)' },
    ],
  ])('says %s', async (_what, ods, quarter, metric, wanted) => {
    const { lines } = await longLines(sourceOf());
    const line = lines.find((one) => one.ods === ods && one.quarter === quarter && one.metric === metric);
    expect(line).toMatchObject(wanted);
    expect(line).toMatchObject({ alliance: 'Wessex Cancer Alliance', definitionVersion: '1' });
  });

  it('lets no spreadsheet work anything out of what people typed, and keeps numbers numbers', () => {
    const text = longTableFile(sourceOf()).toString();
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
    expect(text).toContain(`,"'=Ash & ""Sons"", NHS",`);
    expect(text).toMatch(/,1234,entered,/);
  });
});

describe.each<CountedAs>(['submitted', 'accepted'])('what is %s', (countedAs) => {
  const source = sourceOf(countedAs);
  const totals = source.rollUp.quarters.flatMap(({ quarter, totals: all }) => all.map((one) => ({ quarter, ...one })));

  it('comes to the same totals in the long table as on the card', async () => {
    const { lines } = await longLines(source);
    for (const { quarter, metric, value, entered } of totals) {
      const those = lines.filter((one) => one.quarter === quarter && one.metric === metric && one.state === 'entered');
      expect(those).toHaveLength(entered);
      expect(those.reduce((sum, one) => sum + Number(one.value), 0)).toBe(value ?? 0);
    }
  });

  it('and in the workbook', async () => {
    const trend = await sheetNamed(source, 'Trend');
    const all = trend.filter(({ Organisation: name }) => name === 'All Trusts');
    const figures = METRICS.flatMap(({ id, label }) =>
      totals.filter((one) => one.metric === id).map((one) => ({ ...one, label })),
    );
    expect(all.map((one) => [one.Figure, one.Value, one['Returns that say it'], one['Returns expected']])).toEqual(
      figures.map(({ label, value, entered, expected, quarter }) => [
        label,
        value ?? (quarter === '2026Q3' ? 'not due' : 'not submitted'),
        entered,
        expected,
      ]),
    );
  });
});

it('what is accepted is never mixed with what is not', async () => {
  const { lines } = await longLines(sourceOf('accepted'));
  expect(new Set(lines.filter(({ state }) => state === 'entered').map(({ ods }) => ods))).toEqual(new Set(['RDD']));
});

describe('the workbook', () => {
  it('has its five sheets, each with the columns it always has', () =>
    expect(
      Object.fromEntries(
        sheetsOf(sourceOf()).map(({ name, columns }) => [name, columns.map(({ title }) => title).join()]),
      ),
    ).toEqual({
      'About and definitions':
        'About these figures,What it is,Counts,Basis now,Rests on,Definition now,Name in the table for Power BI',
      Returns: `Quarter,Organisation,ODS code,State,In time,Working days late,${METRICS.map(({ label }) => label).join()},Not known, because,Version that counts,Submitted at (UTC)`,
      Trend:
        'Organisation,ODS code,Figure,Counts,Quarter,Value,Returns that say it,Returns expected,Counted differently from here,With',
      'Not submitted': 'Quarter,Organisation,ODS code,State,Figures done,Due on,Closes on,In time,Working days late',
      'Help asked':
        'Quarter,Organisation,ODS code,Asked on,State,Days until it was answered, or until today,What would help,Answer,Answered on',
    }));

  it('keeps the four things apart in the cells of a return', async () => {
    const returns = await sheetNamed(sourceOf(), 'Returns');
    const [roles, courses, plan] = ['rolesMapped', 'coursesCompleted', 'planInPlace'].map(
      (id) => METRICS.find((metric) => metric.id === id)!.label,
    ) as [string, string, string];
    const cell = (quarter: string, ods: string, title: string) =>
      returns.find((one) => one.Quarter === quarter && one['ODS code'] === ods)?.[title];
    expect(cell('Q2 2026/27', 'RAA', roles)).toBe(0);
    expect(cell('Q2 2026/27', 'RAA', courses)).toBe('not known');
    expect(cell('Q2 2026/27', 'RAA', 'Not known, because')).toMatch(/: =1\+1$/);
    expect(cell('Q2 2026/27', 'RCC', roles)).toBe('not submitted');
    expect(cell('Q3 2026/27', 'RCC', roles)).toBe('not due');
    expect(cell('Q2 2026/27', 'RDD', plan)).toBe('No');
    expect(returns.flatMap((row) => Object.values(row)).filter((value) => value === null || value === '')).toEqual([]);
  });

  it('adds a Trust that was taken over to its successor in the trend, and says so', async () => {
    const trend = await sheetNamed(sourceOf(), 'Trend');
    const rows = trend.filter((one) => one['ODS code'] === 'RBB' && one.Figure === 'Staff with ePortfolio accounts');
    expect(rows.map((one) => [one.Value, one.With])).toEqual([
      [1234, 'Damson'],
      ['not due', 'nobody else'],
    ]);
    expect(trend.filter((one) => one['ODS code'] === 'RDD')).toEqual([]);
  });

  it('lists who has sent nothing', async () => {
    const missing = await sheetNamed(sourceOf(), 'Not submitted');
    expect(missing.map((one) => [one.Quarter, one.Organisation, one['In time']])).toEqual([
      ['Q2 2026/27', 'Birch', 'missing'],
      ['Q2 2026/27', 'Cedar', 'missing'],
      ['Q3 2026/27', 'Birch', 'not due'],
      ['Q3 2026/27', 'Cedar', 'not due'],
    ]);
  });

  it('lists what help was asked for, how long ago, and the answer', async () => {
    const help = await sheetNamed(sourceOf(), 'Help asked');
    expect(
      help.map((one) => [one['What would help'], one.Answer, one['Days until it was answered, or until today']]),
    ).toEqual([
      ['=HYPERLINK("http://x")', 'not answered', 107],
      ['Time for\nappraisals', 'We call you.', 4],
    ]);
  });

  it('says what it counts, by which definitions, and on what they rest', async () => {
    const about = await sheetNamed(sourceOf('accepted'), 'About and definitions');
    const text = about.map((row) => Object.values(row).join(' | ')).join('\n');
    expect(text).toMatch(/It counts \| only what the Alliance has accepted/);
    expect(text).toMatch(/Quarters \| Q2 2026\/27 to Q3 2026\/27/);
    for (const { label, definition, id } of METRICS)
      expect(text).toMatch(new RegExp(`${label} \\| ${definition}.*${id}`));
    expect(text).toMatch(/at quarter end \(posts\), a stock \| default, to be confirmed by your Alliance/);
  });
});
