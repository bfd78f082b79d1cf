import { printedAnswer } from '../../../../../src/features/courses/domain/answering/ask.ts';
import { COURSES, type Course } from '../../../../../src/features/catalogue/domain/course.ts';
import { VOCABULARY } from '../../../../../src/reading/vocabulary.ts';
import { ROLES } from '../../../../../src/reading/roles.ts';

const courseOf = (id: string): Course => COURSES.find((course) => course.id === id)!;
const coursesFor = (text: string) => printedAnswer(text).courses;

it('offers nothing clinical to anybody whose work is not clinical, whatever they ask about', () => {
  const roles = ROLES.filter(({ isClinical }) => !isClinical);
  const clinical = roles.flatMap(({ name }) =>
    VOCABULARY.topics.flatMap((topic) =>
      coursesFor(`${name}, course about ${topic.words[0]}`).filter((id) => {
        const { isForNonClinical, audience } = courseOf(id);
        return !(isForNonClinical ?? /non-clinical/i.test(audience));
      }),
    ),
  );
  expect(roles.length).toBeGreaterThan(5);
  expect(clinical).toEqual([]);
});
