import { problemLines } from '../../../../src/tables/columns.ts';
import fc from 'fast-check';
import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import { FIELDS, columnName } from '../../../../src/features/catalogue/domain/columns.ts';
import { coursesFromRows } from '../../../../src/features/catalogue/domain/list.ts';
import { planFor, type PlanResult } from '../../../../src/features/catalogue/domain/plan.ts';
import { hasChanges } from '../../../../src/features/catalogue/domain/preview.ts';
import { courseTable } from '../../../../src/features/catalogue/domain/table.ts';
import type { Catalogue } from '../../../../src/features/catalogue/domain/catalogue.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { VOCABULARY } from '../../../../src/reading/vocabulary.ts';
import { LEVELS } from '../../../../src/features/framework/domain.ts';
import { readRows } from '../../../support/tables.ts';
import { csvOf } from '../../../../src/tables/write-table.ts';

const catalogueOf = (courses: readonly Course[], retired: readonly Course[] = []): Catalogue => ({
  edition: 1,
  courses,
  retired,
  settings: ALLIANCE_ADVICE,
});
const course = (changes: Partial<Course> = {}): Course =>
  Course.parse({ id: 'demo', title: 'Demo', provider: 'School', levels: [], levelsBasis: 'inferred', ...changes });

/** The cells by the names of their columns. */
const lineOf = (one: Course, settings = ALLIANCE_ADVICE): Record<string, string> => {
  const [header = [], cells = []] = courseTable({ courses: [one], settings });
  return Object.fromEntries(header.map((name, n) => [name, cells[n]!]));
};

async function importedAgain(catalogue: Catalogue, edit = (table: string[][]) => table): Promise<PlanResult> {
  const reading = coursesFromRows(await readRows('ACCEND courses.csv', csvOf(edit(courseTable(catalogue)))));
  return 'problems' in reading ? reading : planFor(reading.rows, catalogue);
}
const said = (planning: PlanResult) =>
  'problems' in planning
    ? problemLines(planning.problems)
    : { hasChanges: hasChanges(planning.plan), same: planning.plan.same, courses: planning.plan.wanted.courses };
const nothingNew = ({ courses }: Catalogue) => ({ hasChanges: false, same: courses.length, courses });

it('has the columns that the import reads, and every course that is suggested', () => {
  const [header, ...lines] = courseTable(catalogueOf(COURSES.slice(1), COURSES.slice(0, 1)));
  expect(header).toEqual(FIELDS.map(columnName));
  expect(lines.map(([id]) => id)).toEqual(COURSES.slice(1).map(({ id }) => id));
});

it('says things in words', () =>
  expect(
    lineOf(
      course({
        levels: ['enhanced', 'supportive'],
        accredited: true,
        topics: ['communication', 'sact'],
        note: 'Two\nlines',
        url: 'https://www.demo.ac.uk/x',
        host: 'demo.ac.uk',
      }),
    ),
  ).toEqual({
    Id: 'demo',
    Title: 'Demo',
    Provider: 'School',
    Audience: '',
    Levels: 'Supportive; Enhanced',
    'Levels basis': 'inferred',
    Mode: '',
    Duration: '',
    Link: 'https://www.demo.ac.uk/x',
    Accredited: 'yes',
    Accreditation: '',
    Note: 'Two lines',
    Topics: 'communication skills; SACT',
    Host: 'demo.ac.uk',
  }));

it('says of Foundations and Fundamentals what the course settings have decided', () => {
  const foundations = COURSES.find(({ id }) => id === 'wca-foundations')!;
  const decided = { foundations: ['consultant' as const], fundamentals: [], isConfirmed: true };
  expect(lineOf(foundations, { ...ALLIANCE_ADVICE, foundations: decided })).toMatchObject({
    Levels: 'Consultant',
    'Levels basis': 'confirmed by the Alliance',
  });
});

it('leaves empty what the import would refuse, such as a link away from the provider’s host', () =>
  expect(lineOf(course({ url: 'https://elsewhere.org/', host: 'demo.ac.uk', levelsBasis: 'who knows' }))).toMatchObject(
    { Link: '', 'Levels basis': '', Host: 'demo.ac.uk' },
  ));

