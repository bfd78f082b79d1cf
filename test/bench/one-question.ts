// What answering a question takes by itself.
import { answerCard } from '../../src/features/courses/cards/answer.ts';
import { answerTo, type AnswerOptions } from '../../src/features/courses/domain/answering/ask.ts';
import { understand } from '../../src/reading/understand.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

/** Everything the bot does between a question and its card, without reading and sending. */
export function once(text: string, asking: AnswerOptions): number {
  const started = performance.now();
  const enquiry = understand(text, {}, asking.vocabulary ?? VOCABULARY);
  const answer = answerTo(enquiry, asking);
  answerCard({
    asked: { text, level: undefined, isChosen: false, from: 0, done: [] },
    enquiry,
    answer,
    isPrivate: true,
    mayAskFacilitator: true,
    offers: { likely: [], all: [] },
    done: [],
  });
  return performance.now() - started;
}
