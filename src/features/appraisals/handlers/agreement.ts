import { z } from 'zod';
import { NOT_YOURS, type Right } from '../../../rights.ts';
import { Refusal, route, type Asking, type Route } from '../../../turn.ts';
import { sharedCard } from '../cards/current.ts';
import { MINE } from '../cards/views.ts';
import { messageCard } from '../../../cards/message.ts';
import { reopenCard, withdrawCard } from '../cards/messages.ts';
import { reviewCard, summaryCard } from '../cards/summary.ts';
import { AppraisalId, readKey } from '../domain/keys.ts';
import { MOST_WORDS } from '../domain/fields.ts';
import { agree, askForChange, reopen, sendAgain, share, withdraw, type Verdict } from '../domain/transitions.ts';
import { isStuck } from '../delivery.ts';
import { referenceOf } from '../reference.ts';
import type { File } from '../repository.ts';
import { LATE, referenceOnCard, showCurrent, type Needs } from './needs.ts';
import { expecting } from './reach.ts';

const Pressed = z.object({ submission: z.string().max(200) });
const Id = z.object({ id: AppraisalId });
const said = z
  .string()
  .default('')
  .transform((words) => words.trim());

const tooLong = (words: string) =>
  words.length > MOST_WORDS ? `Please shorten this to ${MOST_WORDS} characters; it has ${words.length}.` : '';

export function agreementRoutes(needs: Needs): Route[] {
  const { appraisals } = needs;

  const change = (id: string, asking: Asking, decide: (file: File) => Verdict) =>
    appraisals.change(id, asking, (file) => {
      const verdict = decide(file);
      return { verdict, changes: verdict.is === 'done' ? verdict.changes : undefined };
    });

  /** A press on the whole record: done, or answered with how things stand. */
  const press = async (submission: string, asking: Asking, decide: (file: File, version: number) => Verdict) => {
    const { id, count } = readKey(submission);
    const { file, verdict } = await change(id, asking, (there) => decide(there, count));
    return showCurrent(needs, file, asking, { note: verdict.is === 'done' ? undefined : LATE });
  };

  /** First a card that asks, then the press that does it. */
  const question = (verb: string, right: Right, state: string, card: (file: File) => ReturnType<typeof reopenCard>) =>
    route(verb, { right, input: Id }, async ({ id }, asking) => {
      const file = await appraisals.read(id, asking);
      return file.record.state === state ? { card: card(file) } : showCurrent(needs, file, asking, { note: LATE });
    });

  return [
    route('appraisals.share', { right: 'share the appraisal', input: Pressed }, async ({ submission }, asking) => {
      const { id, pack: version, count } = readKey(submission);
      const reference = await referenceOnCard(needs, version, asking.at);
      const { file, verdict } = await change(id, asking, (there) => {
        if (there.record.frameworkVersion !== version) throw new Refusal(NOT_YOURS);
        return share(there, count, reference.pack, asking.at);
      });
      if (verdict.is === 'late')
        return showCurrent(needs, file, asking, { note: file.record.state === 'shared' ? undefined : LATE });
      if (verdict.is === 'incomplete')
        return { card: summaryCard(file, reference, { note: 'It cannot be shared yet.' }) };
      return { card: sharedCard(await expecting(needs, file), { link: needs.chatLink }) };
    }),

    route('appraisals.send-again', { right: 'share the appraisal', input: Pressed }, async ({ submission }, asking) => {
      const { id, count } = readKey(submission);
      const { file } = await change(id, asking, (there) => sendAgain(there, count, isStuck(there), asking.at));
      return file.record.state === 'shared'
        ? { card: sharedCard(file, { link: needs.chatLink }) }
        : showCurrent(needs, file, asking, { note: LATE });
    }),

    route('appraisals.agree', { right: 'agree my appraisal', input: Pressed }, ({ submission }, asking) => {
      return press(submission, asking, (file, version) => agree(file, version, asking.at));
    }),

    route(
      'appraisals.ask-for-change',
      { right: 'ask for a change', input: Pressed.extend({ comment: said }) },
      async ({ submission, comment }, asking) => {
        const problem = comment ? tooLong(comment) : 'Say what should be changed.';
        if (problem) return againWithProblem(readKey(submission).id, asking, comment, problem);
        const { id, count } = readKey(submission);
        const { file, verdict } = await change(id, asking, (there) => askForChange(there, count, comment, asking.at));
        if (verdict.is !== 'done')
          return showCurrent(needs, file, asking, {
            note: LATE,
            comment,
            page: file.record.state === 'shared' ? LAST_PAGE : undefined,
          });
        return {
          card: messageCard({
            heading: 'Sent back',
            lines: [`${file.record.manager.name} sees what you wrote and shares it with you again.`],
            words: comment,
            actions: [MINE],
          }),
        };
      },
    ),

    question('appraisals.reopening', 'reopen the appraisal', 'agreed', reopenCard),
    route(
      'appraisals.reopen',
      { right: 'reopen the appraisal', input: Pressed.extend({ words: said }) },
      async ({ submission, words }, asking) => {
        const { id, count } = readKey(submission);
        const problem = words ? tooLong(words) : 'Say why it is reopened.';
        const { file, verdict } = await change(id, asking, (there) =>
          problem ? { is: 'incomplete' } : reopen(there, count, words, asking.at),
        );
        if (verdict.is === 'done') return showCurrent(needs, file, asking);
        return file.record.state === 'agreed'
          ? { card: reopenCard(file, { typed: words, problem: problem || AGREED_AGAIN }) }
          : showCurrent(needs, file, asking, { note: LATE });
      },
    ),

    question('appraisals.withdrawing', 'withdraw the appraisal', 'draft', withdrawCard),
    route('appraisals.withdraw', { right: 'withdraw the appraisal', input: Pressed }, ({ submission }, asking) => {
      return press(submission, asking, (file, version) => withdraw(file, version, asking.at));
    }),
  ];

  async function againWithProblem(id: string, asking: Asking, comment: string, problem: string) {
    const file = await appraisals.read(id, asking);
    if (file.record.state !== 'shared') return showCurrent(needs, file, asking, { note: LATE });
    return {
      card: reviewCard(file, await referenceOf(needs, file.record, asking.at), { page: LAST_PAGE, comment, problem }),
    };
  }
}

const AGREED_AGAIN = 'It was agreed again in the meantime. Your reason is still here, if it still holds.';
const LAST_PAGE = 99; // where the comment is asked for
