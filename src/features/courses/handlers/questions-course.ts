// An answered question says that the catalogue may lack a course: a facilitator adds it, or says that none is needed.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { answeredQuestionCard } from '../cards/questions-answered.ts';
import { courseFormCard, SentCourse } from '../cards/questions-course.ts';
import { checkCourse } from '../domain/questions/question-course.ts';
import { QuestionId } from '../domain/questions/question-keys.ts';
import { addToCatalogue } from '../question-adding.ts';
import type { QuestionFile } from '../question-rows.ts';
import type { QuestionNeeds } from './questions-needs.ts';

const RIGHT = 'add a course';
const About = z.object({ id: QuestionId });

export function suggestionRoutes({ questions, catalogue }: QuestionNeeds): Route[] {
  const show = async (file: QuestionFile, note = ''): Promise<Reply> => ({
    card: answeredQuestionCard(file, { catalogue: (await catalogue.current()).courses, note }),
  });

  const isOpen = ({ question }: QuestionFile) => question.answer !== undefined && question.suggestion === 'open';

  const added = async (sent: z.infer<typeof SentCourse>, file: QuestionFile, asking: Asking): Promise<Reply> => {
    const { id, ...values } = sent;
    const checked = checkCourse(values, id, await catalogue.current());
    if ('problems' in checked) return { card: courseFormCard(file.question, { values, problems: checked.problems }) };
    const { is, course } = await addToCatalogue(catalogue, checked.course, { by: asking.person.id, at: asking.at });
    const { title, provider } = course;
    if (is !== 'same') return { card: courseFormCard(file.question, { values, note: NOTES[is](title, provider) }) };
    const { file: after } = await questions.closeSuggestion(id, asking, { id: course.id, title, provider });
    return show(after, course.url && !course.host ? ADDED_WITHOUT_LINK : ADDED);
  };

  return [
    route('courses.suggest', { right: RIGHT, input: About }, async ({ id }, asking) => {
      const file = await questions.readToAnswer(id, asking);
      return isOpen(file) ? { card: courseFormCard(file.question) } : show(file);
    }),

    route('courses.add-suggested', { right: RIGHT, input: SentCourse }, async (sent, asking) => {
      const file = await questions.readToAnswer(sent.id, asking);
      return isOpen(file) ? added(sent, file, asking) : show(file);
    }),

    route('courses.no-course', { right: RIGHT, input: About }, async ({ id }, asking) =>
      show((await questions.closeSuggestion(id, asking)).file),
    ),
  ];
}

const ADDED = 'Added. It is found from the next question on.';
const ADDED_WITHOUT_LINK = `${ADDED} Its link is shown when an administrator has looked at it.`;

const NOTES = {
  there: (title: string, provider: string) =>
    `“${title}” by ${provider} is in the catalogue already, so nothing was added. If it is the one, press “No course needed”.`,
  retired: (title: string, provider: string) =>
    `Your Alliance has retired “${title}” by ${provider}, so nothing was added. Please ask your Alliance whether it should come back.`,
};
