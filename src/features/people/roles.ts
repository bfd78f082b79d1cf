import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import type { Person } from '../../bot/turn.ts';
import { isConfirmed } from './domain/confirmation.ts';
import type { Profile } from './domain.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

export interface RoleNeeds {
  people: Pick<People, 'find'>;
  trusts: Trusts;
  facilitators: Pick<Facilitators, 'isFacilitator'>;
  administrators: readonly PersonKey[];
}

/**
 * What somebody may be, whatever the record, and whose Trust they work for; read again at every turn. Where the whole
 * tenant belongs to one Trust nobody has to say so.
 */
export async function rolesOf(person: Person, { people, trusts, facilitators, administrators }: RoleNeeds) {
  const profile = await people.find(person);
  const trustId = trusts.ofTenant(person.tenantId)?.id ?? profile?.trustId;
  const roles: Role[] = ['anybody'];
  if (trustId) roles.push('staff');
  if (trustId && facilitators.isFacilitator(person, trustId)) roles.push('facilitator');
  if (administrators.some((one) => isSamePerson(one, person))) roles.push('administrator');
  if (trustId && isKnownThere(person, trustId, { profile, roles, trusts })) roles.push('confirmed staff');
  return { profile, roles, trustId, trusts: [...new Set([...(trustId ? [trustId] : []), ...(profile?.trusts ?? [])])] };
}

interface Known {
  profile: Profile | undefined;
  roles: readonly Role[];
  trusts: Pick<Trusts, 'vouchesFor'>;
}

/** The ways to be confirmed: by the settings, by one's tenant, or by somebody who decides it. */
const isKnownThere = ({ tenantId }: PersonKey, trustId: string, { profile, roles, trusts }: Known): boolean =>
  roles.includes('facilitator') ||
  roles.includes('administrator') ||
  trusts.vouchesFor(tenantId, trustId) ||
  (!!profile && isConfirmed(profile, trustId));
