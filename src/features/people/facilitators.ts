import type { TrustFacilitator } from '../../config/named-people.ts';
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

/** Who facilitates which Trust, as the settings say it, and where each of them works at this moment. */
export function openFacilitators(
  named: readonly TrustFacilitator[],
  people: Pick<People, 'find'>,
  trusts: Pick<Trusts, 'ofTenant'>,
) {
  const facilitatorsOf = (trustId: string): PersonKey[] =>
    named.filter((one) => one.trustId === trustId).map(({ person }) => person);
  return {
    facilitatorsOf,

    /** The one place that says so. Whether they work there at this moment is the asker's to know. */
    isFacilitator: (person: PersonKey, trustId: string): boolean =>
      facilitatorsOf(trustId).some((one) => isSamePerson(one, person)),

    /** Undefined for somebody who has never met the bot, or while they have not said where they work. */
    workplaceOf: async (person: PersonKey): Promise<string | undefined> => {
      const profile = await people.find(person);
      return profile && (trusts.ofTenant(person.tenantId)?.id ?? profile.trustId);
    },
  };
}
export type Facilitators = ReturnType<typeof openFacilitators>;
