import { courseChoices } from '../../../../src/features/appraisals/domain/course-choices.ts';
import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { courseList } from '../../../../src/features/catalogue/domain/course-list.ts';
import type { CourseNote } from '../../../../src/features/course-notes/domain/note.ts';
import { anAppraisal, SHIPPED } from '../../../support/builders.ts';

type Chosen = Parameters<typeof courseChoices>[1];
const choices = (chosen: Partial<Chosen> = {}, courses = SHIPPED.courses) =>
  courseChoices(anAppraisal(), { typed: {}, noted: [], ...chosen }, courses);
const ids = (list: { value: string }[]) => list.map(({ value }) => value);
const SUGGESTED = ['wca-msc', 'lh-accend', 'rcn-cancer', 'uom-acute', 'care-cert', 'l2psych', 'acst', 'uwe-pgcert'];
const note = (courseId: string, state: Partial<CourseNote>): CourseNote => ({
  schemaVersion: 1,
  courseId,
  title: courseId,
  provider: '',
  version: 1,
  ...state,
});
const completed = { on: '2026-10-01' };

describe('courses wanted', () => {
  it('are three that fit: no page, no whole catalogue, none of another level', () =>
    expect(choices({ suggested: SUGGESTED })).toMatchObject({
      wanted: [{ value: 'uom-acute' }, { value: 'l2psych' }, { value: 'acst' }],
      done: [],
      hasMore: true,
      isUnsure: true,
    }));

  it('are three whose levels are sure, before others, where nothing is known to fit', () =>
    expect(ids(choices().wanted)[0]).toBe('sage-thyme'));

  it('say nowhere on a title that its level is to be confirmed', () =>
    expect(JSON.stringify(choices({ suggested: SUGGESTED }))).not.toContain('to be confirmed'));

  it('are some more when they are asked for, the same ones first', () => {
    const few = choices({ suggested: SUGGESTED });
    const more = choices({ suggested: SUGGESTED, search: { words: '', found: [], isMore: true } });
    expect(ids(more.wanted).slice(0, 3)).toEqual(ids(few.wanted));
    expect([more.wanted.length, more.hasMore]).toEqual([12, false]);
  });

  it('stay where they were when they are ticked', () =>
    expect(choices({ suggested: SUGGESTED, typed: { coursesWanted: 'acst' } }).wanted).toEqual(
      choices({ suggested: SUGGESTED }).wanted,
    ));
});

describe('what is searched for', () => {
  const found = choices({
    suggested: SUGGESTED,
    typed: { coursesWanted: 'uwe-pgcert', coursesDone: 'sage-thyme' },
    search: { words: 'sact', found: ['ukons-sact', 'rm-sact', 'pccp', 'guys-sact'], isMore: false },
  });
  it('stands first in both lists, where it is a course of the level', () => {
    expect(found.found).toBe(2);
    expect(ids(found.wanted)).toEqual(['rm-sact', 'guys-sact', 'uom-acute', 'l2psych', 'acst', 'uwe-pgcert']);
    expect(ids(found.done)).toEqual(['rm-sact', 'guys-sact', 'sage-thyme']);
  });
});

it.each([
  ['completed', { completed }, ['acst'], false],
  ['wanted', { wantedOn: '2026-10-01' }, ['acst'], true],
])(
  'a course that is noted as %s is among those done, and among those wanted as long as it is open',
  (_how, state, done, isWanted) => {
    const { done: inDone, wanted } = choices({ noted: [note('acst', state)], suggested: SUGGESTED });
    expect(ids(inDone)).toEqual(done);
    expect(ids(wanted).includes('acst')).toBe(isWanted);
  },
);

it('keep what was ticked, wherever it has gone, and say so', () => {
  const without = courseList({
    courses: COURSES.filter(({ id }) => id !== 'acst'),
    retired: COURSES.filter(({ id }) => id === 'acst'),
    settings: ALLIANCE_ADVICE,
  });
  const kept = choices(
    { typed: { coursesDone: 'acst,sage-thyme', coursesWanted: 'care-cert,acst,long-gone' } },
    without,
  );
  expect(kept.done).toEqual([
    {
      value: 'acst',
      title: expect.stringMatching(/^Advanced Communication.*\(no longer in the list for this level\)$/),
    },
    { value: 'sage-thyme', title: expect.not.stringContaining('no longer') },
  ]);
  expect(kept.wanted.slice(-3)).toEqual([
    { value: 'care-cert', title: expect.stringMatching(/^Care Certificate.*no longer/) },
    { value: 'acst', title: expect.stringMatching(/no longer/) },
    { value: 'long-gone', title: expect.stringMatching(/^long-gone/) },
  ]);
});

it('stay few in a catalogue of thousands, and what is ticked is still there', () => {
  const demo = (n: number) =>
    Course.parse({ id: `demo-${n}`, title: `Demo ${n}`, provider: '', levels: ['enhanced'], levelsBasis: 'inferred' });
  const many = courseList({
    courses: Array.from({ length: 2000 }, (_, n) => demo(n)),
    retired: [],
    settings: ALLIANCE_ADVICE,
  });
  const { wanted } = choices({ typed: { coursesWanted: 'demo-1700' } }, many);
  expect(ids(wanted)).toEqual(['demo-0', 'demo-1', 'demo-2', 'demo-1700']);
});
