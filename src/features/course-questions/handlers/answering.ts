// A facilitator sees the questions of their Trust, and answers.
import { requireField } from '../../../bot/required.ts';
import { z } from 'zod';
import { route, type Asking, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { answeredQuestionCard } from '../cards/answered.ts';
import { answeringCard, GivenAnswer } from '../cards/answering.ts';
import { questionsCard, WantedQuestions } from '../cards/list.ts';
import { courseIn, type Catalogue } from '../../catalogue/domain/catalogue.ts';
import { hintFor } from '../domain/question-hint.ts';
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import { MOST_ANSWERED, problemWith, type NamedCourse } from '../domain/question.ts';
import type { QuestionCase } from '../rows.ts';
import { knowledgeOf, type QuestionNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

const RIGHT = 'answer course questions';
const QuestionId = z.object({ id: RecordId });
const PAGE = 6;
const MOST_COURSES = 10;
const FIRST_COUNTS =
  'Somebody else has answered this in the meantime; the first answer counts. What you wrote was not sent:';

export const answeringRoutes = (needs: QuestionNeeds): Route[] => [
  route(
    'course-questions.list',
    { right: RIGHT, words: /^(open |course )?questions$/i, input: WantedQuestions },
    list(needs),
  ),
  route('course-questions.question', { right: RIGHT, input: QuestionId }, showQuestion(needs)),
  // Before somebody has said where they work nobody is a facilitator: any colleague is asked for it, then the right is.
  route('course-questions.see', { right: 'ask my facilitator', input: QuestionId }, async (input) => ({
    open: 'course-questions.question',
    input,
  })),
  route('course-questions.answer', { right: RIGHT, input: GivenAnswer }, answer(needs)),
];

const list =
  ({ questions }: QuestionNeeds) =>
  async ({ after }: z.infer<typeof WantedQuestions>, asking: AskingOfTrust): Promise<Reply> => {
    const found = await questions.ofTrust(asking.trustId, asking, { after, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    return { card: questionsCard(page, found.length > PAGE ? page.at(-1)?.cursor : undefined) };
  };

const showQuestion =
  (needs: QuestionNeeds) =>
  async ({ id }: z.infer<typeof QuestionId>, asking: Asking): Promise<Reply> =>
    show(needs, await needs.questions.readToAnswer(id, asking), asking);

const answer =
  (needs: QuestionNeeds) =>
  async (given: z.infer<typeof GivenAnswer>, asking: Asking): Promise<Reply> => {
    const { questions, catalogue } = needs;
    const { id, answer: words } = given;
    const problem = problemWith('answer', words, MOST_ANSWERED);
    const before = await questions.readToAnswer(id, asking);
    if (problem && !before.question.answer)
      return show(needs, before, asking, { ...given, answer: withoutNhsNumbers(words), problem });
    const now = await catalogue.current();
    const { file } = await questions.answer(id, { words, courses: coursesChosen(now, given.courses) }, asking);
    const { by, words: counted } = requireField(file.question, 'answer');
    const isOwn = by.id === asking.person.id && counted === words;
    const late = isOwn || !words ? {} : { note: FIRST_COUNTS, kept: words };
    return { card: answeredQuestionCard(file, { catalogue: now.courses, ...late }) };
  };

async function show(needs: QuestionNeeds, file: QuestionCase, { trustId }: Asking, typed = {}): Promise<Reply> {
  const knowing = await knowledgeOf(needs, trustId);
  return {
    card: file.question.answer
      ? answeredQuestionCard(file, knowing)
      : answeringCard(file.question, hintFor(file.question.text, knowing), typed),
  };
}

/** A multiple choice arrives as one text with commas. What is in no catalogue is nobody's course. */
const coursesChosen = (catalogue: Catalogue, chosen: string): NamedCourse[] =>
  [...new Set(chosen.split(','))]
    .flatMap((id) => courseIn(catalogue, id.trim()) ?? [])
    .slice(0, MOST_COURSES)
    .map(({ id, title, provider }) => ({ id, title, provider }));
