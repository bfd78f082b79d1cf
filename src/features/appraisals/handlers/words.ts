// What may have been removed from a step, and what was: kept, removed or put back by whoever wrote it.
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { z } from 'zod';
import { NOT_YOURS, type Right } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { preparationCard } from '../cards/messages.ts';
import { FormInput } from '../cards/start.ts';
import { readKey } from '../domain/keys.ts';
import { keptProblems } from '../domain/progress.ts';
import { settle } from '../domain/removed.ts';
import { saveAndPutBack } from '../domain/save.ts';
import { PREPARATION } from '../domain/steps.ts';
import { goOn, type StepKept } from './go-on.ts';
import type { AppraisalNeeds } from './needs.ts';
import { referenceOnCard, showCurrent, showAppraisalStep } from './show.ts';
import { OUTDATED_PREPARATION, showSent } from './preparation.ts';
import { OUTDATED_STEP } from './steps.ts';

const Settled = z.object({
  submission: z.string().max(200),
  decision: z.enum(['keep', 'remove']),
  after: z.enum(['next', 'back', 'leave', 'prepare']).default('next'),
});
const PUT_BACK = 'What you removed is back.';

const WRITES: Right = 'write the appraisal';
const PREPARES: Right = 'prepare for my appraisal';

export const personWordsRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.settle-words', { right: WRITES, input: Settled }, settleWords(needs)),
  route('appraisals.settle-prepared', { right: PREPARES, input: Settled }, settlePrepared(needs)),
  route('appraisals.put-back', { right: WRITES, input: FormInput, leftOut: 'kept' }, putBack(needs)),
  route('appraisals.put-back-prepared', { right: PREPARES, input: FormInput, leftOut: 'kept' }, putBack(needs)),
];

const settleWords =
  (needs: AppraisalNeeds) =>
  async (input: z.infer<typeof Settled>, asking: Asking): Promise<Reply> => {
    const { kept, late } = await settleRemoved(needs, input, asking);
    return kept ? goOn(needs, kept, input.after, asking) : late;
  };

const settlePrepared =
  (needs: AppraisalNeeds) =>
  async (input: z.infer<typeof Settled>, asking: Asking): Promise<Reply> => {
    const { kept, late } = await settleRemoved(needs, input, asking);
    return kept ? showSent(kept) : late;
  };

const putBack =
  (needs: AppraisalNeeds) =>
  async ({ submission, ...fields }: z.infer<typeof FormInput>, asking: Asking): Promise<Reply> => {
    const { id, step, revision, reference } = await stepOn(needs, submission, asking);
    const { file, verdict } = await needs.appraisals.change(id, asking, (now) => {
      const sent = { step, revision, fields, doubtful: asking.doubtful };
      const verdict = saveAndPutBack(now, sent, reference, asking.at);
      if (!verdict) throw new Refusal(NOT_YOURS);
      return { verdict, changes: verdict.is === 'saved' ? verdict.changes : undefined };
    });
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    const typed = verdict.is === 'outdated' ? verdict.fields : undefined;
    if (step === PREPARATION)
      return { card: preparationCard(file, reference.pack, { typed, note: typed ? OUTDATED_PREPARATION : PUT_BACK }) };
    return showAppraisalStep(needs, { file, step, reference }, asking, {
      typed,
      note: typed ? OUTDATED_STEP : PUT_BACK,
    });
  };

/** The step a card names, for whoever writes it. */
async function stepOn(needs: AppraisalNeeds, submission: string, { right, at }: Asking) {
  const { id, pack, step, count } = readKey(submission);
  if ((step === PREPARATION) !== (right === PREPARES)) throw new Refusal(NOT_YOURS);
  return { id, step, revision: count, reference: await referenceOnCard(needs, pack, at) };
}

async function settleRemoved(
  needs: AppraisalNeeds,
  { submission, decision }: z.infer<typeof Settled>,
  asking: Asking,
): Promise<{ kept: StepKept; late?: undefined } | { kept?: undefined; late: Reply }> {
  const { id, step, revision, reference } = await stepOn(needs, submission, asking);
  const { file, verdict } = await needs.appraisals.change(id, asking, (now) => {
    const changes = settle(now, { step, revision }, decision, reference, asking.at);
    return { verdict: changes, changes };
  });
  if (!verdict) return { late: await showCurrent(needs, file, asking, { note: LATE_SENTENCE }) };
  const problems = keptProblems(step, file, reference.pack) ?? [];
  return { kept: { file, step, reference, problems, hasRemoved: verdict.removed !== undefined } };
}
