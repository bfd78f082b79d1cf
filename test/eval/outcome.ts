// What becomes of a question: right, asked back, wrong but put right with one press, or wrong without a way on. Decided by
// the card that is drawn: each of its buttons is pressed, and what comes back is scored like any answer.
import type { PrintedAnswer } from '../../src/features/courses/domain/answering/ask.ts';
import type { Shown } from '../support/bot.ts';
import { partsOf, sentBy, valuesOf } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { faultsOf, type Question } from './score.ts';

export const OUTCOMES = ['right', 'asked back', 'wrong, one press away', 'wrong, no way on'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Talk {
  say(text: string): Promise<Shown>;
  press(verb: string, data: Json): Promise<Shown>;
}

const OPENS: Record<NonNullable<Question['expect']['feature']>, RegExp> = {
  appraisal: /^appraisals\./,
  'job description': /^job-descriptions\./,
  return: /^returns\./,
  ePortfolio: /^courses\.eportfolio$/,
};

const buttonsOf = ({ card }: Shown) => partsOf(card).filter(({ type }) => type === 'Action.Execute');
/** Other features ask for levels too. */
const asksLevel = (shown: Shown) =>
  'level' in valuesOf(shown) && buttonsOf(shown).some(({ title }) => title === 'Show courses');

function textIn(data: unknown, name: string): string[] {
  const value = (data as Json | undefined)?.[name];
  return typeof value === 'string' ? [value] : [];
}

/** Every course of an answer has a button that carries its id. */
const coursesOn = ({ card }: Shown): string[] => [
  ...new Set(partsOf(card).flatMap(({ data }) => textIn(data, 'course'))),
];

const answerOn = (shown: Shown, before: PrintedAnswer, level: unknown): PrintedAnswer => ({
  ...before,
  understood: {
    ...before.understood,
    level: (level as PrintedAnswer['understood']['level']) ?? before.understood.level,
  },
  clarify: asksLevel(shown),
  courses: coursesOn(shown),
  feature: null,
});

/** That nothing is suggested any more is no answer: what was wrongly suggested was read. */
const hasAnswer = ({ expect: { anyOf, first, allOf, understoodLevel } }: Question): boolean =>
  [anyOf, first, allOf, understoodLevel].some((wanted) => wanted !== undefined);

async function leadsThere(button: Json, question: Question, answer: PrintedAnswer, talk: Talk): Promise<boolean> {
  const { feature, none } = question.expect;
  const verb = String(button.verb);
  if (feature && OPENS[feature].test(verb)) return true;
  if (verb !== 'courses.ask' || feature || none || !hasAnswer(question)) return false;
  const data = button.data as Json;
  return faultsOf(question, answerOn(await talk.press(verb, data), answer, data.level)).length === 0;
}

/** As whoever asked would answer the question back. */
async function isRightlyAsked(shown: Shown, question: Question, answer: PrintedAnswer, talk: Talk): Promise<boolean> {
  const { level, expect: expected } = question;
  if (!asksLevel(shown) || level === null) return false;
  const { verb, data } = sentBy(shown, 'Show courses', { level });
  const asked = { ...question, expect: { ...expected, clarify: undefined } };
  return faultsOf(asked, answerOn(await talk.press(verb, data), answer, level)).length === 0;
}

const LEVELS_BESIDE = 6;

/** It should have asked; whoever reads the answer finds the same choice on it. */
const offersLevels = (shown: Shown): boolean =>
  new Set(buttonsOf(shown).flatMap(({ data }) => textIn(data, 'level'))).size >= LEVELS_BESIDE;

export async function outcomeOf(question: Question, answer: PrintedAnswer, talk: Talk): Promise<Outcome> {
  if (faultsOf(question, answer).length === 0) return 'right';
  const shown = await talk.say(question.text);
  if (await isRightlyAsked(shown, question, answer, talk)) return 'asked back';
  if (question.expect.clarify === true && offersLevels(shown)) return 'wrong, one press away';
  for (const button of buttonsOf(shown))
    if (await leadsThere(button, question, answer, talk)) return 'wrong, one press away';
  return 'wrong, no way on';
}
