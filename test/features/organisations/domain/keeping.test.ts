// Who keeps which organisations.
import {
  allianceOf,
  keepsAll,
  organisationsKeptBy,
  mayKeep,
  sendersOf,
  type OrganisationKeeper,
} from '../../../../src/features/organisations/domain/keeping.ts';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
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
  expect(organisationsKeptBy(keeper, DIRECTORY).map(({ id }) => id)).toEqual(kept);
  expect(DIRECTORY.filter((one) => mayKeep(keeper, one)).map(({ id }) => id)).toEqual(kept);
});

describe('whose returns somebody looks after', () => {
  const merged = Organisation.parse({
    id: 'NEW',
    name: 'NEW',
    kind: 'trust',
    alliance: 'N46',
    tookOverFrom: [{ id: 'RHM', on: '2027-03-01' }],
  });
  const ofNone = Organisation.parse({ id: 'RNZ', name: 'RNZ', kind: 'trust' });
  const directory = [...DIRECTORY, organisation('RN5', 'N46'), merged, ofNone];
  const lead: OrganisationKeeper = { roles: ['staff', 'alliance lead'], trustId: 'N46' };
  it.each<[string, OrganisationKeeper, string, string[]]>([
    ['a lead', lead, '2027-03-31', ['RHM', 'RN5', 'NEW']],
    [
      'a lead, while the next quarter’s return is not open yet by the rules of the Alliance',
      lead,
      '2027-04-01',
      ['RHM', 'RN5', 'NEW'],
    ],
    ['a lead, once it is', lead, '2027-04-06', ['RN5', 'NEW']],
    ['a facilitator', { roles: ['facilitator'], trustId: 'RTH' }, '2027-03-31', ['RTH']],
    ['somebody who works nowhere', { roles: ['alliance lead'] }, '2027-03-31', []],
  ])('%s', (_who, keeper, day, senders) =>
    expect(
      sendersOf(directory, keeper, day, { ...DEFAULT_DEADLINES, daysOff: ['2027-04-01', '2027-04-02'] }).map(
        ({ id }) => id,
      ),
    ).toEqual(senders),
  );
});
