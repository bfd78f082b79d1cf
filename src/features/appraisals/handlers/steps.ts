import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { Sent } from '../cards/start.ts';
import { savedCard } from '../cards/messages.ts';
import { AppraisalId } from '../domain/keys.ts';
import { nextStep, stepBefore } from '../domain/progress.ts';
import { PREPARATION, stepsOf, SUMMARY } from '../domain/steps.ts';
import { referenceOf } from '../reference.ts';
import { keep, type Kept } from './keep.ts';
import { LATE, showCurrent, showStep, type Needs } from './needs.ts';

export const OUTDATED =
  'This step was saved from another card in the meantime. Your words are still here: look at them once more, then save.';
const write = { right: 'write the appraisal', input: Sent } as const;

export function stepRoutes(needs: Needs): Route[] {
  /** The same card again where something is wrong with it; undefined where the step may be left. */
  const sameAgain = async (kept: Kept, asking: Asking): Promise<Reply | undefined> => {
    const { verdict, file } = kept;
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE });
    if (verdict.is === 'outdated') return showStep(needs, kept, asking, { typed: verdict.fields, note: OUTDATED });
    return undefined;
  };

  const saving = (sent: z.infer<typeof Sent>, asking: Asking) =>
    keep(needs, sent, asking, (step) => step !== PREPARATION);

  return [
    route('appraisals.save', write, async (sent, asking) => {
      const kept = await saving(sent, asking);
      const { file, reference, step, verdict } = kept;
      if ((verdict.is === 'saved' || verdict.is === 'repeated') && verdict.problems.length)
        return showStep(needs, kept, asking, { problems: verdict.problems });
      return (
        (await sameAgain(kept, asking)) ??
        showStep(needs, { ...kept, step: nextStep(file, reference.pack, step) }, asking)
      );
    }),

    route('appraisals.back', write, async (sent, asking) => {
      const kept = await saving(sent, asking);
      return (
        (await sameAgain(kept, asking)) ??
        showStep(needs, { ...kept, step: stepBefore(kept.step, kept.reference.pack) }, asking)
      );
    }),

    route('appraisals.leave', write, async (sent, asking) => {
      const kept = await saving(sent, asking);
      return (await sameAgain(kept, asking)) ?? { card: savedCard(kept.file) };
    }),

    route(
      'appraisals.go',
      { right: 'write the appraisal', input: z.object({ id: AppraisalId, step: z.string().max(60) }) },
      async ({ id, step }, asking) => {
        const file = await needs.appraisals.read(id, asking);
        if (file.record.state !== 'draft') return showCurrent(needs, file, asking, { note: LATE });
        const reference = await referenceOf(needs, file.record, asking.at);
        const steps = stepsOf(reference.pack);
        return showStep(needs, { file, reference, step: steps.includes(step) ? step : SUMMARY }, asking);
      },
    ),
  ];
}
