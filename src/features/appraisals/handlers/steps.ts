import { z } from 'zod';
import { route, type Asking, type Reply, type Route } from '../../../turn.ts';
import { Sent } from '../cards/start.ts';
import { stepCard } from '../cards/steps.ts';
import { summaryCard } from '../cards/summary.ts';
import { savedCard } from '../cards/messages.ts';
import { AppraisalId } from '../domain/keys.ts';
import { nextStep, stepBefore } from '../domain/progress.ts';
import { PREPARATION, stepsOf, SUMMARY } from '../domain/steps.ts';
import { keep, type Kept } from './keep.ts';
import { LATE, showCurrent, type Needs } from './needs.ts';

export const OUTDATED =
  'This step was saved from another card in the meantime. Your words are still here: look at them once more, then save.';
const write = { right: 'write the appraisal', input: Sent } as const;

export function stepRoutes(needs: Needs): Route[] {
  /** The same card again where something is wrong with it; undefined where the step may be left. */
  const sameAgain = async ({ verdict, file, pack, step }: Kept, asking: Asking): Promise<Reply | undefined> => {
    if (verdict.is === 'closed') return showCurrent(needs, file, asking, { note: LATE });
    if (verdict.is === 'outdated')
      return { card: stepCard(file, step, pack, { typed: verdict.fields, note: OUTDATED }) };
    return undefined;
  };

  const at = (file: Kept['file'], step: string, pack: Kept['pack']): Reply => ({
    card: step === SUMMARY ? summaryCard(file, pack) : stepCard(file, step, pack),
  });

  const saving = (sent: z.infer<typeof Sent>, asking: Asking) =>
    keep(needs, sent, asking, (step) => step !== PREPARATION);

  return [
    route('appraisals.save', write, async (sent, asking) => {
      const kept = await saving(sent, asking);
      const { file, pack, step, verdict } = kept;
      if ((verdict.is === 'saved' || verdict.is === 'repeated') && verdict.problems.length)
        return { card: stepCard(file, step, pack, { problems: verdict.problems }) };
      return (await sameAgain(kept, asking)) ?? at(file, nextStep(file, pack, step), pack);
    }),

    route('appraisals.back', write, async (sent, asking) => {
      const kept = await saving(sent, asking);
      return (await sameAgain(kept, asking)) ?? at(kept.file, stepBefore(kept.step, kept.pack), kept.pack);
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
        const pack = await needs.packs.pack(file.record.frameworkVersion);
        if (file.record.state !== 'draft') return showCurrent(needs, file, asking, { note: LATE });
        return at(file, stepsOf(pack).includes(step) ? step : SUMMARY, pack);
      },
    ),
  ];
}
