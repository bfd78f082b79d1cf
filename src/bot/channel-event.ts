// What happens to a team or a channel the bot is in, in the bot's own words. Teams does not say who did it.
import type { ChannelKey } from './channel-key.ts';
import type { PersonKey } from './person-key.ts';

export type ChannelHappening =
  | 'bot added'
  | 'bot removed'
  | 'cannot be reached'
  | 'team renamed'
  | 'team archived'
  | 'team unarchived'
  | 'team deleted'
  | 'team restored'
  | 'channel renamed'
  | 'channel deleted'
  | 'channel restored';

export interface ChannelEvent {
  what: ChannelHappening;
  at: Date;
  tenantId: string;
  team: { id: string; name?: string };
  /** The channel it happened to; of what happens to a team, the one in which that was told. */
  channel?: { id: string; name?: string };
  /** How the bot writes there. Left out by what Teams did not tell. */
  address?: { serviceUrl: string; botId: string };
  /** Who added the bot, where Teams says so. */
  by?: PersonKey;
}

/** What an event has changed: told to each feature once. */
export interface ChannelNews {
  what: ChannelHappening;
  at: Date;
  /** The team as it is afterwards; every piece of news gives it another version. */
  team: {
    tenantId: string;
    id: string;
    name: string;
    version: number;
    /** The channels of the team that the bot has had to do with. */
    channels: readonly { id: string; name: string }[];
  };
  /** Whether a channel of the team can be written to afterwards, as far as is known. */
  isOpen(channelId: string): boolean;
  /** Left out where it is about all of the team. */
  channel?: ChannelKey;
  by?: PersonKey;
}
