import type { Role } from '../../rights.ts';
import type { Person } from '../../turn.ts';
import { sameTenant } from './domain.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

/** Whom the settings name. */
interface Named {
  ADMINISTRATORS: readonly string[];
  FACILITATORS: readonly { trustId: string; personId: string }[];
}

/**
 * What somebody may be, whatever the record, and whose Trust they work for; read again at every turn. Where the whole
 * tenant belongs to one Trust nobody has to say so.
 */
export async function rolesOf(
  person: Person,
  people: Pick<People, 'find'>,
  trusts: Trusts,
  { ADMINISTRATORS, FACILITATORS }: Named,
) {
  const found = await people.find(person.id);
  const profile = found && sameTenant(found, person.tenantId);
  const trustId = trusts.ofTenant(person.tenantId)?.id ?? profile?.trustId;
  const roles: Role[] = ['anybody'];
  if (trustId) roles.push('staff');
  if (FACILITATORS.some((one) => one.personId === person.id && one.trustId === trustId)) roles.push('facilitator');
  if (ADMINISTRATORS.includes(person.id)) roles.push('administrator');
  return { roles, trustId, trusts: [...new Set([...(trustId ? [trustId] : []), ...(profile?.trusts ?? [])])] };
}
