// The form in which a facilitator adds the course that a question lacked.
import { z } from 'zod';
import { Button, button, Choice, choicesOf } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { LEVELS } from '../../framework/domain.ts';
import type { CourseFields, CourseProblems } from '../domain/question-course.ts';
import type { Question } from '../domain/question.ts';
import { ALL_QUESTIONS } from './answered.ts';
import { questionField } from './asking.ts';
import { RecordId } from '../../../records/record-id.ts';

const Texts = z.record(z.string(), z.string());
const questionCourse = card(
  'course-questions/course',
  z.object({
    note: z.string(),
    question: z.string(),
    values: Texts,
    problems: Texts,
    levels: z.array(Choice),
    accredited: z.array(Choice),
    actions: z.array(Button),
  }),
);

export const SentCourse = z.object({
  id: RecordId,
  title: questionField,
  provider: questionField,
  url: questionField,
  levels: questionField,
  accredited: questionField,
  about: questionField,
});

const EMPTY: CourseFields = { title: '', provider: '', url: '', levels: '', accredited: '', about: '' };
const LEVEL_CHOICES = choicesOf(Object.fromEntries(LEVELS.map(({ id, name }) => [id, name])));
const ACCREDITED = choicesOf({ yes: 'Yes', no: 'No', unknown: 'Not known' });

export const courseFormCard = (
  { id, text }: Question,
  {
    values = EMPTY,
    problems = {},
    note = '',
  }: { values?: CourseFields; problems?: CourseProblems; note?: string } = {},
): Card =>
  questionCourse({
    note,
    question: text,
    values,
    problems: { ...EMPTY, ...problems },
    levels: LEVEL_CHOICES,
    accredited: ACCREDITED,
    actions: [
      button('Add to the catalogue', 'course-questions.add-suggested', { id }, 'positive'),
      button('No course needed', 'course-questions.no-course', { id }, 'quiet'),
      ALL_QUESTIONS,
    ],
  });
