import type { Grant } from '../../../../src/features/roles/domain/grant.ts';
import { holdingOf, holdingsOf } from '../../../../src/features/roles/domain/holding.ts';

const grant = (role: Grant['role']): Grant => ({
  role,
  organisation: 'RHM',
  by: { tenantId: 't', id: 'f', name: 'Fay' },
  at: '2026-11-26T09:00:00.000Z',
});
const given = (id: string, name: string, ...roles: Grant['role'][]) => ({
  tenantId: 't',
  id,
  name,
  grants: roles.map(grant),
});
const named = (id: string, role: Grant['role'] = 'facilitator', name = '') => ({ tenantId: 't', id, name, role });

it('those who keep most come first, then by name', () =>
  expect(
    holdingsOf(
      [given('1', 'Zoe', 'submitter'), given('2', 'Ann', 'submitter', 'clinical lead'), given('3', 'Bo', 'submitter')],
      [named('9')],
    ).map(({ id }) => id),
  ).toEqual(['9', '2', '3', '1']));

it('whoever holds several roles stands by the highest of them, and one of the same name by the id', () =>
  expect(
    holdingsOf(
      [
        given('1', 'Ann', 'clinical lead'),
        given('2', 'Zoe', 'group member', 'facilitator'),
        given('4', 'Bo', 'submitter'),
        given('3', 'Bo', 'submitter'),
      ],
      [],
    ).map(({ id }) => id),
  ).toEqual(['2', '1', '3', '4']));

it('what the settings and a card say is named once, as of the settings, and the name is kept', () => {
  const [one] = holdingsOf([given('1', 'Ann', 'facilitator', 'submitter')], [named('1')]);
  expect(one).toMatchObject({ name: 'Ann', held: [{ role: 'facilitator' }, { role: 'submitter' }] });
  expect(one!.held[0]!.grant).toBeUndefined();
  expect(one!.held[1]!.grant).toBeDefined();
});

it('the same id in another tenant is somebody else', () => {
  const all = holdingsOf([given('1', 'Ann', 'submitter')], [{ ...named('1'), tenantId: 'another' }]);
  expect(all).toHaveLength(2);
  expect(holdingOf(all, { tenantId: 't', id: '1' })?.held.map(({ role }) => role)).toEqual(['submitter']);
  expect(holdingOf(all, { tenantId: 't', id: '2' })).toBeUndefined();
});
