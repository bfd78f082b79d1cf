// What the steering group needs of others.
import type { ChannelKey } from '../../bot/channel-key.ts';
import type { PersonKey } from '../../bot/person-key.ts';
import type { Rosters } from '../../bot/rosters.ts';
import type { Role } from '../../bot/rights.ts';
import type { Asking, ChannelAddress, Person, TurnChannel } from '../../bot/turn.ts';
import type { Profile } from '../people/domain.ts';
import type { RoleAt } from '../roles/domain/grant.ts';
import type { Store } from '../../storage/port.ts';
import type { SteeringGroups } from './repository.ts';

interface NamedTrust {
  id: string;
  name: string;
}

export interface GroupGiven {
  store: Store;
  now(): Date;
  newId(): string;
  chatLink: string;
  channels: {
    nameOf(channel: ChannelKey): Promise<string>;
    note(channel: TurnChannel): Promise<unknown>;
    addressOf(channel: ChannelKey): Promise<ChannelAddress | undefined>;
  };
  rosters: Rosters;
  /** `heirOf`: who stands in the place of an organisation on a day. */
  organisations: { heirOf(id: string, day: string): Promise<string> };
  people: { find(person: PersonKey): Promise<Profile | undefined> };
  trusts: { all: readonly NamedTrust[]; named(id: string): NamedTrust; find(id: string): Promise<NamedTrust> };
  /** Who somebody is now, and where they work. */
  whoIs(person: PersonKey): Promise<{ roles: readonly Role[]; trustId?: string }>;
  roles: {
    give(to: Person, role: RoleAt, asking: Pick<Asking, 'person' | 'at'>): Promise<unknown>;
    take(from: Person, role: RoleAt, asking: Pick<Asking, 'person' | 'at'>): Promise<unknown>;
  };
  offerDownload(
    file: { kind: string; fileName: string; about: string; edition: number; person: PersonKey },
    at: Date,
  ): Promise<string>;
  downloadUrl(token: string): string;
  hasFileConsent: boolean;
}

export interface GroupNeeds extends GroupGiven {
  groups: SteeringGroups;
}
