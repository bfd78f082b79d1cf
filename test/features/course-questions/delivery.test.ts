import { answeredLine, askedLine } from '../../../src/features/course-questions/delivery.ts';
import { questionNoticeId } from '../../../src/features/course-questions/rows.ts';
import { Outcome } from '../../../src/outbox/notice.ts';
import type { PersonKey } from '../../../src/bot/person-key.ts';
import { alex, NOW } from '../../support/builders.ts';
import { anAnswer, aQuestion, QUESTION_ID } from '../../support/questions.ts';

const outcome = (kind: 'asked' | 'answered', to: PersonKey, state: string) =>
  Outcome.parse({ notice: questionNoticeId(QUESTION_ID, kind, to), kind, to: to.id, state, at: NOW.toISOString() });
const TOLD = ['f1', 'f2'].map((id) => ({ id, tenantId: 't' }));
const line = (...states: string[]) =>
  askedLine(
    { question: aQuestion({ told: TOLD }), outcomes: states.map((state, n) => outcome('asked', TOLD[n]!, state)) },
    'LINK',
  );

it.each([
  [[], /gets it in their own chat now/],
  [['sent'], /has it in their chat/],
  [['waiting', 'sent'], /has it in their chat/],
  [['waiting'], /gets it in their own chat now/],
  [['waiting', 'waiting'], /cannot be written to yet[^]*LINK/],
  [['waiting', 'overtaken'], /cannot be written to yet/],
  [['ambiguous', 'failed'], /did not confirm/],
  [['failed', 'waiting'], /could not be delivered/],
  [['overtaken', 'overtaken'], /has changed since you asked/],
])('tells the asker of two facilitators with %j', (states, says) => expect(line(...states)).toMatch(says));

it('takes what became of the answer for nothing else', () => {
  const file = { question: aQuestion({ told: [alex] }), outcomes: [outcome('answered', alex, 'failed')] };
  expect(askedLine(file, '')).toMatch(/gets it in their own chat now/);
});

it.each([
  ['sent', /Alex Example \(demo\) has the answer/],
  ['waiting', /cannot be written to/],
  ['ambiguous', /did not confirm[^]*my questions/],
  ['failed', /could not be delivered[^]*my questions/],
])('tells the facilitator of an answer that is %s', (state, says) => {
  const question = aQuestion({ answer: anAnswer() });
  expect(answeredLine({ question, outcomes: [outcome('answered', alex, state)] })).toMatch(says);
  expect(answeredLine({ question, outcomes: [] })).toMatch(/gets the answer in their own chat now/);
});
