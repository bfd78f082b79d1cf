import type { PersonKey } from '../../bot/person-key.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { confirmationRepository } from './confirmation-repository.ts';
import { arrive, leave, strangerProfile, withTrust, type Profile } from './domain.ts';
import { grantRepository } from './grant-repository.ts';
import { peopleKinds, type Colleague } from './kinds.ts';
import { mailRepository } from './mail-repository.ts';
import { profileChange } from './profile-change.ts';

const { profile: profileKind, inTrust } = peopleKinds;

export function peopleRepository(store: Store) {
  const change = profileChange(store);
  const find = ({ id, tenantId }: PersonKey): Promise<Profile | undefined> =>
    profileKind.get(store, PEOPLE, id, tenantId);

  return {
    ...confirmationRepository(store, change),
    ...grantRepository(store, change),
    ...mailRepository(store),
    find,
    /** Whether this id is known of another tenant, and not of this one: then somebody else is meant. */
    isElsewhere: async ({ tenantId, id }: PersonKey): Promise<boolean> => {
      const known = (await store.list(PEOPLE, profileKind.under(id), { limit: 9 })).map(({ value }) =>
        profileKind.read(value),
      );
      return known.length > 0 && !known.some((profile) => profile.tenantId === tenantId);
    },

    arrived: (person: Person, address: Address, at: Date) =>
      change(person, (profile) => ({ profile: arrive(profile, person, address, at) })),
    keepsSomethingWith: (person: PersonKey, trustId: string) =>
      change(person, (profile) => ({ profile: withTrust(profile ?? strangerProfile(person), trustId) })),
    cannotBeReached: (person: PersonKey, at: Date) =>
      change(person, (profile) => ({ profile: profile && leave(profile, at) })),

    colleagues: async (trustId: string, tenantId: string, limit: number): Promise<Colleague[]> =>
      (await store.list(PEOPLE, inTrust.under(trustId, tenantId), { limit })).map((row) => inTrust.read(row.value)),
  };
}
export type People = ReturnType<typeof peopleRepository>;
