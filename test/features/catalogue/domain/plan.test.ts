import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import type { Catalogue } from '../../../../src/features/catalogue/domain/catalogue.ts';
import { problemLines } from '../../../../src/tables/columns.ts';
import { planFor, type Plan } from '../../../../src/features/catalogue/domain/plan.ts';
import { changeCounts, stayLines, changeLinesOf } from '../../../../src/features/catalogue/domain/preview.ts';
import type { CourseRow } from '../../../../src/features/catalogue/domain/row.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';

const course = (changes: Partial<Course> = {}): Course =>
  Course.parse({
    id: 'demo',
    title: 'Demo course',
    provider: 'Demo School',
    levels: ['supportive'],
    levelsBasis: 'confirmed by the Alliance',
    host: 'demo.ac.uk',
    kind: 'collection',
    alsoKnownAs: ['demo'],
    ...changes,
  });
const other = course({ id: 'other', title: 'Other course' });
const gone = course({ id: 'gone', title: 'Gone course' });
const catalogue: Catalogue = { edition: 3, courses: [course(), other], retired: [gone], settings: ALLIANCE_ADVICE };
const row = (changes: Partial<CourseRow> = {}): CourseRow => ({
  line: 2,
  title: 'Demo course',
  provider: 'Demo School',
  ...changes,
});
const plan = (...rows: Partial<CourseRow>[]): Plan => {
  const planning = planFor(
    rows.map((changes, n) => row({ line: n + 2, ...changes })),
    catalogue,
  );
  if ('problems' in planning) throw new Error(problemLines(planning.problems).join());
  return planning.plan;
};
const problems = (...rows: Partial<CourseRow>[]) => {
  const planning = planFor(
    rows.map((changes, n) => row({ line: n + 2, ...changes })),
    catalogue,
  );
  return 'problems' in planning ? problemLines(planning.problems) : [];
};
const after = (changes: Partial<CourseRow>) => plan(changes).wanted.courses![0]!;

describe('a course of the table', () => {
  it.each<[string, Partial<CourseRow>]>([
    ['title and provider', {}],
    ['the same written otherwise', { title: 'DEMO  Course', provider: 'demo-school' }],
    ['its id', { id: 'demo', title: 'Demo course', provider: 'Demo School' }],
  ])('is known by %s', (_how, changes) => expect(plan(changes).added).toEqual([]));

  it('is new where nothing is called so, with an id of what it is called and whose it is', () => {
    const { added, wanted } = plan({ title: 'Café & SACT: part 2', provider: 'Demo School' });
    expect(added.map(({ id }) => id)).toEqual(['cafe-sact-part-2-demo-school']);
    expect(wanted.courses).toEqual([...catalogue.courses, ...added]);
    expect(added[0]).toMatchObject({ levels: [], levelsBasis: 'to be confirmed', kind: 'course', mode: 'unknown' });
  });

  it('gets an id of its own where the name is taken', () =>
    expect(
      plan(
        { title: 'A', provider: 'Demo' },
        { title: 'A!', provider: 'Demo 2' },
        { title: '文', provider: '学' },
      ).added.map(({ id }) => id),
    ).toEqual(['a-demo', 'a-demo-2', 'course']));

  it('may bring a new id, or a new title for an old one', () => {
    expect(plan({ id: 'new-1', title: 'New' }).added.map(({ id }) => id)).toEqual(['new-1']);
    const { changed } = plan({ id: 'demo', title: 'Better title' });
    expect(changed).toEqual([
      expect.objectContaining({
        title: 'Demo course',
        fields: [{ what: 'title', from: 'Demo course', to: 'Better title' }],
      }),
    ]);
  });
});

describe('what the table says', () => {
  it('is nothing where it has no such column: everything else stays', () => expect(after({})).toEqual(course()));

  it.each<[Partial<CourseRow>, Partial<Course>]>([
    [{ note: 'New note' }, { note: 'New note' }],
    [{ note: '' }, { note: undefined }],
    [{ accredited: 'yes' }, { accredited: true }],
    [{ accredited: 'no' }, { accredited: false }],
    [{ accredited: 'unknown' }, { accredited: undefined }],
    [{ mode: '' }, { mode: 'unknown' }],
    [{ host: '' }, { host: undefined }],
    [{ topics: ['sact'] }, { topics: ['sact'] }],
    [{ topics: [] }, { topics: undefined }],
    [{ levels: ['supportive'] }, { levels: ['supportive'], levelsBasis: 'confirmed by the Alliance' }],
    [{ levels: ['registered'] }, { levels: ['registered'], levelsBasis: 'to be confirmed' }],
    [
      { levels: ['registered'], levelsBasis: '' },
      { levels: ['registered'], levelsBasis: 'to be confirmed' },
    ],
    [
      { levels: ['registered'], levelsBasis: 'stated' },
      { levels: ['registered'], levelsBasis: 'stated' },
    ],
    [{ levelsBasis: 'inferred' }, { levels: ['supportive'], levelsBasis: 'inferred' }],
  ])('%j becomes %j, and nothing else changes', (said, becomes) =>
    expect(after(said)).toEqual({ ...course(), ...becomes }),
  );
});

it('leaves retired courses retired, and counts what it does not touch', () => {
  const { added, changed, untouched, retired, wanted } = plan(
    { title: 'Gone course', note: 'Changed' },
    { title: 'New' },
  );
  expect([added.length, changed.length, untouched, retired]).toEqual([1, 1, 2, 1]);
  expect(wanted.courses!.map(({ id }) => id)).toEqual(['demo', 'other', 'new-demo-school']);
  expect(wanted.retired).toEqual([{ ...gone, note: 'Changed' }]);
});

