// The form in which a facilitator answers.
import { z } from 'zod';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import { longMoment } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Hint } from '../domain/question-hint.ts';
import { MOST_ANSWERED, type Question } from '../domain/question.ts';
import { ALL_QUESTIONS } from './answered.ts';
import { questionField } from './asking.ts';
import { RecordId } from '../../../records/record-id.ts';

const Texts = z.record(z.string(), z.string());
const questionAnswering = card(
  'course-questions/answering',
  z.object({
    who: z.string(),
    when: z.string(),
    question: z.string(),
    hint: z.string(),
    label: z.string(),
    values: Texts,
    problems: Texts,
    most: z.number(),
    hasChoices: z.boolean(),
    choices: z.array(Choice),
    actions: z.array(Button),
  }),
);

export const GivenAnswer = z.object({ id: RecordId, answer: questionField, courses: questionField });
type Typed = Partial<Pick<z.infer<typeof GivenAnswer>, 'answer' | 'courses'>>;

export const answeringCard = (
  { id, asker, askedAt, text }: Question,
  hint: Hint,
  { answer = '', courses = '', problem = '' }: Typed & { problem?: string } = {},
): Card =>
  questionAnswering({
    who: asker.name,
    when: `asked on ${longMoment(askedAt)}:`,
    question: text,
    hint: hint.line,
    label: `Your answer (at most ${MOST_ANSWERED} characters)`,
    values: { answer, courses },
    problems: { answer: problem },
    most: MOST_ANSWERED,
    hasChoices: hint.courses.length > 0,
    choices: hint.courses.map((course) => ({ title: course.title, value: course.id })),
    actions: [button('Send the answer', 'course-questions.answer', { id }, 'positive'), ALL_QUESTIONS],
  });

/** For somebody the settings name, who has not said yet where they work: nobody's words. */
export const waitingQuestionCard = ({ id }: Question): Card =>
  messageCard({
    heading: 'A question about courses waits for you',
    lines: ['A colleague asks the ACCEND facilitator of their Trust. Say where you work, and you see the question.'],
    actions: [button('See the question', 'course-questions.see', { id })],
  });
