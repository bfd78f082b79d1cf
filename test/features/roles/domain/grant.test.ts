import fc from 'fast-check';
import {
  GivenRole,
  grantFor,
  grantsAt,
  grantsLeft,
  INSTALLATION,
  isAmong,
  placeOf,
  rolesAt,
  withGrant,
  withoutGrant,
  withoutGrants,
  type Grant,
} from '../../../../src/features/roles/domain/grant.ts';
import { alex, priya } from '../../../support/builders.ts';

const AT = '2026-11-26T09:00:00.000Z';
const by = { tenantId: 't', id: 'f', name: 'Fay' };
const grant = (role: Grant['role'], organisation = 'RHM'): Grant => ({ role, organisation, by, at: AT });

it('stays with whoever gave it first', () => {
  const before = [grant('submitter')];
  expect(withGrant(before, { ...grant('submitter'), at: '2027-01-01T09:00:00.000Z' })).toBe(before);
  expect(withGrant(before, grant('submitter', 'RHU'))).toHaveLength(2);
});

it('what nobody gave cannot be taken away', () => {
  const before = [grant('submitter')];
  expect(withoutGrant(before, { role: 'submitter', organisation: 'RHU' })).toBe(before);
  expect(withoutGrant(before, { role: 'group member', organisation: 'RHM' })).toBe(before);
  expect(withoutGrant(before, before[0]!)).toEqual([]);
});

it.each([
  ['of the Trust they leave', [grant('submitter')], 'RHU', [grant('submitter')]],
  ['none of the Trust they come to', [grant('submitter', 'RHU')], 'RHU', []],
  ['never an administrator', [grant('administrator', INSTALLATION)], 'RHU', []],
])('ends: %s', (_what, grants, to, ended) => expect(grantsLeft(grants, to)).toEqual(ended));

it.each<[Grant['role'], string]>([
  ['administrator', INSTALLATION],
  ['facilitator', 'RHM'],
  ['alliance lead', 'RHM'],
])('%s is held at %s', (role, organisation) => expect(placeOf(role, 'RHM')).toEqual({ role, organisation }));

it('what somebody is at a Trust: in the order in which cards name it, and nothing of another', () => {
  const grants = [grant('facilitator'), grant('submitter', 'RHU'), grant('group member')];
  expect(grantsAt(grants, 'RHM')).toEqual([grant('facilitator'), grant('group member')]);
  expect(grantsAt(grants, 'R1F')).toEqual([]);
  expect(rolesAt(grants, 'RHM')).toEqual(['group member', 'facilitator']);
  expect(rolesAt(grants, 'RHU')).toEqual(['submitter']);
});

it.each([
  ['one of two', [alex, priya], true],
  ['nobody', [], false],
  ['the same id in another tenant', [{ ...alex, tenantId: 'another' }], false],
])('is among them: %s', (_whom, people, is) => expect(isAmong(people, alex)).toBe(is));

const anyGrant = fc.record({
  role: fc.constantFrom(...GivenRole.options),
  organisation: fc.constantFrom('RHM', 'RHU', INSTALLATION),
});
it('for any order of giving and taking, somebody holds what was given last and not taken since', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), anyGrant)), (steps) => {
      let grants: readonly Grant[] = [];
      const held = new Set<string>();
      for (const [isGiven, at] of steps) {
        const name = `${at.role}|${at.organisation}`;
        grants = isGiven ? withGrant(grants, { ...at, by, at: AT }) : withoutGrant(grants, at);
        if (isGiven) held.add(name);
        else held.delete(name);
      }
      expect(new Set(grants.map(({ role, organisation }) => `${role}|${organisation}`))).toEqual(held);
      expect(grants).toHaveLength(held.size);
      for (const organisation of ['RHM', 'RHU'])
        expect(rolesAt(grants, organisation).every((role) => grantFor(grants, { role, organisation }))).toBe(true);
      const left = withoutGrants(grants, grantsLeft(grants, 'RHM'));
      expect(rolesAt(left, 'RHU')).toEqual([]);
      expect(rolesAt(left, 'RHM')).toEqual(rolesAt(grants, 'RHM'));
    }),
  ));
