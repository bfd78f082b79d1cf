// Roles that are given, taken away and asked for. They lie with the profile of whoever holds them, so every turn reads them anew.
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Role } from '../../bot/rights.ts';
import type { Asking, Person } from '../../bot/turn.ts';
import {
  grantFor,
  INSTALLATION,
  isAmong,
  placeOf,
  withGrant,
  withoutGrant,
  type GivenRole,
  type RoleAt,
} from './domain/grant.ts';
import { isLastAdministrator } from './domain/giving.ts';
import { holdingsOf, type Holding, type NamedHolder } from './domain/holding.ts';
import { nameLookup } from './names.ts';
import type { RoleNeeds } from './port.ts';
import { changedRow, givenNotice } from './rows.ts';

const LAST =
  'This is the last administrator, and somebody must look after the ACCEND Assistant: make somebody else an administrator first.';

export function roleRepository({ people, whoIs, named }: Omit<RoleNeeds, 'organisation' | 'hasPicker'>) {
  const namedFor = (role: GivenRole, organisation: string): readonly PersonKey[] =>
    role === 'administrator' ? named.administrators : role === 'facilitator' ? named.facilitators(organisation) : [];

  const nameOf = nameLookup(people);
  const namedHolders = (
    role: GivenRole,
    organisation: string,
    asking?: Pick<Asking, 'person' | 'at'>,
  ): Promise<NamedHolder[]> =>
    Promise.all(
      namedFor(role, organisation).map(async ({ tenantId, id }) => ({
        tenantId,
        id,
        role,
        name: await nameOf({ tenantId, id }, asking),
      })),
    );

  return {
    /** What somebody may be at an organisation now; nothing of it where they do not work. */
    rolesOf: async (person: PersonKey, organisation: string): Promise<readonly Role[]> => {
      const { roles, trustId } = await whoIs(person);
      return trustId === organisation ? roles : roles.filter((role) => role === 'anybody' || role === 'administrator');
    },

    /**
     * Everybody who holds a role there, whether or not they have opened the bot yet. Whoever works elsewhere is not among
     * them, also where the settings name them: nothing of what they were asked would open.
     */
    peopleWith: async (role: GivenRole, organisation: string): Promise<readonly PersonKey[]> => {
      const place = placeOf(role, organisation);
      const given = (await people.holders(place.organisation)).filter(({ grants }) => grantFor(grants, place));
      const settings = namedFor(role, organisation);
      const others = given.filter((one) => !isAmong(settings, one)).map(({ tenantId, id }) => ({ tenantId, id }));
      const all = [...settings, ...others];
      if (place.organisation === INSTALLATION) return all;
      const workplaces = await Promise.all(all.map(async (one) => (await whoIs(one)).trustId));
      return all.filter((_one, n) => workplaces[n] === undefined || workplaces[n] === organisation);
    },

    /** With `asking`, names of people whom the settings name may be some minutes old. */
    holdings: async (organisation: string, asking?: Pick<Asking, 'person' | 'at'>): Promise<Holding[]> => {
      const role = organisation === INSTALLATION ? 'administrator' : 'facilitator';
      const [given, settings] = await Promise.all([
        people.holders(organisation),
        namedHolders(role, organisation, asking),
      ]);
      return holdingsOf(given, settings);
    },

    /** The person is told once, unless they gave it to themself. Given again, it stays with whoever gave it first. */
    give: (to: Person, place: RoleAt, { person: by, at }: Pick<Asking, 'person' | 'at'>) =>
      people.changeGrants(
        to,
        (before, rows) => {
          const { tenantId, id, name } = by;
          const grants = withGrant(before, { ...place, by: { tenantId, id, name }, at: at.toISOString() });
          if (grants === before) return undefined;
          const notice = isSamePerson(to, by) ? [] : [givenNotice(to, place, at)];
          const guard = place.organisation === INSTALLATION ? [people.administratorsRow(rows)] : [];
          return { grants, beside: [changedRow(to, place, { doing: 'given', by, at }), ...notice, ...guard] };
        },
        by,
      ),

    take: (from: Person, place: RoleAt, { person: by, at }: Pick<Asking, 'person' | 'at'>) =>
      people.changeGrants(
        from,
        (before, rows) => {
          const grants = withoutGrant(before, place);
          if (grants === before) return undefined;
          const isOfAll = place.organisation === INSTALLATION;
          if (isOfAll && isLastAdministrator(from, people.administratorsIn(rows), named.administrators))
            throw new Refusal(LAST);
          const guard = isOfAll ? [people.administratorsRow(rows)] : [];
          return { grants, beside: [changedRow(from, place, { doing: 'taken away', by, at }), ...guard] };
        },
        by,
      ),
  };
}
export type Roles = ReturnType<typeof roleRepository>;
