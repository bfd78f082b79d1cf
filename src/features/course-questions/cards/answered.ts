// A question with its answer: for the person who asked, and for the facilitators of the Trust.
import { z } from 'zod';
import { Button, button, pageButton } from '../../../cards/buttons.ts';
import { Lines, linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { longMoment } from '../../../dates.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import { linkOf } from '../../catalogue/domain/link.ts';
import type { NamedCourse, Question } from '../domain/question.ts';
import { answeredLine, askedLine } from '../delivery.ts';
import type { QuestionCase } from '../rows.ts';
import { ASK } from '../../courses/domain/doors.ts';
import { MY_QUESTIONS } from './asking.ts';

const questionAnswered = card(
  'course-questions/answered',
  z.object({
    heading: z.string(),
    note: z.string(),
    kept: z.string(),
    asked: z.string(),
    question: z.string(),
    answered: z.string(),
    answer: z.string(),
    courses: z.array(
      z.object({ title: z.string(), provider: z.string(), hasLink: z.boolean(), link: z.array(Button) }),
    ),
    lines: Lines,
    actions: z.array(Button),
  }),
);

export const ALL_QUESTIONS: Button = button('All questions', 'course-questions.list', {}, 'quiet');

/** `kept` is what the viewer had typed and was not sent. */
export interface AnsweredContext {
  catalogue: readonly Course[];
  note?: string;
  kept?: string;
}

const view = ({ text, answer }: Question, { catalogue, note = '', kept = '' }: AnsweredContext) => ({
  note,
  kept,
  question: text,
  answered: answer ? `${answer.by.name} answered on ${longMoment(answer.at)}:` : '',
  answer: answer?.words ?? '',
  courses: (answer?.courses ?? []).map((course) => courseView(course, catalogue)),
});

/** A course that has left the catalogue keeps its name here, and loses its link. */
function courseView({ id, title, provider }: NamedCourse, catalogue: readonly Course[]) {
  const course = catalogue.find((one) => one.id === id);
  const link = course && linkOf(course);
  return { title, provider, hasLink: link !== undefined, link: link ? [pageButton('See the course', link)] : [] };
}

/** For the person who asked. `link` is what they can pass on to a facilitator who has never opened the bot. */
export const ownQuestionCard = (file: QuestionCase, { link, ...around }: AnsweredContext & { link: string }): Card =>
  questionAnswered({
    ...view(file.question, around),
    heading: file.question.answer ? 'Your question is answered' : 'Your question',
    asked: `You asked on ${longMoment(file.question.askedAt)}:`,
    lines: linesIn(file.question.answer ? [] : [askedLine(file, link)]),
    actions: [ASK, MY_QUESTIONS],
  });

/** For a facilitator of the Trust. */
export const answeredQuestionCard = (file: QuestionCase, around: AnsweredContext): Card => {
  const { asker, askedAt, suggestion } = file.question;
  return questionAnswered({
    ...view(file.question, around),
    heading: 'Answered',
    asked: `${asker.name} asked on ${longMoment(askedAt)}:`,
    lines: linesIn([answeredLine(file), suggestionLine(file.question)]),
    actions: [...(suggestion === 'open' ? suggestionButtons(file.question) : []), ALL_QUESTIONS],
  });
};

export const suggestionButtons = ({ id }: Question): Button[] => [
  button('Add a course for this', 'course-questions.suggest', { id }),
  button('No course needed', 'course-questions.no-course', { id }),
];

/** What became of the suggestion to add a course. */
export function suggestionLine({ suggestion, added }: Question): string {
  if (suggestion === 'added' && added) return `Added to the catalogue: ${added.title} – ${added.provider}.`;
  return suggestion === 'open'
    ? 'If the catalogue lacks a course for this, you can add it.'
    : 'No course was needed for it.';
}
