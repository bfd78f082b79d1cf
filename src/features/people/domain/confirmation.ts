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
export const isConfirmed = (profile: Confirmations, trustId: string): boolean =>
  confirmationAt(profile, trustId)?.state === 'confirmed';

const isRecent = (moment: string, at: Date) => at.getTime() - Date.parse(moment) < DAY_MS;

/** The facilitator is asked, where that is not so already; whom somebody has left is not asked any more. */
export function askForConfirmation<Of extends Confirmations>(
  profile: Of,
  trustId: string,
  at: Date,
): { profile: Of; isNew: boolean } {
  const others = profile.confirmations.filter((one) => one.trustId !== trustId && one.state !== 'asked');
  const before = confirmationAt(profile, trustId);
  const asks = profile.asks.filter((moment) => isRecent(moment, at));
  const mayBeAsked = !before || (before.state === 'declined' && !isRecent(before.at, at));
  if (!mayBeAsked || asks.length >= MOST_ASKS)
    return { profile: { ...profile, confirmations: [...others, ...(before ? [before] : [])], asks }, isNew: false };
  const moment = at.toISOString();
  const asked: Confirmation = { trustId, state: 'asked', at: moment };
  return { profile: { ...profile, confirmations: [...others, asked], asks: [...asks, moment] }, isNew: true };
}

/** Undefined where it was decided so already. Who was declined can still be confirmed, and the other way round. */
export function decide<Of extends Confirmations>(
  profile: Of,
  { trustId, state, by }: Pick<Confirmation, 'trustId' | 'state' | 'by'>,
  at: Date,
): Of | undefined {
  const before = confirmationAt(profile, trustId);
  if (!before || before.state === state) return undefined;
  const others = profile.confirmations.filter((one) => one.trustId !== trustId);
  return { ...profile, confirmations: [...others, { trustId, state, at: at.toISOString(), by }] };
}

/** Teams is asked about one person once a day, and never to undo what a facilitator has decided. */
export const mayAskTeam = (profile: Confirmations | undefined, trustId: string, day: string): boolean => {
  const state = profile && confirmationAt(profile, trustId)?.state;
  return profile?.teamAskedOn !== day && (state === undefined || state === 'asked');
};

/** What came through the team is asked about again on another day. */
export const mayAskTeamAgain = (profile: Confirmations, trustId: string, day: string): boolean =>
  profile.teamAskedOn !== day && confirmationAt(profile, trustId)?.through === 'team';

/** They are in the team of the Trust. Undefined where somebody has decided already. */
export function confirmThroughTeam<Of extends Confirmations>(profile: Of, trustId: string, at: Date): Of | undefined {
  if (!['asked', undefined].includes(confirmationAt(profile, trustId)?.state)) return undefined;
  const others = profile.confirmations.filter((one) => one.state !== 'asked');
  const confirmed: Confirmation = { trustId, state: 'confirmed', at: at.toISOString(), through: 'team' };
  return { ...profile, confirmations: [...others, confirmed] };
}

/** They are not in it any more: what came through it ends, and nothing else. */
export function endThroughTeam<Of extends Confirmations>(profile: Of, trustId: string): Of | undefined {
  const before = confirmationAt(profile, trustId);
  if (before?.through !== 'team') return undefined;
  return { ...profile, confirmations: profile.confirmations.filter((one) => one !== before) };
}
