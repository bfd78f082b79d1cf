// The cards for the facilitators, and for the person who asked. Each is drawn when it is delivered.
import { recipientOf, type Notice } from '../../outbox/notice.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import type { Card } from '../../bot/turn.ts';
import { ownQuestionCard } from './cards/answered.ts';
import { answeringCard, waitingQuestionCard } from './cards/answering.ts';
import { hintFor } from './domain/question-hint.ts';
import { knowledgeOf, type QuestionNeeds } from './handlers/needs.ts';
import { questionNoticesOf, type QuestionCase } from './rows.ts';
import { trustOf } from '../../records/record-id.ts';

type Needs = Pick<QuestionNeeds, 'catalogue' | 'words' | 'facilitators' | 'chatLink'> & {
  questions: Pick<QuestionNeeds['questions'], 'readForDelivery'>;
};

export function questionNotices(needs: Needs): Map<string, DrawNotice> {
  const { questions, facilitators, catalogue, chatLink } = needs;

  /** Only for who facilitates the Trust now. Where they work is not known before they say it: then nobody's words. */
  const asked = async (file: QuestionCase, notice: Notice): Promise<Card | undefined> => {
    const facilitator = recipientOf(notice);
    const { question } = file;
    const trustId = trustOf(question.id);
    if (question.answer || !(await facilitators.isFacilitator(facilitator, trustId))) return undefined;
    const worksAt = await facilitators.workplaceOf(facilitator);
    if (!worksAt) return waitingQuestionCard(question);
    return worksAt === trustId
      ? answeringCard(question, hintFor(question.text, await knowledgeOf(needs, trustId)))
      : undefined;
  };

  const answered = async (file: QuestionCase): Promise<Card> =>
    ownQuestionCard(file, { catalogue: (await catalogue.current()).courses, link: chatLink });

  return questionNoticesOf.drawnBy({ asked, answered }, (draw) => async (notice) => {
    const file = await questions.readForDelivery(notice.about);
    return file && draw(file, notice);
  });
}
