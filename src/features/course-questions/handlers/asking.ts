// Somebody asks the facilitator of their Trust, and sees what came of it.
import { z } from 'zod';
import { isFirstPage, pageAcross, TrustPage } from '../../../records/across-trusts.ts';
import { route, type Asking, type AskingOfTrust, type Reply, type Route } from '../../../bot/turn.ts';
import { ownQuestionCard } from '../cards/answered.ts';
import { myQuestionsCard } from '../cards/list.ts';
import {
  DraftQuestion,
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

const askingRoutes = (needs: QuestionNeeds): Route[] => [
  route(
    'course-questions.ask',
    { right: RIGHT, words: /^((ask|contact|who is) )?(my|our|the) facilitator$/i, input: DraftQuestion },
    openForm(needs),
  ),
  route('course-questions.send', { right: RIGHT, input: SentQuestion }, send(needs)),
];

const openForm =
  (needs: QuestionNeeds) =>
  async ({ question }: z.infer<typeof DraftQuestion>, asking: AskingOfTrust): Promise<Reply> =>
    (await needs.facilitators.facilitatorsOf(asking.trustId)).length
      ? form(needs, question, asking)
      : { card: nobodyToAskCard(withoutNhsNumbers(question)) };

const send =
  (needs: QuestionNeeds) =>
  async ({ id, question }: z.infer<typeof SentQuestion>, asking: AskingOfTrust): Promise<Reply> => {
    const { questions, facilitators, chatLink } = needs;
    const { trustId } = asking;
    const facilitatorsOfTrust = await facilitators.facilitatorsOf(trustId);
    if (!facilitatorsOfTrust.length) return { card: nobodyToAskCard(withoutNhsNumbers(question)) };
    if (trustOf(id) !== trustId) return form(needs, question, asking, MOVED);
    const problem = problemWith('question', question, MOST_ASKED);
    if (problem) return { card: askFacilitatorCard({ id, question: withoutNhsNumbers(question), problem }) };
    const sent = await questions.ask({ id, text: question, facilitators: facilitatorsOfTrust }, asking);
    if (!sent) return { card: askFacilitatorCard({ id, question, note: TOO_MANY }) };
    const { file } = sent;
    return { card: sentCard(file, chatLink, isAnotherText(file.question, question) ? question : '') };
  };

const form = ({ newId }: QuestionNeeds, question: string, { trustId }: AskingOfTrust, note = ''): Reply => ({
  card: askFacilitatorCard({ id: `${trustId}.${newId()}`, question: withoutNhsNumbers(question), note }),
});

const PAGE = 4;

const ownRoutes = (needs: QuestionNeeds): Route[] => [
  route(
    'course-questions.mine',
    { right: RIGHT, words: /^my (course )?questions$/i, input: TrustPage },
    listOwn(needs),
  ),
  route('course-questions.my-question', { right: RIGHT, input: z.object({ id: RecordId }) }, showOwn(needs)),
];

/** Also what was asked in a Trust one worked for before. */
const listOwn =
  ({ questions, chatLink }: QuestionNeeds) =>
  async (wanted: TrustPage, asking: Asking): Promise<Reply> => {
    const { found, next } = await pageAcross(asking.trusts ?? [], wanted, { size: PAGE }, (trust, page) =>
      questions.mine(trust, asking, page),
    );
    return { card: myQuestionsCard(found, chatLink, { next, isFirst: isFirstPage(wanted) }) };
  };

const showOwn =
  ({ questions, catalogue, chatLink }: QuestionNeeds) =>
  async ({ id }: { id: string }, asking: Asking): Promise<Reply> => {
    const file = await questions.readOwn(id, asking);
    return { card: ownQuestionCard(file, { catalogue: (await catalogue.current()).courses, link: chatLink }) };
  };
