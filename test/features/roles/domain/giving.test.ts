import type { Role } from '../../../../src/bot/rights.ts';
import { isLastAdministrator, mayGive } from '../../../../src/features/roles/domain/giving.ts';
import { alex, priya, sam } from '../../../support/builders.ts';

const GROUP = ['group member', 'submitter', 'clinical lead'];
const IN_A_TRUST = [...GROUP, 'facilitator', 'administrator'];

it.each<[string, Role[], string | undefined, boolean, string[]]>([
  ['a facilitator, at the own Trust', ['staff', 'facilitator'], 'RHM', false, GROUP],
  ['a facilitator, at another Trust', ['staff', 'facilitator'], 'RHU', false, []],
  ['a facilitator who works nowhere', ['facilitator'], undefined, false, []],
  ['a facilitator, at an Alliance', ['facilitator'], 'RHM', true, []],
  ['an administrator, anywhere', ['administrator'], undefined, false, IN_A_TRUST],
  ['an administrator, at an Alliance', ['administrator'], 'RHM', true, ['alliance lead', 'administrator']],
  ['an administrator who facilitates', ['facilitator', 'administrator'], 'RHM', false, IN_A_TRUST],
  ['a submitter', ['staff', 'submitter', 'clinical lead', 'group member'], 'RHM', false, []],
  ['an Alliance lead', ['staff', 'alliance lead'], 'RHM', true, []],
  ['staff', ['staff', 'confirmed staff'], 'RHM', false, []],
])('%s', (_who, roles, trustId, isAlliance, may) =>
  expect(mayGive({ roles, trustId }, { id: 'RHM', isAlliance })).toEqual(may),
);

it.each([
  ['the only one', alex, [alex], [], true],
  ['one of two', alex, [alex, sam], [], false],
  ['the only one beside whom the settings name', alex, [alex], [priya], false],
  ['the same id in another tenant is somebody else', alex, [alex, { ...alex, tenantId: 'another' }], [], false],
])('the last administrator: %s', (_who, person, given, named, is) =>
  expect(isLastAdministrator(person, given, named)).toBe(is),
);
