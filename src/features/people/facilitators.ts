import type { TrustFacilitator } from '../../config/named-people.ts';
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { grantFor } from '../roles/domain/grant.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

/** Who facilitates which Trust, by the settings or because an administrator gave it, and where each of them works at this moment. */
export function openFacilitators(
  named: readonly TrustFacilitator[],
  people: Pick<People, 'find' | 'holders'>,
  trusts: Pick<Trusts, 'workplaceOf'>,
) {
  const isNamed = (person: PersonKey, trustId: string): boolean =>
    named.some((one) => one.trustId === trustId && isSamePerson(one.person, person));
  const isNamedAnywhere = (person: PersonKey): boolean => named.some((one) => isSamePerson(one.person, person));
  const namedAt = (trustId: string): PersonKey[] =>
    named.filter((one) => one.trustId === trustId).map(({ person }) => person);
  const facilitatorsOf = async (trustId: string): Promise<PersonKey[]> => {
    const given = (await people.holders(trustId)).filter(({ grants }) =>
      grantFor(grants, { role: 'facilitator', organisation: trustId }),
    );
    const others = given.filter((one) => !isNamed(one, trustId));
    return [...namedAt(trustId), ...others.map(({ tenantId, id }) => ({ tenantId, id }))];
  };
  return {
    /** The settings say so. */
    namedAt,
    isNamed,
    isNamedAnywhere,
    facilitatorsOf,

    /** Asks storage only where the settings name nobody. */
    hasFacilitator: async (trustId: string): Promise<boolean> =>
      namedAt(trustId).length > 0 || (await facilitatorsOf(trustId)).length > 0,

    /** Whether they work there at this moment is the asker's to know. */
    isFacilitator: async (person: PersonKey, trustId: string): Promise<boolean> => {
      if (isNamed(person, trustId)) return true;
      const profile = await people.find(person);
      return !!profile && grantFor(profile.grants, { role: 'facilitator', organisation: trustId }) !== undefined;
    },

    /** Undefined for somebody who has never met the bot, or while they have not said where they work. */
    workplaceOf: async (person: PersonKey): Promise<string | undefined> => {
      const profile = await people.find(person);
      return profile && trusts.workplaceOf(person, profile);
    },
  };
}
export type Facilitators = ReturnType<typeof openFacilitators>;
