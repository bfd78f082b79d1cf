import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rolesOnAppraisal } from '../../src/features/appraisals/domain/appraisal.ts';
import { allows, dependsOnRecord, isRight, NOT_YOURS, permit, type Right, type Role } from '../../src/bot/rights.ts';
import { createRouter } from '../../src/bot/router.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { route, type Route } from '../../src/bot/turn.ts';
import { alex, anAppraisal, priya, sam } from '../support/builders.ts';
import { policyText } from '../../src/bot/policy.ts';
import { aBot } from '../support/bot.ts';

const ROLES: Role[] = [
  'anybody',
  'staff',
  'confirmed staff',
  'line manager',
  'appraised person',
  'proposer',
  'agreeing partner',
  'group member',
  'submitter',
  'clinical lead',
  'facilitator',
  'alliance lead',
  'administrator',
];

/** Read by a person before it was put here; `npm run -s policy` prints the present one. */
const APPROVED = readFileSync(join(import.meta.dirname, 'policy.txt'), 'utf8');
const RIGHTS = [...APPROVED.matchAll(/^(\S.*): (.+)$/gm)].map(([, right = '', roles = '']): [Right, Role[]] => [
  right as Right,
  roles.split(', ') as Role[],
]);

describe('the policy', () => {
  it.each(
    RIGHTS.flatMap(([right, roles]) =>
      ROLES.map((role) => [role, roles.includes(role) ? 'may' : 'may not', right] as const),
    ),
  )('%s %s %s', (role, may, right) => {
    expect(allows(right, [role])).toBe(may === 'may');
  });

  it.each(RIGHTS)('says the same to everybody who may not %s', (right, roles) => {
    const others = ROLES.filter((role) => !roles.includes(role));
    expect(() => {
      permit(right, roles);
    }).not.toThrow();
    for (const role of others)
      expect(() => {
        permit(right, [role]);
      }).toThrow(new Refusal(NOT_YOURS));
  });

  it.each(RIGHTS)('nobody without a role may %s', (right) => expect(allows(right, [])).toBe(false));

  it.each(RIGHTS)('asks the record about “%s” where only a record can tell', (right, roles) =>
    expect(dependsOnRecord(right)).toBe(
      roles.some((role) => ['line manager', 'appraised person', 'agreeing partner'].includes(role)),
    ),
  );

  it.each(['', 'constructor', 'toString', '__proto__', 'Write the appraisal', undefined])(
    'knows no right called “%s”',
    (name) => expect(isRight(name)).toBe(false),
  );
});

describe('the two people of a record', () => {
  it.each([
    ['its manager', alex, ['line manager']],
    ['its person', priya, ['appraised person']],
    ['the manager’s id in another tenant', { ...alex, tenantId: 'another' }, []],
    ['the person’s id in another tenant', { ...priya, tenantId: 'another' }, []],
    ['somebody else', sam, []],
    ['nobody', { tenantId: '', id: '' }, []],
  ])('%s', (_who, person, roles) => expect(rolesOnAppraisal(anAppraisal(), person)).toEqual(roles));
});

describe('what the bot can do', () => {
  it('needs just the rights that were approved', async () => {
    const bot = await aBot();
    await bot.close();
    expect(`${policyText(bot.service.app.routes)}\n`).toBe(APPROVED);
  });

  const around = {
    whoIs: async () => ({ roles: [] }),
    help: async () => ({ text: '' }),
    inviteToPrivate: () => ({ text: '' }),
    unconfirmed: async () => ({ text: '' }),
    welcome: () => ({ text: '' }),
  };
  const aRoute = (verb: string, right: string): Route =>
    route(verb, { right: right as Right, input: z.unknown() }, async () => ({ text: '' }));
  const none = (right: string | undefined) => ({ ...aRoute('a.b', ''), right }) as unknown as Route;

  it.each([
    ['a route names no right', [none(undefined)], /a\.b names no right/],
    ['a route names an empty right', [none('')], /a\.b names no right/],
    ['a route names a right that the policy does not know', [aRoute('a.b', 'do anything')], /a\.b names no right/],
    ['a route names what every object has', [aRoute('a.b', 'constructor')], /a\.b names no right/],
    [
      'two routes share a verb',
      [aRoute('a.b', 'say where I work'), aRoute('a.b', 'see what the bot can do')],
      /share the verb a\.b/,
    ],
  ])('does not start when %s', (_what, routes, why) => expect(() => createRouter(routes, around)).toThrow(why));

  it('starts when every route names one', () =>
    expect(() => createRouter([aRoute('a.b', 'say where I work')], around)).not.toThrow());
});
