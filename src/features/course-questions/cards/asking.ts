// What the asker of a question sees: the form, that it was sent, and their own questions.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { LONGEST_TYPED, MOST_ASKED, type Question } from '../domain/question.ts';
import { askedLine } from '../delivery.ts';
import type { QuestionCase } from '../rows.ts';
import { ASK } from '../../courses/domain/doors.ts';
import { RecordId } from '../../../records/record-id.ts';

const Texts = z.record(z.string(), z.string());
const questionAsk = card(
  'course-questions/ask',
  z.object({
    note: z.string(),
    who: z.string(),
    label: z.string(),
    values: Texts,
    problems: Texts,
    most: z.number(),
    actions: z.array(Button),
  }),
);

/** Far more than is taken, so that the field’s own reason can be given and what was typed shown again. */
export const questionField = z
  .string()
  .default('')
  .transform((text) => text.trim().slice(0, LONGEST_TYPED));
export const DraftQuestion = z.object({ question: questionField });
export const SentQuestion = DraftQuestion.extend({ id: RecordId });

export const MY_QUESTIONS: Button = button('My questions', 'course-questions.mine', {}, 'quiet');
const WHO = 'Your Trust’s ACCEND facilitator sees your name and this question. Please do not name patients.';

/** `id` is minted for this form: whatever it sends, it sends one question. */
export const askFacilitatorCard = ({
  id,
  question,
  note = '',
  problem = '',
}: z.infer<typeof SentQuestion> & { note?: string; problem?: string }): Card =>
  questionAsk({
    note,
    who: WHO,
    label: `Your question (at most ${MOST_ASKED} characters)`,
    values: { question },
    problems: { question: problem },
    most: MOST_ASKED,
    actions: [button('Send', 'course-questions.send', { id }, 'positive')],
  });

export const nobodyToAskCard = (question: string): Card =>
  messageCard({
    heading: 'Nobody to ask here yet',
    lines: [
      'Your Trust has not named an ACCEND facilitator to the assistant, so nothing was kept: please ask the ACCEND lead in your Trust.',
    ],
    words: question,
    actions: [ASK],
  });

/** `unsent` is what this form was sent with again, after its question had gone. */
export const sentCard = (file: QuestionCase, link: string, unsent = ''): Card =>
  messageCard({
    heading: unsent ? 'Sent already' : 'Sent',
    lines: [
      ...(unsent
        ? ['You have asked this already, so what you wrote now was not sent. To ask that too, press “Ask another”.']
        : []),
      ...(file.question.answer
        ? ['It is answered: press “My questions” to read the answer.']
        : [askedLine(file, link), 'The answer comes to you here.']),
    ],
    words: file.question.text,
    actions: [
      ...(unsent ? [button('Ask another', 'course-questions.ask', { question: unsent }, 'positive')] : []),
      MY_QUESTIONS,
      ASK,
    ],
  });

export const isAnotherText = ({ text }: Question, sent: string): boolean => sent !== '' && sent !== text;
