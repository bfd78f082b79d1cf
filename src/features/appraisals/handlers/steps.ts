import { z } from 'zod';
import { LATE } from '../../../cards/late.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { FormInput } from '../cards/start.ts';
import type { PendingPress } from '../cards/unsure.ts';
import { PREPARATION, stepsOf, SUMMARY } from '../domain/steps.ts';
import { referenceOf } from '../reference.ts';
import { goOn } from './go-on.ts';
import { keep, stepKept, type KeptStep } from './keep.ts';
import { showCurrent, showAppraisalStep, type AppraisalNeeds } from './needs.ts';
import { RecordId } from '../../../records/record-id.ts';

export const OUTDATED_STEP =
  'This step was saved from another card in the meantime. Your words are still here: look at them once more, then save.';
const write = { right: 'write the appraisal', input: FormInput, leftOut: 'kept' } as const;

export function stepRoutes(needs: AppraisalNeeds): Route[] {
  /** The same card again where something is wrong with it; undefined where the step may be left. */
  const sameAgain = async (kept: KeptStep, asking: Asking): Promise<Reply | undefined> => {
    const { verdict, file } = kept;
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE });
    if (verdict.is === 'outdated')
      return showAppraisalStep(needs, kept, asking, { typed: verdict.fields, note: OUTDATED_STEP });
    return undefined;
  };

  const saving = (sent: z.infer<typeof FormInput>, asking: Asking) =>
    keep(needs, sent, asking, (step) => step !== PREPARATION);

  const saved = (pressed: PendingPress) => async (sent: z.infer<typeof FormInput>, asking: Asking) => {
    const kept = await saving(sent, asking);
    return (await sameAgain(kept, asking)) ?? goOn(needs, stepKept(kept), pressed, asking);
  };

  return [
    route('appraisals.save', write, saved('next')),
    route('appraisals.back', write, saved('back')),
    route('appraisals.leave', write, saved('leave')),

    route(
      'appraisals.go',
      { right: 'write the appraisal', input: z.object({ id: RecordId, step: z.string().max(60) }) },
      async ({ id, step }, asking) => {
        const file = await needs.appraisals.read(id, asking);
        if (file.record.state !== 'draft') return showCurrent(needs, file, asking, { note: LATE });
        const reference = await referenceOf(needs, file.record, asking.at);
        const steps = stepsOf(reference.pack);
        return showAppraisalStep(needs, { file, reference, step: steps.includes(step) ? step : SUMMARY }, asking);
      },
    ),
  ];
}
