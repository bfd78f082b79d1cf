// Joins who people are and where they work with where it is kept.
import { isSamePerson, type PersonKey } from '../../person-key.ts';
import type { TrustFacilitator } from '../../named-people.ts';
import type { Store } from '../../storage/port.ts';
import type { Person, Reply } from '../../turn.ts';
import { unconfirmedCard } from './confirmation-cards.ts';
import { confirmingRoutes } from './confirming.ts';
import { confirmationAt } from './domain/confirmation.ts';
import { openFacilitators } from './facilitators.ts';
import { peopleRoutes } from './handlers.ts';
import { peopleNotices } from './notices.ts';
import { peopleRepository } from './repository.ts';
import { rolesOf } from './roles.ts';
import { openTrusts } from './trusts.ts';
import { openDeciders } from './whom-to-ask.ts';

interface Needs {
  store: Store;
  /** Each tenant with the Trust it is bound to. */
  tenants: Map<string, string | undefined>;
  isLocal: boolean;
  demoTenant: string;
  administrators: readonly PersonKey[];
  named: readonly TrustFacilitator[];
  chatLink: string;
}

export function openPeople({ store, tenants, isLocal, demoTenant, administrators, named, chatLink }: Needs) {
  const people = peopleRepository(store);
  const trusts = openTrusts(tenants, isLocal, demoTenant);
  const facilitators = openFacilitators(named, people, trusts);
  const decidersOf = openDeciders({ people, facilitators, administrators });
  const isAsSaid = (person: Person, trustId: string): boolean =>
    trusts.vouchesFor(person.tenantId, trustId) ||
    facilitators.isFacilitator(person, trustId) ||
    administrators.some((one) => isSamePerson(one, person));
  const needs = { people, trusts, facilitators, administrators, decidersOf, isAsSaid, chatLink };
  return {
    people,
    trusts,
    facilitators,
    routes: [...peopleRoutes(needs), ...confirmingRoutes(needs)],
    notices: peopleNotices(needs),
    whoIs: (person: Person) => rolesOf(person, needs),
    /** In place of what only people of the Trust may see, for somebody of whom that is not known. */
    unconfirmed: async (person: Person, trustId: string): Promise<Reply> => {
      const [profile, deciders] = await Promise.all([people.find(person), decidersOf(trustId)]);
      const kept = profile && confirmationAt(profile, trustId);
      return { card: unconfirmedCard(trusts.named(trustId), kept, deciders, chatLink) };
    },
  };
}
