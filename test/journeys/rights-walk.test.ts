// Every route there is, pressed by every kind of person: what the policy does not allow does nothing and tells nothing.
import { allows, dependsOnRecord, NOT_YOURS, type Role } from '../../src/bot/rights.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { everyRow } from '../support/rows.ts';

const OTHER = '11111111-0000-4000-8000-000000000000';
const FACILITATOR = { id: 'cccccccc-0000-4000-8000-00000000000c', tenantId: OTHER, name: 'Fay Facilitator' };
const outsider = (n: number, name: string) => ({
  id: `dddddddd-0000-4000-8000-00000000000${n}`,
  tenantId: OTHER,
  name,
});

const given = (n: number) => ({ ...sam, id: `eeeeeeee-0000-4000-8000-00000000000${n}`, name: `Given ${n}` });
const GIVEN = ['group member', 'submitter', 'clinical lead', 'facilitator', 'submitter', 'submitter', 'alliance lead'];

/** Who they are, which Trust they say they work for, and what they may be whatever the record. */
const KINDS: [who: string, person: typeof alex, trust: string | undefined, roles: Role[]][] = [
  ['somebody who has said nothing', outsider(1, 'Una'), undefined, []],
  ['somebody of the tenant who has said nothing', { ...sam, id: outsider(2, '').id }, undefined, []],
  ['staff of the tenant’s Trust', priya, 'DEMO', ['staff', 'confirmed staff']],
  ['staff of the tenant, in another Trust', { ...sam, id: outsider(3, '').id }, 'RHM', ['staff']],
  ['somebody of another tenant who says it is theirs', outsider(4, 'Olga'), 'DEMO', ['staff']],
  ['somebody of another tenant in another Trust', outsider(5, 'Oscar'), 'RHM', ['staff']],
  ['the id of a facilitator in another tenant', { ...sam, tenantId: OTHER }, 'DEMO', ['staff']],
  ['a facilitator', sam, 'DEMO', ['staff', 'confirmed staff', 'facilitator']],
  ['a facilitator of another Trust', FACILITATOR, 'RHM', ['staff', 'confirmed staff', 'facilitator']],
  ['a facilitator who says they work elsewhere', { ...FACILITATOR, id: outsider(6, '').id }, 'DEMO', ['staff']],
  ['the administrator', alex, 'DEMO', ['staff', 'confirmed staff', 'administrator']],
  ['the id of the administrator in another tenant', { ...alex, tenantId: OTHER }, 'DEMO', ['staff']],
  ['a group member', given(1), 'DEMO', ['staff', 'confirmed staff', 'group member']],
  ['a submitter', given(2), 'DEMO', ['staff', 'confirmed staff', 'submitter']],
  ['a clinical lead', given(3), 'DEMO', ['staff', 'confirmed staff', 'clinical lead']],
  ['a facilitator who was given it', given(4), 'DEMO', ['staff', 'confirmed staff', 'facilitator']],
  ['a submitter who has left', given(5), 'RHM', ['staff']],
  ['a submitter from whom it was taken', given(6), 'DEMO', ['staff', 'confirmed staff']],
  ['an Alliance lead', given(7), 'DEMOALL', ['staff', 'confirmed staff', 'alliance lead']],
  ['staff of the Alliance, who only say so', { ...sam, id: outsider(8, '').id }, 'DEMOALL', ['staff']],
];

let bot: TestBot;
beforeAll(async () => {
  const facilitators = [
    `DEMO=${sam.id}@${sam.tenantId}`,
    `RHM=${FACILITATOR.id}@${OTHER}`,
    `RHM=${outsider(6, '').id}@${OTHER}`,
  ];
  bot = await aBot({
    environment: { FACILITATORS: facilitators.join(','), ADMINISTRATORS: `${alex.id}@${alex.tenantId}` },
  });
  for (const [, person, trust] of KINDS) {
    await bot.say(person, 'help');
    if (trust) await bot.press(person, 'people.choose-trust', { trust });
  }
  for (const [n, role] of GIVEN.entries()) {
    const person = `${sam.tenantId}|${given(n + 1).id}`;
    const organisation = role === 'alliance lead' ? 'DEMOALL' : 'DEMO';
    if (n === 4) await bot.press(given(5), 'people.choose-trust', { trust: 'DEMO' });
    await bot.press(alex, 'roles.give', { organisation, person: given(n + 1).id, role });
    if (n === 4) await bot.press(given(5), 'people.choose-trust', { trust: 'RHM', leaves: true });
    if (n === 5) await bot.press(alex, 'roles.take', { organisation: 'DEMO', holder: person, role });
  }
  await bot.service.app.background.idle();
});
afterAll(() => bot.close());

const SETTLED_FIRST = /^(That is for |Welcome to the ACCEND Assistant|Not open to you yet)/;

it.each(KINDS)('%s', async (_who, person, _trust, roles) => {
  const closed = bot.service.app.routes.filter(
    ({ right }) => !dependsOnRecord(right) && !allows(right, ['anybody', ...roles]),
  );
  expect(closed.length).toBeGreaterThan(0);
  const before = await everyRow(bot.store);
  for (const { verb } of closed) {
    const shown = words(await bot.press(person, verb, {}));
    expect([verb, shown === NOT_YOURS || SETTLED_FIRST.test(shown) ? 'refused' : shown]).toEqual([verb, 'refused']);
  }
  await bot.service.app.background.idle();
  expect(await everyRow(bot.store)).toBe(before);
});
