import { z } from 'zod';
import { LATE_SENTENCE } from '../../../cards/late.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { FormInput } from '../cards/start.ts';
import type { PendingPress } from '../cards/unsure.ts';
import { PREPARATION, stepsOf, SUMMARY } from '../domain/steps.ts';
import { referenceOf } from '../reference.ts';
import { goOn } from './go-on.ts';
import { keep, stepKept, type KeptStep } from './keep.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showCurrent, showAppraisalStep } from './show.ts';
import { RecordId } from '../../../records/record-id.ts';

export const OUTDATED_STEP =
  'This step was saved from another card in the meantime. Your words are still here: look at them once more, then save.';
const write = { right: 'write the appraisal', input: FormInput, leftOut: 'kept' } as const;
const StepInput = z.object({ id: RecordId, step: z.string().max(60) });

export const stepRoutes = (needs: AppraisalNeeds): Route[] => [
  route('appraisals.save', write, saveStep(needs, 'next')),
  route('appraisals.back', write, saveStep(needs, 'back')),
  route('appraisals.leave', write, saveStep(needs, 'leave')),
  route('appraisals.go', { right: 'write the appraisal', input: StepInput }, goToStep(needs)),
];

const saveStep =
  (needs: AppraisalNeeds, pressed: PendingPress) =>
  async (sent: z.infer<typeof FormInput>, asking: Asking): Promise<Reply> => {
    const kept = await keep(needs, sent, asking, (step) => step !== PREPARATION);
    return (await sameAgain(needs, kept, asking)) ?? goOn(needs, stepKept(kept), pressed, asking);
  };

/** The same card again where something is wrong with it; undefined where the step may be left. */
export async function sameAgain(needs: AppraisalNeeds, kept: KeptStep, asking: Asking): Promise<Reply | undefined> {
  const { verdict, file } = kept;
  if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
  if (verdict.is === 'outdated')
    return showAppraisalStep(needs, kept, asking, { typed: verdict.fields, note: OUTDATED_STEP });
  return undefined;
}

const goToStep =
  (needs: AppraisalNeeds) =>
  async ({ id, step }: z.infer<typeof StepInput>, asking: Asking): Promise<Reply> => {
    const file = await needs.appraisals.read(id, asking);
    if (file.record.state !== 'draft') return showCurrent(needs, file, asking, { note: LATE_SENTENCE });
    const reference = await referenceOf(needs, file.record, asking.at);
    const steps = stepsOf(reference.pack, file.record);
    return showAppraisalStep(needs, { file, reference, step: steps.includes(step) ? step : SUMMARY }, asking);
  };
