// The roles at one organisation, for whoever may see them.
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import { isLedBy, mayGive } from './domain/giving.ts';
import { INSTALLATION, type GivenRole } from './domain/grant.ts';
import { holdingOf, type Holding } from './domain/holding.ts';
import type { RoleOrganisation, RoleNeeds } from './port.ts';
import type { Roles } from './repository.ts';

export interface RoleHandlerNeeds extends RoleNeeds {
  roles: Roles;
}

const NOWHERE = 'I do not know yet which organisation this is about. Type “where I work” and choose yours first.';

/** What a card of this organisation is drawn from. */
export interface OrganisationRoles {
  organisation: RoleOrganisation;
  holdings: Holding[];
  mayGive: GivenRole[];
}

const giverOf = ({ roles = [], trustId }: Asking) => ({ roles, trustId });

/** Of one’s own organisation; for an Alliance lead of any of the Alliance, for administrators of any at all. */
export async function organisationRoles(
  needs: RoleHandlerNeeds,
  id: string | undefined,
  asking: Asking,
): Promise<OrganisationRoles> {
  const isAdministrator = asking.roles?.includes('administrator') ?? false;
  const wanted = id ?? asking.trustId;
  if (wanted === undefined) throw new Refusal(NOWHERE);
  const organisation = await needs.organisation(wanted);
  const isTheirs = wanted === asking.trustId || isLedBy(giverOf(asking), organisation);
  if (!isTheirs && !isAdministrator) throw new Refusal(NOT_YOURS);
  const [here, everywhere] = await Promise.all([
    needs.roles.holdings(wanted),
    isAdministrator ? needs.roles.holdings(INSTALLATION) : [],
  ]);
  return { organisation, holdings: merged(here, everywhere), mayGive: mayGive(giverOf(asking), organisation) };
}

/** Those who keep the installation stand among the others, for whoever keeps it too. */
function merged(here: readonly Holding[], everywhere: readonly Holding[]): Holding[] {
  const joined = here.map((one) => ({ ...one, held: [...one.held, ...(holdingOf(everywhere, one)?.held ?? [])] }));
  return [...joined, ...everywhere.filter((one) => !holdingOf(here, one))];
}
