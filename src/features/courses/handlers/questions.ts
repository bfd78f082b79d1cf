// Somebody asks the facilitator of their Trust, and sees what came of it.
import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { ownQuestionCard } from '../cards/questions-answered.ts';
import { myQuestionsCard, WantedOwn } from '../cards/questions-list.ts';
import {
  AskedFor,
  askFacilitatorCard,
  isAnotherText,
  nobodyToAskCard,
  sentCard,
  SentQuestion,
} from '../cards/questions.ts';
import { withoutNhsNumbers } from '../domain/questions/nhs-number.ts';
import { QuestionId, trustOf } from '../domain/questions/question-keys.ts';
import { MOST_ASKED, MOST_OPEN, problemWith } from '../domain/questions/question.ts';
import type { QuestionFile } from '../question-rows.ts';
import { answeringRoutes } from './questions-answering.ts';
import { suggestionRoutes } from './questions-course.ts';
import type { QuestionNeeds } from './questions-needs.ts';

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
      'courses.ask-facilitator',
      { right: RIGHT, words: /^((ask|contact|who is) )?(my|our|the) facilitator$/i, input: AskedFor },
      async ({ question }, asking) =>
        facilitators.facilitatorsOf(asking.trustId!).length
          ? form(question, asking)
          : { card: nobodyToAskCard(question) },
    ),

    route('courses.send-question', { right: RIGHT, input: SentQuestion }, async ({ id, question }, asking) => {
      const trustId = asking.trustId!;
      if (!facilitators.facilitatorsOf(trustId).length) return { card: nobodyToAskCard(question) };
      if (trustOf(id) !== trustId) return form(question, asking, MOVED);
      const problem = problemWith('question', question, MOST_ASKED);
      if (problem) return { card: askFacilitatorCard({ id, question, problem }) };
      const asked = { id, text: question, facilitators: facilitators.facilitatorsOf(trustId) };
      const sent = await questions.ask(asked, asking);
      if (!sent) return { card: askFacilitatorCard({ id, question, note: TOO_MANY }) };
      const { file } = sent;
      return { card: sentCard(file, chatLink, isAnotherText(file.question, question) ? question : '') };
    }),
  ];
}

const PAGE = 4;
const MOST_TRUSTS_A_TURN = 3;

function ownRoutes({ questions, catalogue, chatLink }: QuestionNeeds): Route[] {
  /** Also what was asked in a Trust one worked for before. */
  const mine = async ({ after, trust }: WantedOwn, asking: Asking): Promise<Reply> => {
    const { trusts = [] } = asking;
    const from = Math.max(0, trusts.indexOf(trust ?? ''));
    const found: (QuestionFile & { trust: string; place: string })[] = [];
    for (const one of trusts.slice(from, from + MOST_TRUSTS_A_TURN)) {
      const limit = PAGE + 1 - found.length;
      const files = await questions.mine(one, asking, { limit, ...(one === trust && { after }) });
      found.push(...files.map((file) => ({ ...file, trust: one })));
      if (found.length > PAGE) break;
    }
    const last = found[PAGE - 1];
    const unread = trusts[from + MOST_TRUSTS_A_TURN];
    const behind = found.length > PAGE && last ? { trust: last.trust, after: last.place } : undefined;
    return {
      card: myQuestionsCard(found.slice(0, PAGE), chatLink, behind ?? (unread ? { trust: unread } : undefined)),
    };
  };

  return [
    route('courses.my-questions', { right: RIGHT, words: /^my (course )?questions$/i, input: WantedOwn }, mine),
    route('courses.my-question', { right: RIGHT, input: z.object({ id: QuestionId }) }, async ({ id }, asking) => {
      const file = await questions.readOwn(id, asking);
      return { card: ownQuestionCard(file, { catalogue: (await catalogue.current()).courses, link: chatLink }) };
    }),
  ];
}
