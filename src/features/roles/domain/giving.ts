// Who may give which role, where; and which one cannot be taken away.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Role } from '../../../bot/rights.ts';
import { type GivenRole, GivenRole as AllRoles, isAmong } from './grant.ts';

/** What a facilitator gives people of the own Trust. Everything else is an administrator’s to give. */
const BY_FACILITATOR: readonly GivenRole[] = ['group member', 'submitter', 'clinical lead'];

/** Where somebody can hold a role: an Alliance has leads, and a Trust has all the others. */
const OF_AN_ALLIANCE: readonly GivenRole[] = ['alliance lead', 'administrator'];

export interface Giver {
  roles: readonly Role[];
  /** Where they work. */
  trustId?: string;
}

export interface RolePlace {
  id: string;
  isAlliance: boolean;
}

/** The roles that somebody may give and take away at an organisation, in the order in which cards name them. */
export function mayGive({ roles, trustId }: Giver, { id, isAlliance }: RolePlace): GivenRole[] {
  const held = AllRoles.options.filter((role) =>
    isAlliance ? OF_AN_ALLIANCE.includes(role) : role !== 'alliance lead',
  );
  if (roles.includes('administrator')) return held;
  const isTheirs = roles.includes('facilitator') && trustId === id;
  return isTheirs ? held.filter((role) => BY_FACILITATOR.includes(role)) : [];
}

/** Whether nobody would be left who keeps the installation. Those whom the settings name cannot be taken away. */
export const isLastAdministrator = (
  person: PersonKey,
  given: readonly PersonKey[],
  named: readonly PersonKey[],
): boolean => named.length === 0 && given.every((one) => isAmong([person], one));
