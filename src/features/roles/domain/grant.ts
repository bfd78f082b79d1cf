// A role that somebody was given at an organisation: by whom, and when.
import { z } from 'zod';
import { isSamePerson, PersonKey } from '../../../bot/person-key.ts';

/** In the order in which cards name them. */
export const GivenRole = z.enum([
  'group member',
  'submitter',
  'clinical lead',
  'facilitator',
  'alliance lead',
  'administrator',
]);
export type GivenRole = z.infer<typeof GivenRole>;

/** In place of an organisation: the whole installation, which administrators keep. */
export const INSTALLATION = 'installation';

export const Grant = z.object({
  role: GivenRole,
  /** Its id, or INSTALLATION. */
  organisation: z.string(),
  by: PersonKey.extend({ name: z.string() }),
  at: z.iso.datetime(),
});
export type Grant = z.infer<typeof Grant>;
export type RoleAt = Pick<Grant, 'role' | 'organisation'>;

/** What a profile keeps of it. */
export const Grants = z.object({ grants: z.array(Grant).default([]) });

const isOf =
  ({ role, organisation }: RoleAt) =>
  (one: RoleAt): boolean =>
    one.role === role && one.organisation === organisation;

export const grantFor = (grants: readonly Grant[], wanted: RoleAt): Grant | undefined => grants.find(isOf(wanted));

/** The same grants where they have it already: it stays with whoever gave it first. */
export const withGrant = (grants: readonly Grant[], grant: Grant): readonly Grant[] =>
  grantFor(grants, grant) ? grants : [...grants, grant];

export const withoutGrant = (grants: readonly Grant[], wanted: RoleAt): readonly Grant[] =>
  grantFor(grants, wanted) ? grants.filter((one) => !isOf(wanted)(one)) : grants;

export const withoutGrants = (grants: readonly Grant[], ended: readonly Grant[]): Grant[] =>
  grants.filter((one) => !ended.includes(one));

export const grantsAt = (grants: readonly Grant[], organisation: string): Grant[] =>
  grants.filter((one) => one.organisation === organisation);

/** Whoever comes to work for an organisation has left every other one, and what they were there ends. */
export const grantsLeft = (grants: readonly Grant[], organisation: string): Grant[] =>
  grants.filter((one) => one.organisation !== organisation && one.organisation !== INSTALLATION);

export const rolesAt = (grants: readonly Grant[], organisation: string): GivenRole[] =>
  GivenRole.options.filter((role) => grantFor(grants, { role, organisation }));

export const placeOf = (role: GivenRole, organisation: string): RoleAt => ({
  role,
  organisation: role === 'administrator' ? INSTALLATION : organisation,
});

export const isAmong = (people: readonly PersonKey[], person: PersonKey): boolean =>
  people.some((one) => isSamePerson(one, person));
