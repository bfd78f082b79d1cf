import { coursesAbout, suggestedCourses } from '../../../../../src/features/courses/domain/answering/suggest.ts';
import { ALLIANCE_ADVICE } from '../../../../../src/features/catalogue/domain/advice.ts';
import { COURSES } from '../../../../../src/features/catalogue/domain/course.ts';

const CATALOGUE = { courses: COURSES, settings: ALLIANCE_ADVICE };
const suggested = (...texts: string[]) => suggestedCourses(texts, 'enhanced', CATALOGUE);
const kindOf = (id: string) => COURSES.find((course) => course.id === id)?.kind;

it('are never pages or whole catalogues, and each once', () => {
  const found = suggested('Communication skills for difficult conversations', 'SACT', 'the ePortfolio', 'a catalogue');
  expect(found.length).toBeGreaterThan(3);
  expect(new Set(found).size).toBe(found.length);
  expect(found.filter((id) => ['collection', 'record', 'framework'].includes(String(kindOf(id))))).toEqual([]);
});

it('answer what is written before what fits the level anyway', () => {
  const talking = suggested('Needs advanced communication skills');
  expect(talking.indexOf('acst')).toBeGreaterThanOrEqual(0);
  expect(talking.indexOf('acst')).toBeLessThan(3);
  expect(suggested()).toEqual(suggested('', ' '));
});

it.each([
  ['advanced communication', /^acst/],
  ['Sage & Thyme', /^sage-thyme/],
  ['GATEWAYC', /^gatewayc/],
  ['chemotherapy', /sact/],
  ['psych', /^l2psych/],
  ['', /^$/],
  ['!!!', /^$/],
  ['basket weaving', /^$/],
])('are found by the word “%s”', (words, ids) =>
  expect(coursesAbout(words, 'enhanced', CATALOGUE).join(' ')).toMatch(ids),
);
