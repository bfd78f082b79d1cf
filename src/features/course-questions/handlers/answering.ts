// A facilitator sees the questions of their Trust, and answers.
import { required } from '../../../bot/required.ts';
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
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
const PAGE = 6;
const MOST_COURSES = 10;
const FIRST_COUNTS =
  'Somebody else has answered this in the meantime; the first answer counts. What you wrote was not sent:';

export function answeringRoutes(needs: QuestionNeeds): Route[] {
  const { questions, catalogue } = needs;

  const show = async (file: QuestionCase, { trustId }: Asking, typed = {}): Promise<Reply> => {
    const knowing = await knowledgeOf(needs, trustId);
    return {
      card: file.question.answer
        ? answeredQuestionCard(file, knowing)
        : answeringCard(file.question, hintFor(file.question.text, knowing), typed),
    };
  };

  return [
    route(
      'course-questions.list',
      { right: RIGHT, words: /^(open |course )?questions$/i, input: WantedQuestions },
      async ({ after }, asking) => {
        const found = await questions.ofTrust(asking.trustId, asking, { after, limit: PAGE + 1 });
        const shown = found.slice(0, PAGE);
        return { card: questionsCard(shown, found.length > PAGE ? shown.at(-1)?.cursor : undefined) };
      },
    ),

    route('course-questions.question', { right: RIGHT, input: z.object({ id: RecordId }) }, async ({ id }, asking) =>
      show(await questions.readToAnswer(id, asking), asking),
    ),

    // Before somebody has said where they work nobody is a facilitator: any colleague is asked for it, then the right is.
    route(
      'course-questions.see',
      { right: 'ask my facilitator', input: z.object({ id: RecordId }) },
      async (input) => ({
        open: 'course-questions.question',
        input,
      }),
    ),

    route('course-questions.answer', { right: RIGHT, input: GivenAnswer }, async (given, asking) => {
      const { id, answer: words } = given;
      const problem = problemWith('answer', words, MOST_ANSWERED);
      const before = await questions.readToAnswer(id, asking);
      if (problem && !before.question.answer)
        return show(before, asking, { ...given, answer: withoutNhsNumbers(words), problem });
      const now = await catalogue.current();
      const { file } = await questions.answer(id, { words, courses: namedIn(now, given.courses) }, asking);
      const { by, words: counted } = required(file.question, 'answer');
      const isOwn = by.id === asking.person.id && counted === words;
      const late = isOwn || !words ? {} : { note: FIRST_COUNTS, kept: words };
      return { card: answeredQuestionCard(file, { catalogue: now.courses, ...late }) };
    }),
  ];
}

/** A multiple choice arrives as one text with commas. What is in no catalogue is nobody's course. */
const namedIn = (catalogue: Catalogue, chosen: string): NamedCourse[] =>
  [...new Set(chosen.split(','))]
    .flatMap((id) => courseIn(catalogue, id.trim()) ?? [])
    .slice(0, MOST_COURSES)
    .map(({ id, title, provider }) => ({ id, title, provider }));
