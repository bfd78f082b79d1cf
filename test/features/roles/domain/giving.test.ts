import type { Role } from '../../../../src/bot/rights.ts';
import { isLastAdministrator, mayGive } from '../../../../src/features/roles/domain/giving.ts';
import { alex, priya, sam } from '../../../support/builders.ts';

const GROUP = ['group member', 'submitter', 'clinical lead'];
const IN_A_TRUST = [...GROUP, 'facilitator', 'administrator'];

/** Of the Trust RHM; `true`: of an Alliance of that name. */
it.each<[string, Role[], string | undefined, boolean, string[]]>([
  ['a facilitator, at the own Trust', ['staff', 'facilitator'], 'RHM', false, GROUP],
  ['a facilitator, at another Trust', ['staff', 'facilitator'], 'RHU', false, []],
  ['a facilitator who works nowhere', ['facilitator'], undefined, false, []],
  ['a facilitator, at an Alliance', ['facilitator'], 'RHM', true, []],
  ['an administrator, anywhere', ['administrator'], undefined, false, IN_A_TRUST],
  ['an administrator, at an Alliance', ['administrator'], 'RHM', true, ['alliance lead', 'administrator']],
  ['an administrator who facilitates', ['facilitator', 'administrator'], 'RHM', false, IN_A_TRUST],
  ['a submitter', ['staff', 'submitter', 'clinical lead', 'group member'], 'RHM', false, []],
  ['an Alliance lead, at the own Alliance', ['staff', 'alliance lead'], 'RHM', true, ['alliance lead']],
  ['an Alliance lead, at another Alliance', ['staff', 'alliance lead'], 'N48', true, []],
  ['an Alliance lead, at a Trust of it', ['staff', 'alliance lead'], 'N46', false, ['facilitator']],
  ['an Alliance lead, at a Trust of another', ['staff', 'alliance lead'], 'N48', false, []],
  ['an Alliance lead who works nowhere', ['alliance lead'], undefined, false, []],
  ['an Alliance lead who keeps all', ['alliance lead', 'administrator'], 'N46', false, IN_A_TRUST],
  ['staff', ['staff', 'confirmed staff'], 'RHM', false, []],
])('%s', (_who, roles, trustId, isAlliance, may) =>
  expect(mayGive({ roles, trustId }, { id: 'RHM', isAlliance, alliance: isAlliance ? undefined : 'N46' })).toEqual(may),
);

it.each([
  ['the only one', alex, [alex], [], true],
  ['one of two', alex, [alex, sam], [], false],
  ['the only one beside whom the settings name', alex, [alex], [priya], false],
  ['the same id in another tenant is somebody else', alex, [alex, { ...alex, tenantId: 'another' }], [], false],
])('the last administrator: %s', (_who, person, given, named, is) =>
  expect(isLastAdministrator(person, given, named)).toBe(is),
);
