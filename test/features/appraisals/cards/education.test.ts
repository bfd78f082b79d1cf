import { educationView } from '../../../../src/features/appraisals/cards/education.ts';
import { Course } from '../../../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE } from '../../../../src/features/catalogue/domain/advice.ts';
import { courseList } from '../../../../src/features/catalogue/domain/course-list.ts';
import { aDiscussion } from '../../../support/builders.ts';

const listOf = (number: number) =>
  courseList({
    settings: ALLIANCE_ADVICE,
    retired: [],
    courses: Array.from({ length: number }, (_, n) =>
      Course.parse({
        id: `demo-${n}`,
        title: `Demo course ${n}`,
        provider: 'Demo School',
        levels: ['enhanced'],
        levelsBasis: 'inferred',
      }),
    ),
  });
// A course that has left the list is ticked too: it takes nobody's place in the count.
const note = (number: number) => educationView(aDiscussion(), { coursesDone: 'acst' }, [], listOf(number)).coursesNote;

it.each([
  [20, false],
  [500, true],
])('says of %i courses whether the card has them all', (number, isTooMany) => {
  expect(note(number)).toMatch(new RegExp(`^The catalogue has ${number} courses for enhanced level`));
  expect(/too many for this card/.test(note(number))).toBe(isTooMany);
});
