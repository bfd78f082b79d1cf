// What comes after a step is kept: the question what was removed, its mistakes, or where the press leads.
import type { Asking, Reply } from '../../../bot/turn.ts';
import { savedCard } from '../cards/messages.ts';
import { stepCard } from '../cards/steps.ts';
import { doubtCard, type PendingPress } from '../cards/unsure.ts';
import type { FieldProblem } from '../domain/fields.ts';
import { nextStep, stepBefore } from '../domain/progress.ts';
import type { Reference } from '../domain/reference.ts';
import type { AppraisalCase } from '../case.ts';
import type { AppraisalNeeds } from './needs.ts';
import { showAppraisalStep } from './show.ts';
import { showPreparing } from './reach.ts';

export interface StepKept {
  file: AppraisalCase;
  step: string;
  reference: Reference;
  problems: FieldProblem[];
  /** Something was taken out of it just now. */
  hasRemoved?: boolean;
}

const REMOVED = 'What you emptied is removed. Open the step before to put it back, until this is shared.';

export async function goOn(
  needs: AppraisalNeeds,
  kept: StepKept,
  pressed: PendingPress,
  asking: Asking,
): Promise<Reply> {
  const { file, step, reference, problems, hasRemoved } = kept;
  const question = doubtCard(file, step, () => stepCard(file, step, reference), 'appraisals.settle-words', pressed);
  if (question) return { card: question };
  if (pressed === 'next' && problems.length) return showAppraisalStep(needs, kept, asking, { problems });
  if (pressed === 'leave') {
    needs.places.keep(asking.person, { id: file.record.id, step, at: asking.at.toISOString(), isLeft: true });
    return { card: savedCard(file) };
  }
  if (pressed === 'prepare') return showPreparing(needs, file);
  const next =
    pressed === 'back' ? stepBefore(step, reference.pack, file.record) : nextStep(file, reference.pack, step);
  return showAppraisalStep(needs, { ...kept, step: next }, asking, {
    saved: step,
    ...(hasRemoved && { note: REMOVED }),
  });
}
