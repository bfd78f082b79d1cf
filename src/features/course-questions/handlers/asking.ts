// Somebody asks the facilitator of their Trust, and sees what came of it.
import { z } from 'zod';
import { isFirstPage, pageAcross, TrustPage } from '../../../records/across-trusts.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { ownQuestionCard } from '../cards/answered.ts';
import { myQuestionsCard } from '../cards/list.ts';
import {
  AskedFor,
  askFacilitatorCard,
  isAnotherText,
  nobodyToAskCard,
  sentCard,
  SentQuestion,
} from '../cards/asking.ts';
import { withoutNhsNumbers } from '../../../reading/nhs-number.ts';
import { MOST_ASKED, MOST_OPEN, problemWith } from '../domain/question.ts';
import { answeringRoutes } from './answering.ts';
import { suggestionRoutes } from './course.ts';
import type { QuestionNeeds } from './needs.ts';
import { RecordId, trustOf } from '../../../records/record-id.ts';

/** Everything around questions to the facilitator. */
export const questionRoutes = (needs: QuestionNeeds): Route[] => [
  ...askingRoutes(needs),
  ...ownRoutes(needs),
  ...answeringRoutes(needs),
  ...suggestionRoutes(needs),
];

const RIGHT = 'ask my facilitator';
const MOVED =
  'You have changed your Trust since this form was opened, so nothing was sent. Press Send, and the facilitator of your present Trust gets it.';

const TOO_MANY = `${MOST_OPEN} of your questions still wait for an answer, so this one was not sent: press Send once one of them is answered.`;

function askingRoutes(needs: QuestionNeeds): Route[] {
  const { questions, facilitators, newId, chatLink } = needs;

  const form = (question: string, { trustId }: Asking, note = ''): Reply => ({
    card: askFacilitatorCard({ id: `${trustId}.${newId()}`, question: withoutNhsNumbers(question), note }),
  });

  return [
    route(
      'course-questions.ask',
      { right: RIGHT, words: /^((ask|contact|who is) )?(my|our|the) facilitator$/i, input: AskedFor },
      async ({ question }, asking) =>
        (await facilitators.facilitatorsOf(asking.trustId)).length
          ? form(question, asking)
          : { card: nobodyToAskCard(withoutNhsNumbers(question)) },
    ),

    route('course-questions.send', { right: RIGHT, input: SentQuestion }, async ({ id, question }, asking) => {
      const trustId = asking.trustId;
      const asks = await facilitators.facilitatorsOf(trustId);
      if (!asks.length) return { card: nobodyToAskCard(withoutNhsNumbers(question)) };
      if (trustOf(id) !== trustId) return form(question, asking, MOVED);
      const problem = problemWith('question', question, MOST_ASKED);
      if (problem) return { card: askFacilitatorCard({ id, question: withoutNhsNumbers(question), problem }) };
      const asked = { id, text: question, facilitators: asks };
      const sent = await questions.ask(asked, asking);
      if (!sent) return { card: askFacilitatorCard({ id, question, note: TOO_MANY }) };
      const { file } = sent;
      return { card: sentCard(file, chatLink, isAnotherText(file.question, question) ? question : '') };
    }),
  ];
}

const PAGE = 4;

function ownRoutes({ questions, catalogue, chatLink }: QuestionNeeds): Route[] {
  /** Also what was asked in a Trust one worked for before. */
  const mine = async (wanted: TrustPage, asking: Asking): Promise<Reply> => {
    const { found, next } = await pageAcross(asking.trusts ?? [], wanted, { size: PAGE }, (trust, page) =>
      questions.mine(trust, asking, page),
    );
    return { card: myQuestionsCard(found, chatLink, { next, isFirst: isFirstPage(wanted) }) };
  };

  return [
    route('course-questions.mine', { right: RIGHT, words: /^my (course )?questions$/i, input: TrustPage }, mine),
    route(
      'course-questions.my-question',
      { right: RIGHT, input: z.object({ id: RecordId }) },
      async ({ id }, asking) => {
        const file = await questions.readOwn(id, asking);
        return { card: ownQuestionCard(file, { catalogue: (await catalogue.current()).courses, link: chatLink }) };
      },
    ),
  ];
}
