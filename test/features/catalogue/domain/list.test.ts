import { columnCount } from '../../../../src/tables/find-header.ts';
import { problemLines } from '../../../../src/tables/columns.ts';
import { COURSE_TABLE, coursesFromRows, MOST_COURSES } from '../../../../src/features/catalogue/domain/list.ts';

const table = (...rows: (string | Date)[][]) => rows.map((cells, n) => ({ line: n + 1, cells }));
const HEADER = ['Title', 'Provider', 'Levels', 'Levels basis', 'Link', 'Host', 'Accredited', 'Topics', 'Id', 'Note'];
const FIELDS = ['title', 'provider', 'levels', 'levelsBasis', 'url', 'host', 'accredited', 'topics', 'id', 'note'];
/** One line, in order but for these cells. */
const line = (cells: Record<string, string | Date> = {}) =>
  FIELDS.map((field) => cells[field] ?? { title: 'Demo course', provider: 'Demo School' }[field] ?? '');
const read = (cells?: Record<string, string | Date>) => coursesFromRows(table(HEADER, line(cells)));
const rowOf = (cells?: Record<string, string | Date>) => {
  const reading = read(cells);
  if ('problems' in reading) throw new Error(problemLines(reading.problems).join());
  return reading.rows[0]!;
};
const problemsOf = (cells: Record<string, string | Date>) => {
  const reading = read(cells);
  return 'problems' in reading ? problemLines(reading.problems) : [];
};

describe('levels', () => {
  it.each([
    ['Registered', ['registered']],
    ['registered; enhanced', ['registered', 'enhanced']],
    ['Enhanced, Supportive', ['supportive', 'enhanced']],
    ['supportive and assistive level', ['supportive', 'assistive']],
    ['Pre-registration/Registration', ['pre-registration', 'registered']],
    ['enhanced level of practice', ['enhanced']],
    ['registered; registered', ['registered']],
    ['All', ['supportive', 'assistive', 'pre-registration', 'registered', 'enhanced', 'advanced', 'consultant']],
    ['all levels', expect.arrayContaining(['supportive', 'consultant'])],
    ['', []],
  ])('reads “%s”', (levels, ids) => expect(rowOf({ levels }).levels).toEqual(ids));
});

it.each([
  ['yes', 'yes'],
  ['Y', 'yes'],
  ['TRUE', 'yes'],
  ['No', 'no'],
  ['n', 'no'],
  ['false', 'no'],
  ['unknown', 'unknown'],
  ['Not known', 'unknown'],
  ['', 'unknown'],
])('reads accredited “%s” as %s', (accredited, is) => expect(rowOf({ accredited }).accredited).toBe(is));

it.each([
  ['Stated by the provider', 'stated by the provider'],
  ['CONFIRMED', 'confirmed'],
  ['inferred (senior staff)', 'inferred (senior staff)'],
  ['to be confirmed', 'to be confirmed'],
  ['', ''],
])('reads the basis “%s”', (levelsBasis, basis) => expect(rowOf({ levelsBasis }).levelsBasis).toBe(basis));

it.each([
  ['sact', ['sact']],
  ['SACT; communication skills', ['sact', 'communication']],
  ['sact, sact, lung', ['sact', 'lung']],
  ['nutrition, prescribing', ['nutrition', 'prescribing']],
  ['', []],
])('reads the topics “%s”', (topics, ids) => expect(rowOf({ topics }).topics).toEqual(ids));

it('reads ids in small letters, hosts as hosts, and texts without what cannot be seen', () =>
  expect(
    rowOf({
      id: 'RM-SACT',
      host: 'https://www.Demo.ac.uk/courses',
      url: 'https://demo.ac.uk/x',
      title: '  A\u200b \u202e  demo\ncourse ',
      note: 'Two\nlines',
    }),
  ).toMatchObject({ id: 'rm-sact', host: 'demo.ac.uk', title: 'A demo course', note: 'Two lines' }));

