// Where somebody's tenant does not vouch for it, the facilitator of a Trust confirms who works there.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';

const Confirmation = z.object({
  trustId: z.string(),
  state: z.enum(['asked', 'confirmed', 'declined']),
  at: z.iso.datetime(),
  /** Who decided. */
  by: PersonKey.extend({ name: z.string() }).optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** What a profile keeps of it: at most one for each Trust, and when somebody was asked within the last day. */
export const Confirmations = z.object({
  confirmations: z.array(Confirmation).default([]),
  asks: z.array(z.iso.datetime()).default([]),
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
