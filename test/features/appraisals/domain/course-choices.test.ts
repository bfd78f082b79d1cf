import { courseChoices } from '../../../../src/features/appraisals/domain/course-choices.ts';
import { Course, COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { courseList } from '../../../../src/features/catalogue/domain/course-list.ts';
import { anAppraisal, SHIPPED } from '../../../support/builders.ts';

const record = anAppraisal();
const choices = (typed = {}, noted: string[] = [], courses = SHIPPED.courses) =>
  courseChoices(record, typed, noted, courses);

it('are the courses of the level, in the order of the catalogue', () =>
  expect(choices().map(({ value }) => value)).toEqual(SHIPPED.courses.forLevel('enhanced').map(({ id }) => id)));

it('keep what was ticked, wherever it has gone, and say so', () => {
  const without = courseList({
    courses: COURSES.filter(({ id }) => id !== 'acst'),
    retired: COURSES.filter(({ id }) => id === 'acst'),
    settings: ALLIANCE_ADVICE,
  });
  expect(choices({}, [], without).map(({ value }) => value)).not.toContain('acst');
  const kept = choices({ coursesDone: 'acst,sage-thyme', coursesWanted: 'care-cert,acst,long-gone' }, [], without);
  expect(kept.filter(({ title }) => title.includes('no longer'))).toEqual([
    {
      value: 'acst',
      title: expect.stringMatching(/^Advanced Communication.*\(no longer in the list for this level\)$/),
    },
    { value: 'care-cert', title: expect.stringMatching(/^Care Certificate/) },
    { value: 'long-gone', title: expect.stringMatching(/^long-gone/) },
  ]);
  expect(new Set(kept.map(({ value }) => value)).size).toBe(kept.length);
});

describe('where a level has more courses than a card can hold', () => {
  const demo = (n: number, levelsBasis: string) =>
    Course.parse({ id: `demo-${n}`, title: `Demo ${n}`, provider: 'Demo School', levels: ['enhanced'], levelsBasis });
  const courses = Array.from({ length: 2000 }, (_, n) =>
    demo(n, n === 1500 ? 'confirmed by the Alliance' : 'inferred'),
  );
  const many = courseList({ courses, retired: [], settings: ALLIANCE_ADVICE });
  const shown = choices({ coursesWanted: 'demo-1700' }, ['demo-1900'], many).map(({ value }) => value);

  it('are only so many', () => {
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.length).toBeLessThan(200);
  });
  it('are what is ticked or noted before what is sure, and that before the others', () =>
    expect(shown.slice(-4)).toEqual([`demo-${shown.length - 4}`, 'demo-1500', 'demo-1700', 'demo-1900']));
});