it.each<[Record<string, string | Date>, RegExp]>([
  [{ title: '' }, /^Line 2: the Title is empty: write the title/],
  [{ title: '\u200b ' }, /^Line 2: the Title is empty/],
  [{ provider: ' ' }, /^Line 2: the Provider is empty: write who provides/],
  [
    { levels: 'band 4' },
    /the Levels “band 4” is not a level of practice: the seven are Supportive, Assistive, Pre-reg/,
  ],
  [{ levels: 'enhanced; wizard; novice' }, /the Levels “wizard”, “novice” is not a level/],
  [{ levelsBasis: 'yes' }, /the Levels basis “yes” does not say how sure it is: begin with stated/],
  [{ levelsBasis: 'unconfirmed' }, /the Levels basis/],
  [{ accredited: 'perhaps' }, /the Accredited “perhaps” is neither yes nor no nor unknown/],
  [{ topics: 'gardening' }, /the Topics “gardening” is not a topic I know: leave it out/],
  [{ id: 'rm sact' }, /the Id “rm sact” is not an id: use letters/],
  [{ id: 'a/b' }, /the Id/],
  [{ id: 'x'.repeat(61) }, /the Id/],
  [{ host: 'nhs.uk' }, /the Host “nhs.uk” is shared by many organisations: write the provider’s own/],
  [{ host: 'the Royal Marsden' }, /the Host “the Royal Marsden” is not the name of a website/],
  [{ url: 'http://demo.ac.uk/' }, /the Link is not a plain https address: copy the page/],
  [{ url: 'demo.ac.uk' }, /the Link is not a plain https address/],
  [{ url: 'https://127.0.0.1/' }, /the Link is not a plain https/],
  [{ url: 'https://demo.ac.uk.evil.com/', host: 'demo.ac.uk' }, /the Link is not on the provider’s host demo.ac.uk/],
  [{ title: 'x'.repeat(201) }, /the Title is longer than 200 characters: shorten it/],
  [{ note: 'x'.repeat(801) }, /the Note is longer than 800/],
  [{ levelsBasis: `stated ${'x'.repeat(300)}` }, /the Levels basis is longer than 300/],
  [{ title: new Date() }, /Excel holds the Title as a date: format the column as text/],
  [{ levels: new Date() }, /Excel holds the Levels as a date/],
])('names what is wrong in %j', (cells, problem) => {
  expect(problemsOf(cells)).toEqual([expect.stringMatching(problem)]);
});

it('names everything that is wrong, by its line, and gives nothing', () => {
  const reading = coursesFromRows(
    table(HEADER, line(), line({ title: '', levels: 'x' }), line({ provider: '' }), line({ title: 'Fine' })),
  );
  expect('problems' in reading && problemLines(reading.problems)).toEqual([
    expect.stringMatching(/^Line 3: the Title/),
    expect.stringMatching(/^Line 3: the Levels/),
    expect.stringMatching(/^Line 4: the Provider/),
  ]);
  expect('problems' in reading && problemLines(reading.problems, 1)[1]).toBe('And 2 more.');
});

describe('the header', () => {
  it.each([
    [['Title', 'Provider']],
    [['TITLE ', ' provider']],
    [['Course title', 'Training provider']],
    [['course', 'Organisation']],
    [['Provider', 'Title']],
  ])('is found in %j', (header) => {
    const cells = header.map((name) => (/provider|organisation/i.test(name) ? 'Demo School' : 'Demo course'));
    expect(coursesFromRows(table(header, cells))).toEqual({
      rows: [{ line: 2, title: 'Demo course', provider: 'Demo School' }],
      notes: [expect.stringMatching(/^Columns: Title from “.*”, Provider from “.*”\.$/)],
    });
  });

  it('may stand below a few lines of something else, and other columns are not kept', () =>
    expect(
      coursesFromRows(
        table(['Our courses'], [''], ['Title', 'Price', 'Provider'], ['Demo course', '£500', 'Demo School']),
      ),
    ).toEqual({
      rows: [{ line: 4, title: 'Demo course', provider: 'Demo School' }],
      notes: ['Columns: Title from “Title”, Provider from “Provider”. Not used: “Price”.'],
    }));

  it('may be written as we write it in the catalogue’s own data', () =>
    expect(columnCount(table(['id', 'title', 'provider', 'levelsBasis', 'url']), COURSE_TABLE)).toBe(5));

  it.each([
    ['nothing', table(), /Line 1: the file is empty/],
    ['empty lines only', table([''], [' ']), /Line 1: the file is empty/],
    ['no provider', table(['Title', 'Band'], ['x', '5']), /Line 1: a catalogue needs a column Title and a column Prov/],
    ['a header alone', table(['Title', 'Provider']), /Line 1: there is nothing below the header/],
    [
      'too many',
      table(HEADER, ...Array.from({ length: MOST_COURSES + 1 }, (_, n) => line({ title: `Course ${n}` }))),
      /Line 5002: there are more than 5000 courses/,
    ],
  ])('is asked for where there is %s', (_what, rows, problem) => {
    const reading = coursesFromRows(rows);
    expect('problems' in reading && problemLines(reading.problems)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    [['Title', 'Provider', 'Levels'], 3],
    [['Title', 'Band'], 0],
    [['Job title', 'Organisation', 'Band'], 0],
    [[], 0],
  ])('of %j has %s columns of a catalogue', (header, columns) => {
    expect(columnCount(table(header), COURSE_TABLE)).toBe(columns);
  });
});

it('knows the columns of somebody else’s list by their own words', () => {
  const reading = coursesFromRows(
    table(['Course name', 'Run by', 'For levels', 'How long'], ['Demo course', 'Demo School', 'enhanced', '2 days']),
  );
  expect(reading).toMatchObject({
    rows: [{ title: 'Demo course', provider: 'Demo School', levels: ['enhanced'], duration: '2 days' }],
  });
});
