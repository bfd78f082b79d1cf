// Old cards stay in chats: their buttons do what they did, whatever their verb is called today.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { register } from '../support/people.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await aBot({ environment: { ADMINISTRATORS: alex.id } });
  await register(bot, alex);
});
afterAll(() => bot.close());

it.each([
  ['courses.mine', /^My courses/],
  ['courses.ask-facilitator', /^Nobody to ask here yet/],
  ['courses.my-questions', /^My questions/],
  ['courses.catalogue', /^Catalogue/],
  ['courses.settings', /Which of the two is suggested/],
])('%s', async (verb, shown) => expect(words(await bot.press(alex, verb))).toMatch(shown));

it('also behind the question where somebody works', async () => {
  const next = { open: 'courses.mine', input: {} };
  expect(words(await bot.press(alex, 'people.choose-trust', { trust: 'DEMO', next }))).toMatch(/^My courses/);
});

it('leads to a route there is', async () => {
  const { formerVerbs, routes } = bot.service.app;
  const verbs = new Set(routes.map(({ verb }) => verb));
  expect([...formerVerbs.values()].filter((verb) => !verbs.has(verb))).toEqual([]);
  expect([...formerVerbs.keys()].filter((verb) => verbs.has(verb))).toEqual([]);
  expect(formerVerbs.size).toBe(33);
});
