import type { Address, Card, ChannelAddress } from '../bot/turn.ts';
import type { Log } from '../running/log.ts';
import type { Store } from '../storage/port.ts';
import type { Notice, Outcome } from './notice.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Channels, Recipients } from './recipients.ts';
import type { SendResult } from './rules.ts';

/** Not now: the notice stays due, and no attempt is spent. */
export interface Delay {
  delayedUntil: Date;
}
export const isDelay = (drawn: object | undefined): drawn is Delay =>
  !!drawn && 'delayedUntil' in drawn && drawn.delayedUntil instanceof Date;

/** A message sent before that no longer holds: what became of it (with where it stands), and what takes its place there. */
export interface OutdatedMessage {
  outcome: Outcome;
  outcomeKey: string;
  card: Card;
}

/** A notice that outdates earlier ones to the same person. Without a card of its own, it only replaces theirs. */
export interface OutdatingNotice {
  card?: Card;
  outdated: readonly OutdatedMessage[];
}
type Drawn = Card | OutdatingNotice | undefined;
export const outdatingIn = (drawn: Drawn): OutdatingNotice =>
  drawn && Array.isArray(drawn.outdated)
    ? (drawn as OutdatingNotice)
    : { card: drawn as Card | undefined, outdated: [] };

/** The card a notice shows now; undefined when what the notice would say no longer holds. */
export type DrawNotice = (notice: Notice) => Promise<Drawn | Delay>;

/** The one place from which anything leaves that nobody has just asked for. */
export type Send = (address: Address | ChannelAddress, card: Card) => Promise<SendResult>;

export interface OutboxNeeds {
  store: Store;
  recipients: Recipients;
  channels: Channels;
  drawers: ReadonlyMap<string, DrawNotice>;
  send: Send;
  /**
   * Lets sends leave no faster than Teams allows. Asked before a notice is claimed: whoever is killed while waiting has not
   * begun to send it; and before it is drawn: it shows how things are when it leaves.
   */
  rate: RateLimit;
  now(): Date;
  log: Log;
}

/** What delivering one notice needs. */
export interface Delivery extends OutboxNeeds {
  /** Whether nothing more is to be begun. */
  isClosed(): boolean;
}
