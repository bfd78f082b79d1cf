import { Course } from '../../../src/features/catalogue/domain/course.ts';
import { ownQuestionCard } from '../../../src/features/course-questions/cards/answered.ts';
import { myQuestionsCard, questionsCard } from '../../../src/features/course-questions/cards/list.ts';
import { partsOf, words } from '../../support/cards.ts';
import { anAnswer, aQuestion, COURSE } from '../../support/questions.ts';

const answered = { question: aQuestion({ answer: anAnswer() }), outcomes: [] };
const course = (url?: string) =>
  Course.parse({ ...COURSE, levels: [], levelsBasis: 'inferred', url, host: 'courses.example' });

it.each([
  ['on the provider’s host', [course('https://www.courses.example/a')], ['https://www.courses.example/a']],
  ['elsewhere', [course('https://elsewhere.example/a')], []],
  ['of a course that has left the catalogue', [], []],
])('names the course of an answer, with a link only where it is right: %s', (_where, catalogue, links) => {
  const card = ownQuestionCard(answered, { catalogue, link: '' });
  expect(words({ card })).toMatch(/A course \(demo\)\n – A provider \(demo\)/);
  expect(partsOf(card).flatMap(({ url }) => url ?? [])).toEqual(links);
});

const long = (most: number) => '“**m**” \n'.repeat(most).slice(0, most);
const longest = aQuestion({ text: long(500), answer: { ...anAnswer()!, words: long(1000) } });
it.each([
  [
    'of a Trust',
    questionsCard(
      Array.from({ length: 6 }, () => ({ cursor: '', question: longest })),
      'next',
    ),
  ],
  [
    'of one person',
    myQuestionsCard(
      Array.from({ length: 4 }, () => ({ question: longest, outcomes: [] })),
      '',
      {},
    ),
  ],
])('keeps the longest list small enough to be sent: %s', (_whose, card) =>
  expect(JSON.stringify(card).length).toBeLessThan(30_000),
);
