// Who keeps which organisations.
import {
  allianceOf,
  keepsAll,
  keptBy,
  mayKeep,
  type OrganisationKeeper,
} from '../../../../src/features/organisations/domain/keeping.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';

const organisation = (id: string, alliance?: string): Organisation =>
  Organisation.parse({ id, name: id, kind: alliance ? 'trust' : 'alliance', alliance });
const DIRECTORY = [
  organisation('N46'),
  organisation('RHM', 'N46'),
  organisation('N48'),
  organisation('RTH', 'N48'),
  organisation('ORG1'),
];
const ALL = DIRECTORY.map(({ id }) => id);

it.each<[string, OrganisationKeeper, boolean, string | undefined, string[]]>([
  ['an administrator', { roles: ['staff', 'administrator'] }, true, undefined, ALL],
  ['an Alliance lead', { roles: ['staff', 'alliance lead'], trustId: 'N46' }, false, 'N46', ['N46', 'RHM']],
  ['a lead of no Alliance', { roles: ['alliance lead'] }, false, undefined, []],
  ['a lead who administrates', { roles: ['alliance lead', 'administrator'], trustId: 'N46' }, true, undefined, ALL],
  ['a facilitator', { roles: ['staff', 'facilitator'], trustId: 'RHM' }, false, undefined, []],
  ['somebody without a role', { trustId: 'N46' }, false, undefined, []],
])('%s', (_who, keeper, all, alliance, kept) => {
  expect([keepsAll(keeper), allianceOf(keeper)]).toEqual([all, alliance]);
  expect(keptBy(keeper, DIRECTORY).map(({ id }) => id)).toEqual(kept);
  expect(DIRECTORY.filter((one) => mayKeep(keeper, one)).map(({ id }) => id)).toEqual(kept);
});
