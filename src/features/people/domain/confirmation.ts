// Where somebody's tenant does not vouch for it, the facilitator of a Trust confirms who works there.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';

const Confirmation = z.object({
  trustId: z.string(),
  state: z.enum(['asked', 'confirmed', 'declined']),
  at: z.iso.datetime(),
  /** Who decided. */
  by: PersonKey.extend({ name: z.string() }).optional(),
  /** Nobody had to decide: they are in the team of the Trust. */
  through: z.literal('team').optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** What a profile keeps of it: at most one for each Trust, and when somebody was asked within the last day. */
export const Confirmations = z.object({
  confirmations: z.array(Confirmation).default([]),
  asks: z.array(z.iso.datetime()).default([]),
  /** The day on which Teams was last asked whether they are in the team of their Trust. */
  teamAskedOn: z.iso.date().optional(),
});
export type Confirmations = z.infer<typeof Confirmations>;

const MOST_ASKS = 5; // a day: whoever changes their Trust to and fro writes to no more facilitators
const DAY_MS = 24 * 3_600_000;

export const confirmationAt = ({ confirmations }: Confirmations, trustId: string | undefined) =>
  confirmations.find((one) => one.trustId === trustId);

/** It stands until it is taken away: whoever goes elsewhere and comes back is not asked about again. */
export const isConfirmed = (kept: Confirmations, trustId: string): boolean =>
  confirmationAt(kept, trustId)?.state === 'confirmed';

const isRecent = (moment: string, at: Date) => at.getTime() - Date.parse(moment) < DAY_MS;

/** The facilitator is asked, where that is not so already; whom somebody has left is not asked any more. */
export function askForConfirmation<Kept extends Confirmations>(
  kept: Kept,
  trustId: string,
  at: Date,
): { kept: Kept; isNew: boolean } {
  const others = kept.confirmations.filter((one) => one.trustId !== trustId && one.state !== 'asked');
  const before = confirmationAt(kept, trustId);
  const asks = kept.asks.filter((moment) => isRecent(moment, at));
  const mayBeAsked = !before || (before.state === 'declined' && !isRecent(before.at, at));
  if (!mayBeAsked || asks.length >= MOST_ASKS)
    return { kept: { ...kept, confirmations: [...others, ...(before ? [before] : [])], asks }, isNew: false };
  const moment = at.toISOString();
  const asked: Confirmation = { trustId, state: 'asked', at: moment };
  return { kept: { ...kept, confirmations: [...others, asked], asks: [...asks, moment] }, isNew: true };
}

/** Undefined where it was decided so already. Who was declined can still be confirmed, and the other way round. */
export function decide<Kept extends Confirmations>(
  kept: Kept,
  { trustId, state, by }: Pick<Confirmation, 'trustId' | 'state' | 'by'>,
  at: Date,
): Kept | undefined {
  const before = confirmationAt(kept, trustId);
  if (!before || before.state === state) return undefined;
  const others = kept.confirmations.filter((one) => one.trustId !== trustId);
  return { ...kept, confirmations: [...others, { trustId, state, at: at.toISOString(), by }] };
}

/** Teams is asked about one person once a day, and never to undo what a facilitator has decided. */
export const mayAskTeam = (kept: Confirmations | undefined, trustId: string, day: string): boolean => {
  const state = kept && confirmationAt(kept, trustId)?.state;
  return kept?.teamAskedOn !== day && (state === undefined || state === 'asked');
};

/** What came through the team is asked about again on another day. */
export const mayAskTeamAgain = (kept: Confirmations, trustId: string, day: string): boolean =>
  kept.teamAskedOn !== day && confirmationAt(kept, trustId)?.through === 'team';

/** They are in the team of the Trust. Undefined where somebody has decided already. */
export function confirmThroughTeam<Kept extends Confirmations>(
  kept: Kept,
  trustId: string,
  at: Date,
): Kept | undefined {
  if (!['asked', undefined].includes(confirmationAt(kept, trustId)?.state)) return undefined;
  const others = kept.confirmations.filter((one) => one.state !== 'asked');
  const confirmed: Confirmation = { trustId, state: 'confirmed', at: at.toISOString(), through: 'team' };
  return { ...kept, confirmations: [...others, confirmed] };
}

/** They are not in it any more: what came through it ends, and nothing else. */
export function endThroughTeam<Kept extends Confirmations>(kept: Kept, trustId: string): Kept | undefined {
  const before = confirmationAt(kept, trustId);
  if (before?.through !== 'team') return undefined;
  return { ...kept, confirmations: kept.confirmations.filter((one) => one !== before) };
}