it('leaves courses of one title and provider as they are where the table does, but brings no other', () => {
  const namesake = { ...course(), id: 'twin' };
  const both = { ...catalogue, courses: [course(), namesake] };
  const lines = (rows: Partial<CourseRow>[]) => {
    const planning = planFor(
      rows.map((changes, n) => row({ line: n + 2, ...changes })),
      both,
    );
    return 'problems' in planning ? problemLines(planning.problems) : planning.plan.same;
  };
  expect(lines([{ id: 'demo' }, { id: 'twin' }])).toBe(2);
  expect(lines([{ id: 'twin' }])).toBe(1);
  expect(lines([{ id: 'twin' }, { id: 'third' }])).toHaveLength(2);
  expect(lines([{ id: 'twin' }, { id: 'twin' }])).toEqual([expect.stringMatching(/^Line 3: the Title and Provider/)]);
});

it('is about the course that is suggested, where a retired one is called the same', () => {
  const namesake = { ...course(), id: 'old' };
  const planning = planFor([row({ note: 'Changed' })], { ...catalogue, retired: [namesake] });
  const { wanted } = 'plan' in planning ? planning.plan : { wanted: { courses: [], retired: [] } };
  expect(wanted.courses).toEqual([{ ...course(), note: 'Changed' }, other]);
  expect(wanted.retired).toEqual([namesake]);
});

describe('lines that do not go together', () => {
  it.each<[string, Partial<CourseRow>[], RegExp]>([
    ['the same course twice', [{}, {}], /^Line 3: the Title and Provider are in line 2 too: keep one line/],
    ['the same new course twice', [{ title: 'N' }, { title: 'n' }], /^Line 3: the Title and Provider are in line 2/],
    ['one id twice', [{ id: 'demo' }, { id: 'demo', title: 'Z' }], /^Line 3: the Id “demo” is in line 2 too/],
    [
      'a new id twice',
      [
        { id: 'n', title: 'Y' },
        { id: 'n', title: 'Z' },
      ],
      /^Line 3: the Id “n” is in line 2 too/,
    ],
    [
      'a new id for a course that is there',
      [{ id: 'new' }],
      /^Line 2: this Title and Provider are in the catalogue already with the Id “demo”: write that one, or leave it/,
    ],
    [
      'a link away from the host we know',
      [{ url: 'https://example.com/' }],
      /^Line 2: the Link is not on the prov.* demo/,
    ],
  ])('are named: %s', (_what, rows, problem) => expect(problems(...rows)).toEqual([expect.stringMatching(problem)]));

  it('are none where two courses swap their titles', () =>
    expect(problems({ id: 'demo', title: 'Other course' }, { id: 'other', title: 'Demo course' })).toEqual([]));
});

describe('the preview', () => {
  it('says what is new, what changes, field by field, and what stays', () => {
    const planned = plan(
      { title: 'New', levels: ['registered'], url: 'https://new.example.org/' },
      { levels: ['supportive', 'assistive'], levelsBasis: 'stated' },
    );
    expect([changeCounts(planned), ...changeLinesOf(planned), ...stayLines(planned)]).toEqual([
      '1 new, 1 changed, 0 as in the catalogue already.',
      'New: New, Demo School (registered)',
      'Demo course: levels supportive → supportive, assistive; how sure the levels are confirmed by the Alliance → stated',
      '2 other courses stay as they are: a table takes nothing away.',
      '1 link is kept but not shown: name the provider’s own website in the column Host.',
    ]);
  });

  it('points out levels that change while the table still calls them confirmed', () => {
    const sure = 'confirmed by the Alliance';
    const pointed = (said: Partial<CourseRow>) => stayLines(plan(said)).join(' ');
    expect(pointed({ levels: ['advanced'], levelsBasis: sure })).toMatch(
      /^1 course has other levels, and the table still calls them stated or confirmed: if they are not, change/,
    );
    for (const said of [
      { levels: ['advanced'] },
      { levels: ['supportive'], levelsBasis: sure },
    ] as Partial<CourseRow>[])
      expect(pointed(said)).not.toMatch(/other levels/);
    const unsure = { ...catalogue, courses: [course({ levelsBasis: 'inferred' })] };
    const planning = planFor([row({ levels: ['advanced'], levelsBasis: 'inferred' })], unsure);
    expect('plan' in planning && stayLines(planning.plan).join(' ')).not.toMatch(/other levels/);
  });

  it('is short, however much there is', () => {
    const many = plan(...Array.from({ length: 5000 }, (_, n) => ({ title: `New ${n}`, note: 'x'.repeat(800) })), {
      note: 'y'.repeat(800),
      mode: 'm',
      audience: 'a',
      duration: 'd',
      accredited: 'yes',
      accreditation: 'z',
    });
    const lines = [...changeLinesOf(many), ...stayLines(many)];
    expect(lines).toHaveLength(8);
    expect(lines).toContainEqual('And 4995 more new.');
    expect(lines).toContainEqual(expect.stringMatching(/; And 2 more fields\.$/));
    expect(lines.join('').length).toBeLessThan(2000);
  });

  it('says who decides the levels of Foundations and Fundamentals', () => {
    const fundamentals = COURSES.find(({ id }) => id === 'wca-fundamentals')!;
    const said = (levels: CourseRow['levels']) => {
      const planning = planFor(
        [
          row({
            ...fundamentals,
            levels,
            levelsBasis: undefined,
            topics: undefined,
            accredited: undefined,
            url: undefined,
          }),
        ],
        {
          ...catalogue,
          courses: COURSES,
        },
      );
      return 'plan' in planning ? stayLines(planning.plan).join(' ') : '';
    };
    expect(said(['registered'])).toMatch(/course settings decide the levels/);
    expect(said(['supportive', 'assistive'])).not.toMatch(/course settings/);
  });
});
