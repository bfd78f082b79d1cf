// Who is in a team, as Teams has it. Both are an error where Teams does not say it.
import type { ChannelKey } from './channel-key.ts';
import type { ChannelAddress, Person } from './turn.ts';

export interface TeamMember extends Person {
  /** From outside: invited into the team, and nobody's staff there. */
  isGuest: boolean;
}

export interface Rosters {
  /** Everybody in the team of a channel. */
  rosterOf(channel: ChannelKey, address: ChannelAddress): Promise<Person[]>;
  /** One of them, by their Entra id; undefined for somebody who is not in it. */
  memberOf(channel: ChannelKey, address: ChannelAddress, id: string): Promise<TeamMember | undefined>;
}
