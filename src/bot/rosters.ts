// Who is in a team, as Teams says. Both questions end in an error where Teams does not answer.
import type { ChannelKey } from './channel-key.ts';
import type { ChannelAddress, Person } from './turn.ts';

export interface TeamMember extends Person {
  /** From outside: invited into the team, and nobody's staff there. */
  isGuest: boolean;
}

export interface Rosters {
  /** Everybody in the team of a channel. */
  rosterOf(channel: ChannelKey, address: ChannelAddress): Promise<Person[]>;
  /** One member of the team, by their Entra id; undefined for somebody who is not in the team. */
  memberOf(channel: ChannelKey, address: ChannelAddress, id: string): Promise<TeamMember | undefined>;
}
