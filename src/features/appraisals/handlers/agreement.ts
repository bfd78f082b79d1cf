// What the appraised person answers to a discussion that is shared with them. Words in their box are never passed over.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { z } from 'zod';
import { AnswerBox, typedIn } from '../../../cards/answer-box.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { wordsToManagerCard, sentBackCard } from '../cards/answering.ts';
import { LAST_PAGE } from '../cards/pages.ts';
import { reviewCard } from '../cards/summary.ts';
import { wordsProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { agreeAppraisal, askForAppraisalChange, takeBackAppraisalAgreement } from '../domain/agreement.ts';
import type { AppraisalVerdict } from '../domain/verdict.ts';
import { isOutdated, hasPersonWords, keepPersonWords } from '../domain/words.ts';
import { referenceOf } from '../reference.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { changeDiscussion, lateWith, press, PressInput } from './pressing.ts';

const AnswerInput = PressInput.extend(AnswerBox.shape);
type AnswerInput = z.infer<typeof AnswerInput>;

/** What the appraised person does with the whole record: agree it, ask for a change, take an agreement back. */
export const agreementRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.agree', { right: 'agree my appraisal', input: AnswerInput }, agree(needs)),
  route('appraisals.agree-with-comment', { right: 'agree my appraisal', input: AnswerInput }, agreeWithComment(needs)),
  route('appraisals.ask-for-change', { right: 'ask for a change', input: AnswerInput }, askForChange(needs)),
  route('appraisals.take-agreement-back', { right: 'take my agreement back', input: PressInput }, takeBack(needs)),
];

const agree =
  (needs: AppraisalNeeds) =>
  (sent: AnswerInput, asking: Asking): Promise<Reply> =>
    typedIn(sent)
      ? askAboutWords(needs, sent, asking)
      : press(needs, sent.submission, asking, (file, version) => agreeAppraisal(file, version, '', asking.at));

const agreeWithComment =
  (needs: AppraisalNeeds) =>
  (sent: AnswerInput, asking: Asking): Promise<Reply> => {
    const words = typedIn(sent);
    return sayWords(
      needs,
      { submission: sent.submission, words },
      asking,
      (file, version) => agreeAppraisal(file, version, words, asking.at),
      (file) => showCurrent(needs, file, asking),
    );
  };

const askForChange =
  (needs: AppraisalNeeds) =>
  async (sent: AnswerInput, asking: Asking): Promise<Reply> => {
    const words = typedIn(sent);
    if (!words) {
      const file = await needs.appraisals.read(readKey(sent.submission).id, asking);
      return showAgain(needs, file, asking, { comment: '', problem: 'Say what should be changed.' });
    }
    if (sent.comment === undefined) return askAboutWords(needs, sent, asking);
    return sayWords(
      needs,
      { submission: sent.submission, words },
      asking,
      (file, version) => askForAppraisalChange(file, version, words, asking.at),
      (file) => ({ card: sentBackCard(file, words) }),
    );
  };

const takeBack =
  (needs: AppraisalNeeds) =>
  async ({ submission }: PressInput, asking: Asking): Promise<Reply> => {
    const { id, count } = readKey(submission);
    const { file, verdict } = await changeDiscussion(needs, id, asking, (now) =>
      takeBackAppraisalAgreement(now, count, asking.at),
    );
    const { state, version, manager } = file.record;
    if (verdict.is === 'done')
      return showCurrent(needs, file, asking, {
        page: LAST_PAGE,
        note: `You have taken your agreement back, and ${manager.name} is told. Say below what should change, or agree again.`,
      });
    const isAnotherDay = state === 'agreed' && version === count;
    return showCurrent(needs, file, asking, {
      note: isAnotherDay
        ? `An agreement can be taken back on the day it was given. Ask ${manager.name} to reopen the record.`
        : LATE_SENTENCE,
    });
  };

/** Before anything is done with words that somebody may not have meant for it: nothing is written yet. */
async function askAboutWords(needs: AppraisalNeeds, sent: AnswerInput, asking: Asking): Promise<Reply> {
  const { id, count } = readKey(sent.submission);
  const words = typedIn(sent);
  const file = await needs.appraisals.read(id, asking);
  const problem = wordsProblem(words);
  if (problem) return showAgain(needs, file, asking, { comment: words, problem });
  if (isOutdated(file.record, count)) return keepLate(needs, { id, count, words }, asking);
  return { card: wordsToManagerCard(file, words, sent.comment === undefined) };
}

/** Words that were meant: they are done with as decided, or kept. */
async function sayWords(
  needs: AppraisalNeeds,
  { submission, words }: { submission: string; words: string },
  asking: Asking,
  decide: (file: AppraisalCase, version: number) => AppraisalVerdict,
  show: (file: AppraisalCase) => Promise<Reply> | Reply,
): Promise<Reply> {
  const { id, count } = readKey(submission);
  const problem = wordsProblem(words);
  if (problem) return showAgain(needs, await needs.appraisals.read(id, asking), asking, { comment: words, problem });
  const { file, verdict } = await changeDiscussion(needs, id, asking, (now) => decide(now, count));
  return verdict.is === 'done' ? show(file) : keepLate(needs, { id, count, words }, asking);
}

async function showAgain(
  needs: AppraisalNeeds,
  file: AppraisalCase,
  asking: Asking,
  { comment, problem }: { comment: string; problem: string },
): Promise<Reply> {
  if (file.record.state !== 'shared')
    return showCurrent(needs, file, asking, { note: `${problem} ${lateWith(comment)}` });
  const reference = await referenceOf(needs, file.record, asking.at);
  return { card: reviewCard(file, reference, { page: LAST_PAGE, comment, problem }) };
}

/** The record moved on: the words go into the box of the card that is current now, or are kept with the record. */
async function keepLate(
  needs: AppraisalNeeds,
  { id, count, words }: { id: string; count: number; words: string },
  asking: Asking,
): Promise<Reply> {
  const { file, verdict } = await changeDiscussion(needs, id, asking, (now) =>
    keepPersonWords(now, count, words, asking.at),
  );
  const { state, manager } = file.record;
  if (state === 'shared')
    return showCurrent(needs, file, asking, { note: LATE_SENTENCE, comment: words, page: LAST_PAGE });
  if (verdict.is === 'done' || hasPersonWords(file, count, words))
    return showCurrent(needs, file, asking, {
      note: `That card was out of date. Your words are kept with the record${state === 'closed' ? ', for you alone' : `, and ${manager.name} sees them`}.`,
    });
  return showCurrent(needs, file, asking, { note: lateWith(words) });
}
