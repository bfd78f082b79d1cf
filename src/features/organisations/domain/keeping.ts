// Who keeps which organisations: administrators all of them, an Alliance lead those of the own Alliance.
import type { Role } from '../../../bot/rights.ts';
import { returnQuarterOn, type DeadlineRules } from '../../../calendar/deadlines.ts';
import { expectedIn, type Directory } from './directory.ts';
import type { Organisation } from './organisation.ts';

export interface OrganisationKeeper {
  roles?: readonly Role[];
  /** Where they work: of an Alliance lead, the Alliance. */
  trustId?: string;
}

export const keepsAll = ({ roles = [] }: OrganisationKeeper): boolean => roles.includes('administrator');

/** The Alliance whose organisations they keep, and no others; undefined for whoever keeps all or none. */
export const allianceOf = ({ roles = [], trustId }: OrganisationKeeper): string | undefined =>
  roles.includes('alliance lead') && !roles.includes('administrator') ? trustId : undefined;

export const mayKeep = (
  keeper: OrganisationKeeper,
  { id, alliance }: Pick<Organisation, 'id' | 'alliance'>,
): boolean => {
  const own = allianceOf(keeper);
  return keepsAll(keeper) || (own !== undefined && (id === own || alliance === own));
};

export const organisationsKeptBy = (keeper: OrganisationKeeper, directory: Directory): Directory =>
  keepsAll(keeper) ? directory : directory.filter((one) => mayKeep(keeper, one));

/** Whose returns somebody looks after on a day: of an Alliance lead, those whom the Alliance expects then by its own rules; of anybody else, their own. */
export const sendersOf = (
  directory: Directory,
  { roles = [], trustId }: OrganisationKeeper,
  day: string,
  rules: DeadlineRules,
): Directory =>
  roles.includes('alliance lead') && trustId !== undefined
    ? expectedIn(directory, returnQuarterOn(day, rules), trustId)
    : directory.filter(({ id }) => id === trustId);
