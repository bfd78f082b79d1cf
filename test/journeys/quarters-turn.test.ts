// A quarter's turn with all that can happen in it: the clock goes back, a channel is deleted, a facilitator leaves, two Trusts become one.
import type { Person } from '../../src/bot/turn.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { channelOf, happened, installed, settled } from '../support/channels.ts';
import type { Json } from '../support/connector.ts';
import { pressOn } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

const TENANT = alex.tenantId;
const person = (letter: string, name: string): Person => ({
  id: `${letter.repeat(8)}-0000-4000-8000-000000000001`,
  tenantId: TENANT,
  name,
});
const [gil, hal, ida] = [person('a', 'Gil Goer'), person('b', 'Hal Hampshire'), person('c', 'Ida Southampton')];
const OLD = 'RN5';
const HEIR = 'RHM';
const place = (name: string) => ({ team: `19:${name}-team@thread.tacv2`, channel: `19:${name}@thread.tacv2` });
type Place = ReturnType<typeof place>;
const old = place('old');
const again = { ...old, channel: '19:again@thread.tacv2' };
const heir = place('heir');

let bots: TestBot[];
let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: `${alex.id}@${TENANT}` } });
  bots = [bot, await aBot({ store: bot.store, environment: { ADMINISTRATORS: `${alex.id}@${TENANT}` } })];
});
afterEach(() => Promise.all(bots.toReversed().map((one) => one.close())));

const within = ({ team, channel }: Place, more: Json = {}): Json => ({
  conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { team: { id: team, name: 'A team' }, channel: { id: channel }, tenant: { id: TENANT }, ...more },
});
const everythingSettles = async () => {
  for (const one of bots) await settled(one);
};
async function setUp(trust: string, where: Place, submitter: Person): Promise<Shown> {
  bot.connector.rosters.set(
    where.team,
    [alex, submitter].map(({ id, name, tenantId }) => ({ id: `29:${id}`, name, aadObjectId: id, tenantId })),
  );
  await bot.send({ ...installed(bot, 'add', where.channel), ...within(where) });
  await bot.press(alex, 'steering-group.begin', {}, within(where));
  await everythingSettles();
  const chosen = { trust, submitters: `${TENANT}|${submitter.id}` };
  const saved = await pressOn(bot, alex, bot.chatOf(alex).at(-1)!, 'Save', chosen);
  await everythingSettles();
  return saved;
}
/** An hour begins on both processes at once. */
async function hour(moment: string): Promise<void> {
  for (const one of bots) one.at.now = new Date(moment);
  await Promise.all(bots.map((one) => one.service.app.sweep()));
  await everythingSettles();
}
const postsIn = ({ channel }: Place) => bots.flatMap((one) => channelOf(one, channel));
const remindersIn = (where: Place) =>
  postsIn(where).filter((shown) => buttonsOf(shown).includes('Open the return')).length;
const reminded = () => [remindersIn(old), remindersIn(again), remindersIn(heir)] as const;
const returnOf = (trust: string, quarter: string) => returnKinds.record.get(bot.store, trust, quarter);

it('nothing is sent twice, nothing is lost, and nobody without the right sees anything', async () => {
  for (const one of bots) one.at.now = new Date('2026-10-23T15:00:00Z');
  await bot.press(alex, 'people.choose-trust', { trust: HEIR });
  for (const one of [gil, hal]) await bot.press(one, 'people.choose-trust', { trust: OLD });
  await bot.press(ida, 'people.choose-trust', { trust: HEIR });
  await bot.press(alex, 'roles.give', { organisation: OLD, person: `${TENANT}|${gil.id}`, role: 'facilitator' });
  await setUp(OLD, old, hal);
  await setUp(HEIR, heir, ida);
  await hour('2026-10-23T15:30:00Z');
  const before = reminded();

  // The clock goes back in the night to Sunday; three working days after the due day is Tuesday, from 08:30 in London.
  for (const moment of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-26T09:00:00Z', '2026-10-27T07:45:00Z'])
    await hour(moment);
  expect(reminded()).toEqual(before);
  for (const moment of ['2026-10-27T08:45:00Z', '2026-10-27T09:45:00Z']) await hour(moment);
  expect(reminded()).toEqual(before.map((n, at) => (at === 1 ? n : n + 1)));

  // The channel of one is deleted, and another is chosen: it is told so, and reminded of the close.
  await bot.send({ ...happened(bot, 'channelDeleted'), ...within(old, { eventType: 'channelDeleted' }) });
  await everythingSettles();
  const asked = await setUp(OLD, again, hal);
  expect(words(asked)).toMatch(/has a steering group already[^]*press Save again/);
  await pressOn(bot, alex, asked, 'Save');
  await everythingSettles();
  expect(postsIn(again).map(words).join('\n')).toContain('Steering channel of Hampshire Hospitals');
  const [left, , open] = reminded();
  await hour('2026-10-28T10:00:00Z');
  expect(reminded()).toEqual([left, 0, open]);
  for (const moment of ['2026-11-05T10:00:00Z', '2026-11-05T11:00:00Z']) await hour(moment);
  expect(reminded()).toEqual([left, 1, open + 1]);
  await pressOn(bot, gil, await bot.say(gil, 'return'), 'Figures 1 to 4');
  const stored = await returnOf(OLD, '2026Q2');
  await bot.press(gil, 'returns.submit', { trust: OLD, quarter: '2026Q2', ...aFullReturn(), version: stored?.version });
  await everythingSettles();
  const sent = await returnOf(OLD, '2026Q2');
  expect(sent?.last?.texts).toMatchObject({ ePortfolioAccounts: '40' });

  // The facilitator leaves, and the two Trusts become one.
  await bot.press(gil, 'people.choose-trust', { trust: 'RDY', leaves: true });
  const look = await bot.press(alex, 'organisations.taking-over', { id: HEIR });
  await pressOn(bot, alex, look, 'Save', { predecessor: OLD, on: '2026-11-15' });
  for (const verb of ['returns.open', 'returns.save', 'returns.submit']) {
    const shown = await bot.press(gil, verb, {
      trust: OLD,
      quarter: '2026Q2',
      ...aFullReturn({ rolesMapped: '999' }),
      version: sent?.version,
    });
    expect(words(shown)).not.toMatch(/: 40|Hal |Hampshire Hospitals/);
  }
  for (const typed of ['return', 'who is missing', 'steering group', 'open discussions'])
    expect(words(await bot.say(gil, typed))).not.toMatch(/Hampshire Hospitals|Hal Hampshire|of 8/);
  await everythingSettles();

  // The next quarter opens: the one that took over is reminded, once, and the other's channel is left in peace.
  for (const moment of ['2027-01-04T09:00:00Z', '2027-01-04T10:00:00Z', '2027-01-05T09:00:00Z']) await hour(moment);
  expect(reminded()).toEqual([left, 1, open + 2]);
  expect(await returnOf(OLD, '2026Q2')).toEqual(sent);
  expect(await returnOf(OLD, '2026Q3')).toBeUndefined();
});
