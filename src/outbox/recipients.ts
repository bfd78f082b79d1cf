import type { ChannelKey } from '../bot/channel-key.ts';
import type { PersonKey } from '../bot/person-key.ts';
import type { Address, Card, ChannelAddress } from '../bot/turn.ts';

/** What the outbox needs to know of people. */
export interface Recipients {
  addressOf(person: PersonKey): Promise<Address | undefined>;
  /** Whether this id is known in another tenant only: then somebody else is meant. */
  isElsewhere(person: PersonKey): Promise<boolean>;
  /** When a form was shown to them that they have not sent back yet; left out, no forms are known. */
  formShownAt?(person: PersonKey): Promise<string | undefined>;
  /** This card was just shown to the recipient. */
  noteShown?(person: PersonKey, card: Card, at: Date): void;
  keepsSomethingWith(person: PersonKey, partition: string): Promise<unknown>;
  /** The recipient is about to be written to. Noted before the claim, so that it is noted even if the process ends. */
  noteRecipient?(person: PersonKey): Promise<unknown>;
  cannotBeReached(person: PersonKey, at: Date): Promise<unknown>;
  keepMail(person: PersonKey, mail: { partition: string; noticeId: string }): Promise<unknown>;
  mailOf(person: PersonKey): Promise<{ partition: string; noticeId: string }[]>;
  clearMail(person: PersonKey, mail: { partition: string; noticeId: string }): Promise<unknown>;
}

/** What the outbox needs to know of channels. */
export interface Channels {
  /** Undefined where the bot is not in the team, or the channel is not there any more. */
  addressOf(channel: ChannelKey): Promise<ChannelAddress | undefined>;
  /** `reason`: in words that people may read. */
  cannotBeReached(channel: ChannelKey, reason: string, at: Date): Promise<unknown>;
}
