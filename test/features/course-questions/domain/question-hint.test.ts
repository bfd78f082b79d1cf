import { COURSES } from '../../../../src/features/catalogue/domain/course.ts';
import { hintFor } from '../../../../src/features/course-questions/domain/question-hint.ts';

it.each([
  ['SACT course for a registered nurse', /^I took it to be about .*(SACT|anti-cancer).*, at registered level\.$/i],
  ['SACT course', /^I took it to be about .*(SACT|anti-cancer).*, and could not tell the level\.$/i],
  ['I am a supportive worker, which course first?', /about a topic I could not tell, at supportive level/],
  ['zzz qqq', /^I could tell neither the level nor the topic\.$/],
])('tells the facilitator what “%s” was taken for', (text, line) => expect(hintFor(text).line).toMatch(line));

it('offers courses of the catalogue it is given, ten at most', () => {
  const all = hintFor('course for a registered nurse').courses;
  expect(all.length).toBeGreaterThan(3);
  expect(all.length).toBeLessThanOrEqual(10);
  const few = COURSES.filter(({ id }) => id === all[0]!.id);
  expect(hintFor('course for a registered nurse', { catalogue: few }).courses.map(({ id }) => id)).toEqual([
    all[0]!.id,
  ]);
});
