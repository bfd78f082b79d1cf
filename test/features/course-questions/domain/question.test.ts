import { isAsker, mayAnswer, problemWith } from '../../../../src/features/course-questions/domain/question.ts';
import {
  answerQuestion,
  askFacilitators,
  closeSuggestion,
} from '../../../../src/features/course-questions/domain/question-transitions.ts';
import { isSamePerson, type PersonKey } from '../../../../src/bot/person-key.ts';
import type { Role } from '../../../../src/bot/rights.ts';
import { alex, NOW, priya, sam } from '../../../support/builders.ts';
import { anAnswer, aQuestion, COURSE, QUESTION_ID } from '../../../support/questions.ts';

const LATER = new Date('2026-11-22T09:00:00Z');

describe('who may see a question', () => {
  const FACILITATORS: Record<string, PersonKey[]> = { DEMO: [sam], RHM: [priya, sam] };
  const rolesAt = (person: PersonKey, trustId = ''): Role[] =>
    FACILITATORS[trustId]?.some((one) => isSamePerson(one, person)) ? ['staff', 'facilitator'] : ['staff'];
  it.each([
    ['the facilitator of its Trust', sam, 'DEMO', true],
    ['the facilitator’s id in another tenant', { ...sam, tenantId: 'another' }, 'DEMO', false],
    ['the facilitator, now working elsewhere, where they facilitate too', sam, 'RHM', false],
    ['the facilitator who works nowhere', sam, undefined, false],
    ['the facilitator of another Trust who has come to this one', priya, 'DEMO', false],
    ['the asker', alex, 'DEMO', false],
  ])('to answer it: %s', (_who, person, trustId, may) =>
    expect(mayAnswer(QUESTION_ID, { person, trustId, roles: rolesAt(person, trustId) })).toBe(may),
  );
  it.each([
    ['the asker', alex, true],
    ['the asker’s id in another directory', { ...alex, tenantId: 'another' }, false],
    ['somebody else', sam, false],
  ])('as their own: %s', (_who, person, is) => expect(isAsker(aQuestion(), { person })).toBe(is));
});

describe('asking', () => {
  const asked = { id: QUESTION_ID, text: 'Which one?', facilitators: [sam, { id: 'f2', tenantId: 'other' }] };

  it('writes to every facilitator, each in their own directory', () =>
    expect(askFacilitators(undefined, asked, alex, NOW)).toMatchObject({
      is: 'done',
      changes: {
        question: {
          asker: alex,
          text: 'Which one?',
          told: [
            { tenantId: sam.tenantId, id: sam.id },
            { tenantId: 'other', id: 'f2' },
          ],
          suggestion: 'open',
        },
        tell: [
          { kind: 'asked', to: { id: sam.id, tenantId: sam.tenantId } },
          { kind: 'asked', to: { id: 'f2', tenantId: 'other' } },
        ],
      },
    }));
  it('happens once', () => expect(askFacilitators(aQuestion(), asked, alex, LATER)).toEqual({ is: 'late' }));
});

describe('answering', () => {
  const given = { words: 'This one.', courses: [COURSE] };

  it('tells the person who asked', () =>
    expect(answerQuestion(aQuestion(), given, sam, LATER)).toMatchObject({
      is: 'done',
      changes: {
        question: { answer: { by: { id: sam.id, name: sam.name }, ...given, at: LATER.toISOString() } },
        tell: [{ kind: 'answered', to: { id: alex.id, tenantId: alex.tenantId } }],
      },
    }));
  it('happens once, by whomever', () =>
    expect(answerQuestion(aQuestion({ answer: anAnswer() }), given, priya, LATER)).toEqual({ is: 'late' }));
});

describe('a suggestion', () => {
  const answered = aQuestion({ answer: anAnswer() });
  it.each([
    ['is closed by a course', answered, COURSE, { suggestion: 'added', added: COURSE }],
    ['is closed without one', answered, undefined, { suggestion: 'none needed' }],
    [
      'is closed by a course though somebody has said that none is needed',
      aQuestion({ ...answered, suggestion: 'none needed' }),
      COURSE,
      { suggestion: 'added', added: COURSE },
    ],
  ])('%s, and nobody is told', (_how, question, course, after) =>
    expect(closeSuggestion(question, course)).toMatchObject({ is: 'done', changes: { question: after, tell: [] } }),
  );
  it.each([
    ['has an answer first', aQuestion()],
    ['was closed with a course', aQuestion({ ...answered, suggestion: 'added', added: COURSE })],
  ])('stays as it is when the question %s', (_why, question) =>
    expect([closeSuggestion(question), closeSuggestion(question, COURSE)]).toEqual([{ is: 'late' }, { is: 'late' }]),
  );
  it('that was closed without a course stays so', () =>
    expect(closeSuggestion(aQuestion({ ...answered, suggestion: 'none needed' }))).toEqual({ is: 'late' }));
});

it.each([
  ['', 'write your answer first.'],
  ['x'.repeat(10), undefined],
  ['x'.repeat(11), 'please shorten this to 10 characters; it has 11.'],
  ['x'.repeat(7_999), 'please shorten this to 10 characters; it has 7999.'],
  ['x'.repeat(8_000), 'please shorten this to 10 characters; it has 8000 or more.'],
])('says what is wrong with “%s”', (words, problem) => expect(problemWith('answer', words, 10)).toBe(problem));
