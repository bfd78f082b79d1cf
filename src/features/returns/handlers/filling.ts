// The form: its steps, what is saved of them, and the question where two people changed the same field.
import type { AskingOfTrust, Card, Reply } from '../../../bot/turn.ts';
import { longDay } from '../../../dates.ts';
import { checkCard } from '../cards/check.ts';
import { answerField, chooseCard } from '../cards/choose.ts';
import { overviewCard, type ReturnView } from '../cards/overview.ts';
import { stepFormCard } from '../cards/step.ts';
import type { FieldConflict } from '../domain/merging.ts';
import { fieldsSent, type ChosenFields, type Place, type SavedFields, type WantedStep } from '../inputs.ts';
import { viewOf, type ReturnNeeds } from './needs.ts';

export const showStep =
  (needs: ReturnNeeds) =>
  async ({ quarter, step }: WantedStep, asking: AskingOfTrust): Promise<Reply> => ({
    card: cardAt(step, await viewOf(needs, { trustId: asking.trustId, quarter }, asking)),
  });

export const showCheck =
  (needs: ReturnNeeds) =>
  async ({ quarter }: { quarter: string }, asking: AskingOfTrust): Promise<Reply> => ({
    card: cardAt('check', await viewOf(needs, { trustId: asking.trustId, quarter }, asking)),
  });

export const saveFields =
  (needs: ReturnNeeds) =>
  async (saved: SavedFields, asking: AskingOfTrust): Promise<Reply> => {
    const { quarter, go, draft, prefilled } = saved;
    const address = { trustId: asking.trustId, quarter };
    const sent = fieldsSent(saved);
    const { found, verdict, conflicts } = await needs.returns.act(address, asking, [
      () => ({ act: 'save', sent, shown: { draft, prefilled } }),
    ]);
    const view = await viewOf(needs, address, asking, found);
    if (verdict.is === 'locked' || verdict.is === 'not open') return { card: overviewCard(view, closedNote(view)) };
    return { card: afterSaving(view, go, conflicts) };
  };

/** What was chosen is a save by somebody who has seen what stood there. */
export const chooseFields =
  (needs: ReturnNeeds) =>
  async (chosen: ChosenFields, asking: AskingOfTrust): Promise<Reply> => {
    const { quarter, go, mine, theirs } = chosen;
    const address = { trustId: asking.trustId, quarter };
    const answers = new Map(Object.keys(mine).map((field) => [field, chosen[answerField(field)]]));
    const sent = Object.fromEntries(Object.entries(mine).filter(([field]) => answers.get(field) === 'mine'));
    const {
      found,
      verdict,
      conflicts: again,
    } = await needs.returns.act(address, asking, [() => ({ act: 'save', sent, shown: { draft: theirs } })]);
    const view = await viewOf(needs, address, asking, found);
    if (verdict.is === 'locked' || verdict.is === 'not open') return { card: overviewCard(view, closedNote(view)) };
    const left = Object.keys(mine).filter((field) => !answers.get(field));
    const unanswered = left.map((field): FieldConflict => ({
      field,
      mine: mine[field] ?? '',
      theirs: theirs[field] ?? '',
    }));
    if (!unanswered.length) return { card: afterSaving(view, go, again) };
    const conflicts = [...again, ...unanswered];
    return { card: chooseCard({ quarter, found, conflicts, go }, 'Please choose one of the two for each.') };
  };

const afterSaving = (view: ReturnView, go: Place, conflicts: readonly FieldConflict[]): Card =>
  conflicts.length
    ? chooseCard({ quarter: view.quarter, found: view.found, conflicts, go })
    : cardAt(go, view, go === 'overview' ? 'Saved.' : '');

export function cardAt(place: Place, view: ReturnView, note = ''): Card {
  if (view.phase === 'locked' || view.phase === 'not open') return overviewCard(view, note || closedNote(view));
  if (place === 'check') return checkCard(view, note);
  return place === 'overview' ? overviewCard(view, note) : stepFormCard(view, place, note);
}

/** Whoever typed something into a form that has closed meanwhile is told that it is not kept. */
export const closedNote = ({ found, phase, deadlines }: ReturnView): string =>
  found?.accepted
    ? 'Your Alliance has accepted it, so nothing was saved. Ask your Alliance if something has to be changed.'
    : phase === 'not open'
      ? `It is not open yet, so nothing was saved. It opens on ${longDay(deadlines.opensOn)}.`
      : `It closed on ${longDay(deadlines.closesOn)}, so nothing was saved.`;
