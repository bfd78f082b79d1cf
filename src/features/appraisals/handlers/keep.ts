import { z } from 'zod';
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking } from '../../../bot/turn.ts';
import type { FormInput } from '../cards/start.ts';
import { readKey } from '../domain/keys.ts';
import type { Reference } from '../domain/reference.ts';
import { save, type SaveVerdict } from '../domain/save.ts';
import type { AppraisalCase } from '../case.ts';
import type { StepKept } from './go-on.ts';
import type { AppraisalNeeds } from './needs.ts';
import { referenceOnCard } from './show.ts';

export interface KeptStep {
  file: AppraisalCase;
  verdict: SaveVerdict;
  step: string;
  reference: Reference;
}

/** Keeps what was typed on the card of one step, finished or not. The steps are those of the pack the record was begun with. */
export async function keep(
  needs: AppraisalNeeds,
  { submission, ...fields }: z.infer<typeof FormInput>,
  asking: Asking,
  may: (step: string) => boolean,
): Promise<KeptStep> {
  const { id, pack: version, step, count } = readKey(submission);
  if (!may(step)) throw new Refusal(NOT_YOURS);
  const reference = await referenceOnCard(needs, version, asking.at);
  const { file, verdict } = await needs.appraisals.change(id, asking, (now) => {
    const verdict =
      now.record.frameworkVersion === version
        ? save(now, { step, revision: count, fields, doubtful: asking.doubtful }, reference, asking.at)
        : undefined;
    if (!verdict) throw new Refusal(NOT_YOURS);
    return { verdict, changes: verdict.is === 'saved' ? verdict.changes : undefined };
  });
  return { file, verdict, step, reference };
}

/** What was kept of it, whether now or by an earlier press. */
export const stepKept = ({ file, step, reference, verdict }: KeptStep): StepKept => ({
  file,
  step,
  reference,
  problems: 'problems' in verdict ? verdict.problems : [],
  hasRemoved: verdict.is === 'saved' && verdict.changes.removed !== undefined,
});
