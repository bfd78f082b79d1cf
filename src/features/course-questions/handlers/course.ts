// An answered question says that the catalogue may lack a course: a facilitator adds it, or says that none is needed.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { answeredQuestionCard } from '../cards/answered.ts';
import { courseFormCard, SentCourse } from '../cards/course.ts';
import { addedFor, checkCourse, saidOf, standingIn } from '../domain/question-course.ts';
import type { NamedCourse } from '../domain/question.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import { addToCatalogue } from '../adding.ts';
import type { QuestionCase } from '../rows.ts';
import type { QuestionNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const RIGHT = 'add a course';
const About = z.object({ id: RecordId });

const named = ({ id, title, provider }: Course): NamedCourse => ({ id, title, provider });

export function suggestionRoutes({ questions, catalogue }: QuestionNeeds): Route[] {
  const show = async (file: QuestionCase, said: { note?: string; kept?: string } = {}): Promise<Reply> => ({
    card: answeredQuestionCard(file, { catalogue: (await catalogue.current()).courses, ...said }),
  });

  const isOpen = ({ question }: QuestionCase) => question.answer !== undefined && question.suggestion === 'open';

  const add = async (
    sent: Course,
    { id, ...values }: z.infer<typeof SentCourse>,
    file: QuestionCase,
    asking: Asking,
  ) => {
    const { is, course } = await addToCatalogue(catalogue, sent, { by: asking.person.id, at: asking.at });
    const { title, provider } = course;
    if (is === 'there' || is === 'retired')
      return { card: courseFormCard(file.question, { values, note: NOTES[is](title, provider) }) };
    const { file: after, verdict } = await questions.closeSuggestion(id, asking, named(course));
    if (is === 'other') return show(after, otherwise(course, sent));
    return show(after, { note: verdict.is === 'late' ? '' : addedNote(course) });
  };

  return [
    route('course-questions.suggest', { right: RIGHT, input: About }, async ({ id }, asking) => {
      const file = await questions.readToAnswer(id, asking);
      return isOpen(file) ? { card: courseFormCard(file.question) } : show(file);
    }),

    route('course-questions.add-suggested', { right: RIGHT, input: SentCourse }, async (given, asking) => {
      const { id, ...values } = given;
      const file = await questions.readToAnswer(id, asking);
      const now = await catalogue.current();
      const checked = checkCourse(values, id, now);
      if ('problems' in checked)
        return isOpen(file)
          ? { card: courseFormCard(file.question, { values, problems: checked.problems }) }
          : show(file);
      if (isOpen(file)) return add(checked.course, given, file, asking);
      const stands = standingIn(now, checked.course);
      return show(file, stands?.is === 'other' ? otherwise(stands.course, checked.course) : {});
    }),

    // What is in the catalogue already cannot be called not needed.
    route('course-questions.no-course', { right: RIGHT, input: About }, async ({ id }, asking) => {
      const there = addedFor(await catalogue.current(), id);
      const { file } = await questions.closeSuggestion(id, asking, there && named(there));
      return show(file, { note: there ? THERE_ALREADY : '' });
    }),
  ];
}

const THERE_ALREADY =
  'A course was added for this question already, and stays. If nobody needs it, ask an administrator to retire it.';

/** What waits for an administrator is said with it. */
const addedNote = ({ url, host, accreditation }: Course): string =>
  [
    'Added. It is found from the next question on.',
    ...(url && !host ? ['Its link is shown when an administrator has looked at it.'] : []),
    ...(accreditation ? ['Whether it is accredited is said when an administrator has confirmed it.'] : []),
  ].join(' ');

const otherwise = (course: Course, sent: Course) => ({
  note: `This course was added already, so what you sent now was not saved. It is in the catalogue as: ${saidOf(course)}. An administrator can change it. You sent:`,
  kept: saidOf(sent),
});

const NOTES = {
  there: (title: string, provider: string) =>
    `“${title}” by ${provider} is in the catalogue already, so nothing was added. If it is the one, press “No course needed”.`,
  retired: (title: string, provider: string) =>
    `Your Alliance has retired “${title}” by ${provider}, so nothing was added. Please ask your Alliance whether it should come back.`,
};
