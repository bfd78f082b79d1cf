// How a discussion ends without an agreement, and how an agreed one is opened again. Each is asked before it is done.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import type { z } from 'zod';
import { route, type Asking, type Card, type Reply, type Route } from '../../../bot/turn.ts';
import { endingCard, notAgreedCard, talkedThroughCard } from '../cards/ending.ts';
import { reopenCard, withdrawCard } from '../cards/messages.ts';
import { wordsProblem } from '../domain/fields.ts';
import { readKey } from '../domain/keys.ts';
import { talkedThroughProblem } from '../domain/talked-through.ts';
import { hold, reopen, withdraw } from '../domain/transitions.ts';
import type { AppraisalVerdict } from '../domain/verdict.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent } from './show.ts';
import { changeDiscussion, lateWith, press, PressInput, question, commentField } from './pressing.ts';

const END = { right: 'end without an agreement', states: ['shared'] } as const;

const TalkedThroughInput = PressInput.extend({ on: commentField });
const WordsInput = PressInput.extend({ words: commentField });
type WordsInput = z.infer<typeof WordsInput>;

const WITHDRAW = { right: 'withdraw the appraisal', states: ['draft', 'shared'] } as const;
const REOPEN = { right: 'reopen the appraisal', states: ['agreed'] } as const;

export const endingRoutes = (needs: AppraisalNeeds): Route[] => [
  question(needs, 'appraisals.ending', END, endingCard),
  question(needs, 'appraisals.talking-through', END, talkedThroughCard),
  question(needs, 'appraisals.not-agreeing', END, notAgreedCard),
  route('appraisals.talked-through', { right: END.right, input: TalkedThroughInput }, talkThrough(needs)),
  route('appraisals.not-agreed', { right: END.right, input: WordsInput }, endNotAgreed(needs)),
  question(needs, 'appraisals.withdrawing', WITHDRAW, withdrawCard),
  route('appraisals.withdraw', { right: WITHDRAW.right, input: PressInput }, ({ submission }, asking) =>
    press(needs, submission, asking, (file, version) => withdraw(file, version, asking.at)),
  ),
  question(needs, 'appraisals.reopening', REOPEN, reopenCard),
  route('appraisals.reopen', { right: REOPEN.right, input: WordsInput }, reopenWith(needs)),
];

const talkThrough =
  (needs: AppraisalNeeds) =>
  ({ submission, on }: z.infer<typeof TalkedThroughInput>, asking: Asking): Promise<Reply> =>
    end(
      needs,
      submission,
      asking,
      {
        problem: talkedThroughProblem(on, asking.at),
        typed: (file, problem) => talkedThroughCard(file, { typed: on, problem }),
      },
      (file, version) => hold(file, version, { how: 'talked through', on }, asking.at),
    );

const endNotAgreed =
  (needs: AppraisalNeeds) =>
  ({ submission, words }: WordsInput, asking: Asking): Promise<Reply> =>
    end(
      needs,
      submission,
      asking,
      {
        problem: words ? (wordsProblem(words) ?? '') : 'Say why it could not be agreed.',
        typed: (file, problem) => notAgreedCard(file, { typed: words, problem }),
        words,
      },
      (file, version) => hold(file, version, { how: 'not agreed', words }, asking.at),
    );

const reopenWith =
  (needs: AppraisalNeeds) =>
  async ({ submission, words }: WordsInput, asking: Asking): Promise<Reply> => {
    const { id, count } = readKey(submission);
    const problem = words ? wordsProblem(words) : 'Say why it is reopened.';
    const { file, verdict } = await changeDiscussion(needs, id, asking, (now) =>
      problem ? { is: 'incomplete' } : reopen(now, count, words, asking.at),
    );
    if (verdict.is === 'done') return showCurrent(needs, file, asking);
    return file.record.state === 'agreed'
      ? { card: reopenCard(file, { typed: words, problem: problem || CHANGED_SINCE }) }
      : showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  };

interface EndForm {
  problem: string;
  typed: (file: AppraisalCase, problem: string) => Card;
  words?: string;
}

/** The same card again where something is wrong with what was typed, or where the record was shared anew since. */
async function end(
  needs: AppraisalNeeds,
  submission: string,
  asking: Asking,
  { problem, typed, words = '' }: EndForm,
  decide: (file: AppraisalCase, version: number) => AppraisalVerdict,
): Promise<Reply> {
  const { id, count } = readKey(submission);
  const { file, verdict } = await changeDiscussion(needs, id, asking, (now) =>
    problem ? { is: 'incomplete' } : decide(now, count),
  );
  if (verdict.is === 'done') return showCurrent(needs, file, asking);
  return file.record.state === 'shared'
    ? { card: typed(file, problem || CHANGED) }
    : showCurrent(needs, file, asking, { note: file.record.state === 'held' ? LATE_SENTENCE : lateWith(words) });
}

const CHANGED = 'It changed in the meantime. What you entered is still here, if it still holds.';
const CHANGED_SINCE =
  'It was agreed again, or written to, in the meantime. Your reason is still here, if it still holds.';
