// Whoever has changed their Trust, once or often, finds what they left behind.
import shipped from '../../src/features/organisations/organisations.json' with { type: 'json' };
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { begin, pressOn } from '../support/people.ts';

const TENANT = '11111111-0000-4000-8000-000000000000';
const mover = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Morgan Testwell' };
const others = shipped.organisations.filter(({ kind }) => kind === 'trust').map(({ id }) => id);

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${sam.id}@${TENANT}` } });
});
afterEach(() => bot.close());
const moveTo = async (...ids: string[]) => {
  for (const trust of ids) {
    await bot.press(mover, 'people.choose-trust', { trust });
    bot.at.now = new Date(bot.at.now.getTime() + 60 * 60_000);
  }
};

it.each([1, 2, 3, 4, 5])('the draft is found after %i moves', async (moves) => {
  await begin(bot, mover);
  await moveTo(...others.slice(0, moves));
  expect(words(await bot.say(mover, 'resume'))).toMatch(/Now: Level[^]*Priya Sample/);
  expect(words(await bot.say(mover, 'my appraisals'))).toMatch(/In progress[^]*Priya Sample/);
});

it('after more than that it is said what was not looked through, and one press looks on', async () => {
  await begin(bot, mover);
  await moveTo(...others);
  const list = await bot.say(mover, 'my appraisals');
  expect(words(list)).toMatch(/not looked through yet/);
  expect(words(list)).not.toMatch(/none yet/);
  expect(words(await pressOn(bot, mover, list, 'Look further'))).toMatch(/In progress[^]*Priya Sample/);
  const resumed = await bot.say(mover, 'resume');
  expect(words(resumed)).toMatch(/Nothing in progress so far[^]*not looked through yet/);
  expect(words(await pressOn(bot, mover, resumed, 'Look further'))).toMatch(/Now: Level[^]*Priya Sample/);
});

it('nothing is said to be none only where everything was looked through', async () => {
  await moveTo('DEMO', ...others);
  const resumed = await bot.say(mover, 'resume');
  expect((await pressOn(bot, mover, resumed, 'Look further')).text).toMatch(/^You have nothing in progress/);
  const list = await bot.say(mover, 'my appraisals');
  expect(words(await pressOn(bot, mover, list, 'Look further'))).toMatch(/Nothing more was found/);
});

it('a question to the facilitator is found as well', async () => {
  await moveTo('DEMO');
  const form = await bot.say(mover, 'my facilitator');
  await pressOn(bot, mover, form, 'Send', { question: 'Which course for zorbing?' });
  await moveTo(...others.slice(0, 4));
  expect(words(await bot.say(mover, 'my questions'))).toMatch(/zorbing/);
  await moveTo(...others.slice(4));
  const list = await bot.say(mover, 'my questions');
  expect(words(list)).toMatch(/not looked through yet/);
  expect(buttonsOf(list)).toContain('Look further');
  expect(words(await pressOn(bot, mover, list, 'Look further'))).toMatch(/zorbing/);
});

it('a Trust that is not theirs is refused', async () => {
  await moveTo('RHM');
  expect((await bot.press(mover, 'appraisals.resume', { trust: 'DEMO' })).text).toBe(NOT_YOURS);
});
