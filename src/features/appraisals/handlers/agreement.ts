// What the appraised person answers to a discussion that is shared with them. Words in their box are never passed over.
import { LATE } from '../../../cards/late.ts';
import { z } from 'zod';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { wordsToManagerCard, sentBackCard } from '../cards/answering.ts';
import { LAST_PAGE } from '../cards/pages.ts';
import { reviewCard } from '../cards/summary.ts';
import { wordsProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { agreeAppraisal, askForAppraisalChange, takeBackAppraisalAgreement } from '../domain/transitions.ts';
import type { AppraisalVerdict } from '../domain/verdict.ts';
import { isOutdated, hasPersonWords, keepPersonWords } from '../domain/words.ts';
import { referenceOf } from '../reference.ts';
import type { AppraisalCase } from '../repository.ts';
import { showCurrent, type AppraisalNeeds } from './needs.ts';
import { changeDiscussion, lateWith, press, PressInput } from './pressing.ts';

const Answering = PressInput.extend(AnswerBox.shape);
type Answering = z.infer<typeof Answering>;

export function agreementRoutes(needs: AppraisalNeeds): Route[] {
  /** Before anything is done with words that somebody may not have meant for it: nothing is written yet. */
  const askAbout = async (sent: Answering, asking: Asking): Promise<Reply> => {
    const { id, count } = readKey(sent.submission);
    const words = typedIn(sent);
    const file = await needs.appraisals.read(id, asking);
    const problem = wordsProblem(words);
    if (problem) return again(file, asking, words, problem);
    if (isOutdated(file.record, count)) return keepingLate(id, count, words, asking);
    return { card: wordsToManagerCard(file, words, sent.comment === undefined) };
  };

  const again = async (file: AppraisalCase, asking: Asking, comment: string, problem: string): Promise<Reply> => {
    if (file.record.state !== 'shared')
      return showCurrent(needs, file, asking, { note: `${problem} ${lateWith(comment)}` });
    const reference = await referenceOf(needs, file.record, asking.at);
    return { card: reviewCard(file, reference, { page: LAST_PAGE, comment, problem }) };
  };

  /** The record moved on: the words go into the box of the card that is current now, or are kept with the record. */
  const keepingLate = async (id: string, count: number, words: string, asking: Asking): Promise<Reply> => {
    const { file, verdict } = await changeDiscussion(needs, id, asking, (there) =>
      keepPersonWords(there, count, words, asking.at),
    );
    const { state, manager } = file.record;
    if (state === 'shared') return showCurrent(needs, file, asking, { note: LATE, comment: words, page: LAST_PAGE });
    if (verdict.is === 'done' || hasPersonWords(file, count, words))
      return showCurrent(needs, file, asking, {
        note: `That card was out of date. Your words are kept with the record${state === 'closed' ? ', for you alone' : `, and ${manager.name} sees them`}.`,
      });
    return showCurrent(needs, file, asking, { note: lateWith(words) });
  };

  /** Words that were meant: they are done with as decided, or kept. */
  const answer = async (
    { submission }: Pick<Answering, 'submission'>,
    words: string,
    asking: Asking,
    decide: (file: AppraisalCase, version: number) => AppraisalVerdict,
    show: (file: AppraisalCase) => Promise<Reply> | Reply,
  ): Promise<Reply> => {
    const { id, count } = readKey(submission);
    const problem = wordsProblem(words);
    if (problem) return again(await needs.appraisals.read(id, asking), asking, words, problem);
    const { file, verdict } = await changeDiscussion(needs, id, asking, (there) => decide(there, count));
    return verdict.is === 'done' ? show(file) : keepingLate(id, count, words, asking);
  };

  return [
    route('appraisals.agree', { right: 'agree my appraisal', input: Answering }, async (sent, asking) =>
      typedIn(sent)
        ? askAbout(sent, asking)
        : press(needs, sent.submission, asking, (file, version) => agreeAppraisal(file, version, '', asking.at)),
    ),

    route('appraisals.agree-with-comment', { right: 'agree my appraisal', input: Answering }, (sent, asking) => {
      const words = typedIn(sent);
      return answer(
        sent,
        words,
        asking,
        (file, version) => agreeAppraisal(file, version, words, asking.at),
        (file) => showCurrent(needs, file, asking),
      );
    }),

    route('appraisals.ask-for-change', { right: 'ask for a change', input: Answering }, async (sent, asking) => {
      const words = typedIn(sent);
      if (!words) {
        const file = await needs.appraisals.read(readKey(sent.submission).id, asking);
        return again(file, asking, '', 'Say what should be changed.');
      }
      if (sent.comment === undefined) return askAbout(sent, asking);
      return answer(
        sent,
        words,
        asking,
        (file, version) => askForAppraisalChange(file, version, words, asking.at),
        (file) => ({ card: sentBackCard(file, words) }),
      );
    }),

    route(
      'appraisals.take-agreement-back',
      { right: 'take my agreement back', input: PressInput },
      async ({ submission }, asking) => {
        const { id, count } = readKey(submission);
        const { file, verdict } = await changeDiscussion(needs, id, asking, (there) =>
          takeBackAppraisalAgreement(there, count, asking.at),
        );
        const { state, manager } = file.record;
        if (verdict.is === 'done')
          return showCurrent(needs, file, asking, {
            page: LAST_PAGE,
            note: `You have taken your agreement back, and ${manager.name} is told. Say below what should change, or agree again.`,
          });
        const isAnotherDay = state === 'agreed' && file.record.version === count;
        return showCurrent(needs, file, asking, {
          note: isAnotherDay
            ? `An agreement can be taken back on the day it was given. Ask ${manager.name} to reopen the record.`
            : LATE,
        });
      },
    ),
  ];
}