describe('taken away and sent back', () => {
  it('the catalogue that comes with the bot is as it was', async () => {
    const catalogue = catalogueOf(COURSES);
    expect(said(await importedAgain(catalogue))).toEqual(nothingNew(catalogue));
  });

  it('Foundations and Fundamentals are as they were, whatever the course settings say', async () => {
    const foundations = { foundations: [], fundamentals: ['advanced' as const], isConfirmed: true };
    const catalogue = { ...catalogueOf(COURSES), settings: { ...ALLIANCE_ADVICE, foundations } };
    expect(said(await importedAgain(catalogue))).toEqual(nothingNew(catalogue));
  });

  it.each<[string, Partial<Course>]>([
    ['several lines', { note: 'One\ntwo\r\nthree' }],
    ['what cannot be seen', { title: 'De\u200Bmo \u00A0 course' }],
    ['no topics at all', { topics: [] }],
    ['a topic of another time', { topics: ['sact', 'no such topic'] }],
    ['a level of another time', { levels: ['supportive', 'no such level'] }],
    ['a basis in capitals', { levelsBasis: 'Stated by the School' }],
    ['a basis nobody knows', { levelsBasis: 'who knows' }],
    ['a link that is not shown', { url: 'http://demo.ac.uk' }],
    ['a link away from its host', { url: 'https://elsewhere.org/', host: 'demo.ac.uk' }],
    ['a host of everybody', { host: 'nhs.uk' }],
    ['an id in capitals', { id: 'DEMO-1' }],
    ['an id that is no id', { id: 'demo 1' }],
  ])('a course with %s stays as it is', async (_what, changes) => {
    const catalogue = catalogueOf([course(changes)]);
    expect(said(await importedAgain(catalogue))).toEqual(nothingNew(catalogue));
  });

  it('two courses of one title and provider stay two, also beside a retired one', async () => {
    const catalogue = catalogueOf([course(), course({ id: 'other' })], [course({ id: 'old' })]);
    expect(said(await importedAgain(catalogue))).toEqual(nothingNew(catalogue));
  });

  it('a change is a change, and nothing else is', async () => {
    const before = course({ note: 'One\ntwo', topics: [], url: 'http://demo.ac.uk' });
    const planning = await importedAgain(catalogueOf([before]), (table) =>
      table.map((cells) => cells.map((text) => (text === 'Demo' ? 'Better' : text))),
    );
    expect(said(planning)).toMatchObject({ hasChanges: true, courses: [{ ...before, title: 'Better' }] });
  });

  it('other levels are as sure as the table still says, and that is pointed out', async () => {
    const stated = course({ levels: ['supportive'], levelsBasis: 'stated' });
    const planning = await importedAgain(catalogueOf([stated]), (table) =>
      table.map((cells) => cells.map((text) => (text === 'Supportive' ? 'Advanced' : text))),
    );
    expect(said(planning)).toMatchObject({ courses: [{ ...stated, levels: ['advanced'] }] });
  });
});

const PIECES = [
  '"',
  "'",
  '\n',
  '\r\n',
  ';',
  ',',
  '=',
  '+',
  '-',
  '@',
  '\t',
  'ü',
  'é',
  'Łódź',
  '’',
  '&',
  '7',
  ' ',
  'Care',
];
const text = (most: number) =>
  fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join('').slice(0, most)),
    fc.constantFrom('=SUM(A1)', '+1', '-x', '@y', "'=z", '007', '1-2', 'TRUE', 'May 2026', ''),
  );
const named = (most: number) => text(most).map((words) => `${words}x`);
const oneOf = (...values: string[]) => fc.constantFrom(...values);
const aCourse = fc.record({
  title: named(150),
  provider: named(120),
  audience: text(300),
  levels: fc.subarray(LEVELS.map(({ id }) => id as string)),
  levelsBasis: oneOf('stated', 'Stated by them', 'confirmed by the Alliance', 'inferred: “perhaps”; =maybe', 'assumed'),
  mode: fc.oneof(text(300), oneOf('unknown')),
  duration: fc.option(text(300), { nil: undefined }),
  url: fc.option(oneOf('https://www.demo.ac.uk/a;b?x=1,2', 'https://elsewhere.org/', 'http://x.y'), { nil: undefined }),
  host: fc.option(oneOf('demo.ac.uk', 'Demo.ac.uk', 'nhs.uk'), { nil: undefined }),
  accredited: fc.option(fc.boolean(), { nil: undefined }),
  accreditation: text(300),
  note: fc.option(text(500), { nil: undefined }),
  topics: fc.option(
    fc.shuffledSubarray(
      VOCABULARY.topics.map(({ id }) => id),
      { maxLength: 4 },
    ),
    { nil: undefined },
  ),
});

it('is nothing new when it comes back, whatever a catalogue holds', async () => {
  const id = fc.constantFrom('a', 'B', '007', '1-2', '1e5', 'true', 'wca-foundations', 'x.y_z', 'may-26', 'rm-sact');
  const courses = fc.uniqueArray(fc.tuple(id, aCourse), { minLength: 1, maxLength: 6, selector: ([first]) => first });
  await fc.assert(
    fc.asyncProperty(courses, fc.nat(2), async (made, gone) => {
      const all = made.map(([own, fields]) => Course.parse({ ...fields, id: own }));
      const retired = Math.min(gone, all.length - 1);
      const catalogue = catalogueOf(all.slice(retired), all.slice(0, retired));
      expect(said(await importedAgain(catalogue))).toEqual(nothingNew(catalogue));
    }),
    { numRuns: 500 },
  );
});
