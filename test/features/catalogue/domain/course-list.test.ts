import { COURSES, type Course } from '../../../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { courseList } from '../../../../src/features/catalogue/domain/course-list.ts';

const isFoundations = ({ id }: Course) => id === 'wca-foundations';
const isRetired = ({ id }: Course) => id === 'acst';
const foundations = { foundations: ['consultant' as const], fundamentals: [], isConfirmed: true };
const list = courseList({
  courses: COURSES.filter((course) => !isRetired(course)),
  retired: COURSES.filter(isRetired),
  settings: { ...ALLIANCE_ADVICE, foundations },
});

it('offers the courses of a level, without those that are retired', () => {
  const expected = COURSES.filter(
    (course) => course.levels.includes('enhanced') && !isRetired(course) && !/^wca-found|^wca-fund/.test(course.id),
  );
  expect(list.forLevel('enhanced')).toEqual(expected);
  expect(expected.length).toBeGreaterThan(10);
});

it('offers Foundations of Cancer Care where the course settings have it', () => {
  expect(
    list
      .forLevel('consultant')
      .filter(isFoundations)
      .map(({ title }) => title),
  ).toEqual(['Foundations of Cancer Care']);
  expect(list.forLevel('enhanced').filter(isFoundations)).toEqual([]);
});

it('knows the title of a retired course, and gives the id of one that never was', () => {
  expect(list.title('acst')).toMatch(/^Advanced Communication/);
  expect(list.title('sage-thyme')).toMatch(/^SAGE/);
  expect(list.title('unheard-of')).toBe('unheard-of');
  expect(['acst', 'sage-thyme', 'unheard-of'].map(list.has)).toEqual([true, true, false]);
});
