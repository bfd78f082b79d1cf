// Who may give which role, where; and which one cannot be taken away.
import type { PersonKey } from '../../../bot/person-key.ts';
import type { Role } from '../../../bot/rights.ts';
import { type GivenRole, GivenRole as AllRoles, isAmong } from './grant.ts';

/** What a facilitator gives people of the own Trust. */
const BY_FACILITATOR: readonly GivenRole[] = ['group member', 'submitter', 'clinical lead'];
/** What an Alliance lead gives: at a Trust of the Alliance only to whoever gives the others there. All else is an administrator’s. */
const BY_LEAD = { inAlliance: 'alliance lead', inTrust: 'facilitator' } as const satisfies Record<string, GivenRole>;

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
  /** Of a Trust: to which it belongs. */
  alliance?: string;
}

/** Whether it is the Alliance that somebody leads, or one of its Trusts. */
export const isLedBy = ({ roles, trustId }: Giver, { id, isAlliance, alliance }: RolePlace): boolean =>
  roles.includes('alliance lead') && trustId !== undefined && trustId === (isAlliance ? id : alliance);

/** The roles that somebody may give and take away at an organisation, in the order in which cards name them. */
export function mayGive(giver: Giver, place: RolePlace): GivenRole[] {
  const { roles, trustId } = giver;
  const { id, isAlliance } = place;
  const held = AllRoles.options.filter((role) =>
    isAlliance ? OF_AN_ALLIANCE.includes(role) : role !== 'alliance lead',
  );
  if (roles.includes('administrator')) return held;
  if (isLedBy(giver, place)) return [isAlliance ? BY_LEAD.inAlliance : BY_LEAD.inTrust];
  const isTheirs = roles.includes('facilitator') && trustId === id;
  return isTheirs ? held.filter((role) => BY_FACILITATOR.includes(role)) : [];
}

/** Whether nobody would be left who keeps the installation. Those whom the settings name cannot be taken away. */
export const isLastAdministrator = (
  person: PersonKey,
  given: readonly PersonKey[],
  named: readonly PersonKey[],
): boolean => named.length === 0 && given.every((one) => isAmong([person], one));
