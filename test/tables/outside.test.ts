// Tables as people keep them, one of each kind that once went wrong: what is understood of each, and what is said.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coursesFromRows, COURSE_TABLE } from '../../src/features/catalogue/domain/list.ts';
import { packFromRows, PACK_TABLE } from '../../src/features/framework/pack-rows.ts';
import { postsFromRows, POST_LIST } from '../../src/features/job-descriptions/domain/posts/list.ts';
import { problemLines } from '../../src/tables/columns.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { readWays, type WayReadings } from '../../src/tables/readings.ts';

const sent = (name: string) => readTable(name, readFileSync(join(import.meta.dirname, 'outside', name)));

type Readings<Fit> = WayReadings<Fit> | { problems: Parameters<typeof problemLines>[0] };

/** Each way as its title, the titles of what was read in it, and what is said of it; or what is wrong. */
function shown<Fit>(readings: Readings<Fit>, titlesOf: (fit: Fit) => string[]): string[] {
  if ('problems' in readings) return problemLines(readings.problems);
  return readings.map(({ title, notes, fit }) =>
    [title, titlesOf(fit).join(', '), ...notes].filter(Boolean).join(' | '),
  );
}

it.each<[name: string, expected: RegExp[]]>([
  [
    'title-line-with-commas.csv',
    [/^Prehabilitation \| Columns: Title from “Title”, Provider from “Provider”, Levels from “Levels”\.$/],
  ],
  ['title-line.csv', [/^Prehabilitation \| Columns: /]],
  ['comma-not-quoted.csv', [/^Line 2: There are more cells than in the header/]],
  [
    'instructions-first.xlsx',
    [
      /^Introduction to acute oncology, Prehabilitation.* \| Read from the sheet “Courses”\. Not read: “Instructions”\./,
    ],
  ],
  [
    'hidden-sheet-first.xlsx',
    [/^Introduction to acute oncology, .* \| Read from the sheet “Courses”\. Hidden and not read: “Lists”\./],
  ],
  [
    'errors.xlsx',
    [/^Line 2: the cell under Levels holds an error of Excel \(#N\/A\)/, /^Line 2: the cell under Duration holds/],
  ],
  ['cells-without-places.xlsx', [/^Introduction to acute oncology, Prehabilitation for support workers \| Columns: /]],
  [
    'letters-of-a-mac.csv',
    [
      /^Letters as a Mac saves them: “Caring for people’s families – an introduction” \| Caring for people’s families – an introduction, Café conversations about cancer/,
      /^Letters as /,
      /^Letters as /,
    ],
  ],
  [
    'merged-over-rows.xlsx',
    [/^Ethics, Law, Care \| Columns: Title from “Course”, Provider from “Provider”, Duration from “Duration”\.$/],
  ],
  [
    'whole-dates-in-text.csv',
    [/\| Is that what was meant in line 2 \(Duration: “Jan-02”\), line 3 \(Duration: “02\/01\/2026”\)\?/],
  ],
  ['delegates.csv', [/^Line 1: a catalogue needs a column Title/]],
  [
    'sheet-per-provider.xlsx',
    [/^Course A \| Read from the sheet “Hospice”\. Such a table is also on “University”, “Online”, and was not read/],
  ],
  [
    'training-team.csv',
    [
      /Columns: Title from “Programme”, Provider from “Delivered by”, .*Duration from “Hours”, .*Not used: “Cost”, “Level”/,
    ],
  ],
  ['dates-in-text.csv', [/^Course A \| .* \| Is that what was meant in line 2 \(Duration: “02-Jan”\)\?/]],
])('of courses: %s', async (name, expected) => {
  const lines = shown(readWays(await sent(name), COURSE_TABLE, coursesFromRows), ({ rows }) =>
    rows.map(({ title }) => title),
  );
  expect(lines).toEqual(expected.map((one) => expect.stringMatching(one)));
});

it.each<[name: string, expected: RegExp[]]>([
  [
    'titles-of-people.csv',
    [
      /^Lung Cancer CNS, Staff Nurse, Consultant Radiographer \| Columns: Title from “Position Title”, Band from “Pay Grade”, Team from “Department”\. Not used: “Title”, “First Name”, “Last Name”\.$/,
    ],
  ],
  [
    'pay-scale-of-people.csv',
    [/^Oncology Dietitian, Chemotherapy Nurse \| Columns: Title from “Role”, Band from “Pay Scale”\. Not used: /],
  ],
  [
    'merged-heading.xlsx',
    [/^Lymphoedema Specialist, Ward Sister \| Columns: .*Team from “Ward or service”\. Not used: “Ref”\.$/],
  ],
  [
    'headings-over-lines.csv',
    [/^Staff Nurse, CNS \| Columns: Title from “Job title”, Band from “Band”, Team from “Team \/ service”\.$/],
  ],
  [
    'letters-of-dos.csv',
    [
      /^Letters as old systems save them: “Infirmière coordinator” \| Infirmière coordinator, Nurse - Zoë team/,
      /^Letters as /,
      /^Letters as /,
    ],
  ],
  [
    'hidden-column.xlsx',
    [/^Lung CNS, Ward Clerk \| Column B is hidden in the file and not read: .* Band from “Band 2026”, Team from/],
  ],
  [
    'libreoffice.xlsx',
    [
      /^Only the rows .* \| Lung CNS \| Column B is hidden .*Title from “Designation”, Band from “AfC”, Team from “Ward\/unit”\.$/,
      /^All rows, .* \| Lung CNS, Ward Clerk \| Column B is hidden /,
    ],
  ],
  [
    'formula-without-value.xlsx',
    [/^Line 2: the cell under Band holds a formula, and not what it gives/, /^Line 3: the cell under Team holds/],
  ],
  ['side-by-side.csv', [/^Line 2: “Job title” heads several columns/, /^Line 2: “Band” heads several columns/]],
  [
    'headings-of-groups.csv',
    [/Is each of these one of the list: line 2 \(“Oncology Day Unit”\), line 6 \(“Radiotherapy”\)\?/],
  ],
  [
    'establishment.csv',
    [/^Lead Chemotherapy Nurse, .* \| Columns: Title from “Position Title”, Band from “Grade”\. Not used: “Org L6”/],
  ],
  [
    'filtered-rows.xlsx',
    [
      /^Only the rows that can be seen \| Lung CNS, Chemotherapy nurse \| 2 rows are hidden/,
      /^All rows, the hidden ones too \| Lung CNS, Ward clerk, Porter, Chemotherapy nurse \| 2 rows are hidden/,
    ],
  ],
])('of posts: %s', async (name, expected) => {
  const lines = shown(readWays(await sent(name), POST_LIST, postsFromRows), ({ posts }) =>
    posts.map(({ title }) => title),
  );
  expect(lines).toEqual(expected.map((one) => expect.stringMatching(one)));
});

it.each([
  ['codes-as-shown.xlsx', '1.10, 1.20, 007'],
  ['headings-of-theirs.csv', 'A1, A2'],
])('of codes: %s', async (name, codes) => {
  const lines = shown(readWays(await sent(name), PACK_TABLE, packFromRows), ({ contents }) =>
    contents.capabilities.map(({ code }) => code),
  );
  expect(lines).toEqual([expect.stringMatching(`^${codes} \\| Columns: domain id from`)]);
});

it.each(['sep-line.csv', 'trailing-commas.csv'])('of capabilities: %s', async (name) => {
  const lines = shown(readWays(await sent(name), PACK_TABLE, packFromRows), ({ contents }) =>
    contents.capabilities.map(({ title }) => title),
  );
  expect(lines).toEqual([expect.stringMatching(/^Fictional capability \| Columns: domain id from/)]);
});

it('says what an old workbook is', async () => {
  await expect(sent('old-excel.xlsx')).rejects.toThrow(
    /Excel workbook of the old kind \(\.xls\).*“Excel Workbook \(\.xlsx\)”/,
  );
});

it('says that a workbook has a password, and how to send it', async () => {
  await expect(sent('password.xlsx')).rejects.toThrow(
    'This workbook is protected by a password, so it cannot be read. Take the password off in Excel, and send it again.',
  );
});

it('reads the addresses behind the words of a Link column', async () => {
  const reading = coursesFromRows((await sent('linked-words.xlsx')).versions[0]?.tables[0]?.rows ?? []);
  expect('rows' in reading && reading.rows.map(({ url }) => url)).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
});
