// Questions one below the other: all of a Trust for its facilitators, their own for everybody.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { Cursor } from '../../../bot/cursor.ts';
import { longMoment } from '../../../dates.ts';
import { emptyLine, type TrustPage } from '../../../records/across-trusts.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Question } from '../domain/question.ts';
import { askedLine } from '../delivery.ts';
import type { ListedQuestion, QuestionCase } from '../rows.ts';
import { ASK } from '../../courses/domain/doors.ts';
import { suggestionLine } from './answered.ts';

const Line = z.object({ text: z.string() });
const questionList = card(
  'course-questions/list',
  z.object({
    heading: z.string(),
    empty: z.string(),
    rows: z.array(
      z.object({
        group: z.string(),
        isNotFirst: z.boolean(),
        who: z.string(),
        question: z.string(),
        lines: z.array(Line),
        hasAction: z.boolean(),
        action: z.array(Button),
      }),
    ),
    actions: z.array(Button),
  }),
);

export const WantedQuestions = z.object({ after: Cursor.optional() });

const groupOf = ({ answer }: Question) => (answer ? 'Answered' : 'To answer');

/** For a facilitator; `next` is where the following page begins. */
export const questionsCard = (found: readonly ListedQuestion[], next?: string): Card =>
  questionList({
    heading: 'Questions about courses',
    empty: found.length ? '' : 'Nobody of your Trust has asked anything here.',
    rows: found.map(({ question }, n) => ({
      group: n > 0 && groupOf(found[n - 1]!.question) === groupOf(question) ? '' : groupOf(question),
      isNotFirst: n > 0,
      who: `${question.asker.name} on ${longMoment(question.askedAt)}:`,
      question: question.text,
      lines: question.answer ? [{ text: `${question.answer.by.name} has answered. ${suggestionLine(question)}` }] : [],
      hasAction: true,
      action: [
        button(`${question.answer ? 'Open' : 'Answer'} question ${n + 1}`, 'course-questions.question', {
          id: question.id,
        }),
      ],
    })),
    actions: next === undefined ? [] : [button('Next page', 'course-questions.list', { after: next })],
  });

const NOTHING_ASKED = 'You have not asked your facilitator anything yet. Type “ask my facilitator” to do it.';

/** For the person who asked; `link` is what they can pass on. */
export const myQuestionsCard = (
  found: readonly QuestionCase[],
  link: string,
  { next, isFirst = true }: { next?: TrustPage; isFirst?: boolean } = {},
): Card =>
  questionList({
    heading: 'My questions',
    empty: found.length ? '' : emptyLine(NOTHING_ASKED, { next, isFirst }),
    rows: found.map((file, n) => ({
      group: '',
      isNotFirst: n > 0,
      who: `You asked on ${longMoment(file.question.askedAt)}:`,
      question: file.question.text,
      lines: ownLines(file, link),
      hasAction: file.question.answer !== undefined,
      action: file.question.answer
        ? [button(`Read answer ${n + 1}`, 'course-questions.my-question', { id: file.question.id })]
        : [],
    })),
    actions: [
      ...(next ? [button(found.length ? 'Show more' : 'Look further', 'course-questions.mine', next)] : []),
      ASK,
    ],
  });

function ownLines(file: QuestionCase, link: string): { text: string }[] {
  const { answer } = file.question;
  if (!answer) return [{ text: askedLine(file, link) }];
  const named = answer.courses.map(({ title }) => title).join('; ');
  return [
    { text: `Answered by ${answer.by.name}: “${answer.words}”` },
    ...(named ? [{ text: `Courses: ${named}.` }] : []),
  ];
}
