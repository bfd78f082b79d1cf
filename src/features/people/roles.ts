import type { PersonKey } from '../../bot/person-key.ts';
import type { Role } from '../../bot/rights.ts';
import { INSTALLATION, isAmong, rolesAt } from '../roles/domain/grant.ts';
import { isConfirmed } from './domain/confirmation.ts';
import type { Profile } from './domain.ts';
import type { Facilitators } from './facilitators.ts';
import type { People } from './repository.ts';
import type { Trusts } from './trusts.ts';

export interface RoleSources {
  people: Pick<People, 'find'>;
  trusts: Trusts;
  facilitators: Pick<Facilitators, 'isNamed' | 'isNamedAnywhere'>;
  administrators: readonly PersonKey[];
}

/**
 * What somebody may be, whatever the record, and whose Trust they work for; read again at every turn, with the profile, so
 * that a role is in force at once and nowhere after it ended. Where the whole tenant belongs to one Trust nobody has to say so.
 */
export async function rolesOf(person: PersonKey, needs: RoleSources) {
  const { people, trusts } = needs;
  const profile = await people.find(person);
  const trustId = trusts.workplaceOf(person, profile);
  if (trustId) await trusts.learn(trustId);
  const known = { ...needs, profile };
  const roles: Role[] = ['anybody', ...(isAdministrator(person, known) ? (['administrator'] as const) : [])];
  if (trustId) roles.push('staff', ...rolesThere(person, trustId, known));
  const rolesToCome = trustId ? [] : rolesAnywhere(person, known);
  return {
    profile,
    roles,
    rolesToCome,
    trustId,
    trusts: [...new Set([...(trustId ? [trustId] : []), ...(profile?.trusts ?? [])])],
  };
}

interface Known extends Pick<RoleSources, 'facilitators' | 'trusts' | 'administrators'> {
  profile: Profile | undefined;
}

const isAdministrator = (person: PersonKey, { administrators, profile }: Known): boolean =>
  isAmong(administrators, person) || (!!profile && rolesAt(profile.grants, INSTALLATION).includes('administrator'));

function heldThere(person: PersonKey, trustId: string, { facilitators, profile }: Known): Role[] {
  const given = profile ? rolesAt(profile.grants, trustId) : [];
  return facilitators.isNamed(person, trustId) ? [...new Set<Role>([...given, 'facilitator'])] : given;
}

function rolesAnywhere(person: PersonKey, { facilitators, profile }: Known): Role[] {
  const given = (profile?.grants ?? []).map(({ role }) => role);
  return facilitators.isNamedAnywhere(person) ? [...given, 'facilitator'] : given;
}

function rolesThere(person: PersonKey, trustId: string, known: Known): Role[] {
  const held = heldThere(person, trustId, known);
  const isKnown = needsNoYes(person, trustId, known) || (!!known.profile && isConfirmed(known.profile, trustId));
  return isKnown ? [...held, 'confirmed staff'] : held;
}

/**
 * Whether nobody has to be asked if this person says that they work there: their tenant vouches for it, they keep the
 * installation, or they hold a role there: whoever gave it knows them.
 */
export const needsNoYes = (person: PersonKey, trustId: string, known: Known): boolean =>
  known.trusts.vouchesFor(person.tenantId, trustId) ||
  isAdministrator(person, known) ||
  heldThere(person, trustId, known).length > 0;
