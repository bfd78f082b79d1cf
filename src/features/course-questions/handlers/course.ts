// An answered question says that the catalogue may lack a course: a facilitator adds it, or says that none is needed.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { answeredQuestionCard } from '../cards/answered.ts';
import { courseFormCard, SentCourse } from '../cards/course.ts';
import { addedFor, checkCourse, courseSummary, standingIn } from '../domain/question-course.ts';
import type { NamedCourse } from '../domain/question.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import { addToCatalogue } from '../adding.ts';
import type { QuestionCase } from '../rows.ts';
import type { QuestionNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const RIGHT = 'add a course';
const About = z.object({ id: RecordId });

export const suggestionRoutes = (needs: QuestionNeeds): Route[] => [
  route('course-questions.suggest', { right: RIGHT, input: About }, suggest(needs)),
  route('course-questions.add-suggested', { right: RIGHT, input: SentCourse }, addSuggested(needs)),
  route('course-questions.no-course', { right: RIGHT, input: About }, needNoCourse(needs)),
];

const suggest =
  (needs: QuestionNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const file = await needs.questions.readToAnswer(id, asking);
    return isOpen(file) ? { card: courseFormCard(file.question) } : show(needs, file);
  };

const addSuggested =
  (needs: QuestionNeeds) =>
  async (given: z.infer<typeof SentCourse>, asking: Asking): Promise<Reply> => {
    const { id, ...values } = given;
    const file = await needs.questions.readToAnswer(id, asking);
    const now = await needs.catalogue.current();
    const checked = checkCourse(values, id, now);
    if ('problems' in checked)
      return isOpen(file)
        ? { card: courseFormCard(file.question, { values, problems: checked.problems }) }
        : show(needs, file);
    if (isOpen(file)) return add(needs, checked.course, given, file, asking);
    const stands = standingIn(now, checked.course);
    return show(needs, file, stands?.is === 'other' ? otherwise(stands.course, checked.course) : {});
  };

/** What is in the catalogue already cannot be called not needed. */
const needNoCourse =
  (needs: QuestionNeeds) =>
  async ({ id }: z.infer<typeof About>, asking: Asking): Promise<Reply> => {
    const added = addedFor(await needs.catalogue.current(), id);
    const { file } = await needs.questions.closeSuggestion(id, asking, added && nameOf(added));
    return show(needs, file, { note: added ? ADDED_BEFORE : '' });
  };

async function add(
  needs: QuestionNeeds,
  sent: Course,
  { id, ...values }: z.infer<typeof SentCourse>,
  file: QuestionCase,
  asking: Asking,
): Promise<Reply> {
  const { is, course } = await addToCatalogue(needs.catalogue, sent, { by: asking.person.id, at: asking.at });
  const { title, provider } = course;
  if (is === 'there' || is === 'retired')
    return { card: courseFormCard(file.question, { values, note: NOTES[is](title, provider) }) };
  const { file: after, verdict } = await needs.questions.closeSuggestion(id, asking, nameOf(course));
  if (is === 'other') return show(needs, after, otherwise(course, sent));
  return show(needs, after, { note: verdict.is === 'late' ? '' : addedNote(course) });
}

const isOpen = ({ question }: QuestionCase) => question.answer !== undefined && question.suggestion === 'open';

const nameOf = ({ id, title, provider }: Course): NamedCourse => ({ id, title, provider });

const show = async (
  { catalogue }: QuestionNeeds,
  file: QuestionCase,
  notes: { note?: string; kept?: string } = {},
): Promise<Reply> => ({
  card: answeredQuestionCard(file, { catalogue: (await catalogue.current()).courses, ...notes }),
});

const ADDED_BEFORE =
  'A course was added for this question already, and stays. If nobody needs it, ask an administrator to retire it.';

/** What waits for an administrator is said with it. */
const addedNote = ({ url, host, accreditation }: Course): string =>
  [
    'Added. It is found from the next question on.',
    ...(url && !host ? ['Its link is shown when an administrator has looked at it.'] : []),
    ...(accreditation ? ['Whether it is accredited is said when an administrator has confirmed it.'] : []),
  ].join(' ');

const otherwise = (course: Course, sent: Course) => ({
  note: `This course was added already, so what you sent now was not saved. It is in the catalogue as: ${courseSummary(course)}. An administrator can change it. You sent:`,
  kept: courseSummary(sent),
});

const NOTES = {
  there: (title: string, provider: string) =>
    `“${title}” by ${provider} is in the catalogue already, so nothing was added. If it is the one, press “No course needed”.`,
  retired: (title: string, provider: string) =>
    `Your Alliance has retired “${title}” by ${provider}, so nothing was added. Please ask your Alliance whether it should come back.`,
};
