import type { ChannelKey } from '../bot/channel-key.ts';
import type { PersonKey } from '../bot/person-key.ts';
import type { Address, Card, ChannelAddress } from '../bot/turn.ts';

/** What the outbox needs to know of people. */
export interface Recipients {
  addressOf(person: PersonKey): Promise<Address | undefined>;
  /** Whether this id is somebody's of another tenant, who is not meant. */
  isElsewhere(person: PersonKey): Promise<boolean>;
  /** When a form was shown to them that they have not sent back yet; left out, no forms are known. */
  formShownAt?(person: PersonKey): Promise<string | undefined>;
  /** They have this card in front of them now. */
  noteShown?(person: PersonKey, card: Card, at: Date): void;
  keepsSomethingWith(person: PersonKey, partition: string): Promise<unknown>;
  /** They are about to be written to: before the claim, so that no end of the process can leave it out. */
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
