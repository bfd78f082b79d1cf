// A discussion as it is now: a step, the summary, or the card of its state.
import { NOT_YOURS } from '../../../bot/rights.ts';
import { Refusal } from '../../../bot/refusal.ts';
import type { Asking, Reply } from '../../../bot/turn.ts';
import { currentCard, stepAt } from '../cards/current.ts';
import type { StepView } from '../cards/step-cards.ts';
import { stepCard } from '../cards/steps.ts';
import { summaryCard, type SummaryView } from '../cards/summary.ts';
import { SUMMARY } from '../domain/steps.ts';
import type { Reference } from '../domain/reference.ts';
import { referenceOf } from '../reference.ts';
import type { AppraisalCase } from '../case.ts';
import { besideStep } from './beside.ts';
import type { AppraisalNeeds } from './needs.ts';

/** With the pack a card says it was drawn with. Cards can be changed by people, so a pack that is not there is a refusal. */
export async function referenceOnCard(
  { packs, coursesAt }: AppraisalNeeds,
  version: string,
  at: Date,
): Promise<Reference> {
  const [pack, courses] = await Promise.all([packs.find(version), coursesAt(at)]);
  if (!pack) throw new Refusal(NOT_YOURS);
  return { pack, courses };
}

/** A step, or the summary, as the manager of the discussion sees it. */
export async function showAppraisalStep(
  needs: AppraisalNeeds,
  { file, step, reference }: { file: AppraisalCase; step: string; reference: Reference },
  asking: Asking,
  showing: StepView = {},
): Promise<Reply> {
  needs.places.keep(asking.person, { id: file.record.id, step, at: asking.at.toISOString() });
  if (step === SUMMARY) return { card: summaryCard(file, reference, { note: showing.note, saved: showing.saved }) };
  return {
    card: stepCard(file, step, reference, { ...showing, ...(await besideStep(step, file, reference, needs, asking)) }),
  };
}

/** The card that fits the discussion as it is now. */
export async function showCurrent(
  needs: AppraisalNeeds,
  file: AppraisalCase,
  asking: Asking,
  showing?: SummaryView,
): Promise<Reply> {
  const { person } = asking;
  const reference = await referenceOf(needs, file.record, asking.at);
  const step = stepAt(file, person, reference.pack, showing);
  needs.places.keep(person, { id: file.record.id, step, at: asking.at.toISOString() });
  const beside = await besideStep(step, file, reference, needs, asking);
  return { card: currentCard(file, person, { ...reference, link: needs.chatLink, at: asking.at, beside }, showing) };
}
