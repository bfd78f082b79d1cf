import { DEMO_OTHERS } from '../../src/local/demo-people.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { buttonsOf, words } from '../support/cards.ts';
import { begin, pressOn, register } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

// Sam wants to begin a discussion with Priya, and Alex has one. Jo facilitates the Trust.
const [, jo, chris] = DEMO_OTHERS.map(({ id, name }): Person => ({ id, name, tenantId: sam.tenantId })) as [
  Person,
  Person,
  Person,
];

let bot: TestBot;
const startWith = async (...facilitators: Person[]) => {
  bot = await aBot({
    environment: { FACILITATORS: facilitators.map(({ id, tenantId }) => `DEMO=${id}@${tenantId}`).join() },
  });
  for (const person of [priya, sam, alex, jo, chris]) await register(bot, person);
  await begin(bot, alex);
};
afterEach(() => bot.close());

const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const ASK = 'Ask the facilitator to free it';

async function ask(): Promise<Shown> {
  const answer = await pressOn(bot, sam, await begin(bot, sam), ASK);
  await settled();
  return answer;
}

async function unchanged(deeds: () => Promise<void>) {
  await settled();
  const before = await everyRow(bot.store);
  await deeds();
  await settled();
  expect(await everyRow(bot.store)).toBe(before);
}

it('says what the facilitator can do, and not who holds the discussion', async () => {
  await startWith(jo);
  const taken = await begin(bot, sam);
  expect(words(taken)).toMatch(/^There is one already[^]*facilitator of your Trust can free it/);
  expect(JSON.stringify(taken)).not.toMatch(/Alex|DEMO\./);
});

it('asks the facilitator once, who can free it there and then; whoever asked is told', async () => {
  await startWith(jo);
  expect(words(await ask())).toMatch(/^The facilitator is asked/);
  expect(words(lastOf(jo))).toMatch(/^Somebody asks you to free a discussion[^]*Sam[^]*Priya[^]*Alex/);
  expect(buttonsOf(lastOf(jo))).toEqual(['Free it', 'Hand it to another manager', 'Open discussions']);
  await unchanged(async () => {
    expect(words(await ask())).toMatch(/You have asked already/);
  });
  await pressOn(bot, jo, await pressOn(bot, jo, lastOf(jo), 'Free it'), 'Yes, free it');
  await settled();
  expect(words(lastOf(sam))).toMatch(/^You can begin it now[^]*Priya/);
  expect(bot.chatOf(jo).filter((shown) => words(shown).startsWith('Somebody asks'))).toHaveLength(1);
  expect(words(await begin(bot, sam))).toMatch(/Now: Level/);
});

it('sends one notice also when the press arrives three times at once, and one for each who asks', async () => {
  await startWith(jo);
  const taken = await begin(bot, sam);
  await Promise.all([1, 2, 3].map(() => pressOn(bot, sam, taken, ASK)));
  await pressOn(bot, chris, await begin(bot, chris), ASK);
  await settled();
  const asked = bot.chatOf(jo).map((shown) => /(Sam|Chris)[^]*asks you/.exec(words(shown))?.[1]);
  expect(asked.filter(Boolean)).toEqual(['Sam', 'Chris']);
  const trail = (await rowsOf(bot.store)).map(({ value }) => value as { doing?: string; by?: string });
  expect(trail.filter(({ doing }) => doing === 'asked to free').map(({ by }) => by)).toEqual([sam.id, chris.id]);
});

it('tells whoever asked as well when the two come to an end by themselves', async () => {
  await startWith(jo);
  await ask();
  const withdrawing = await pressOn(bot, alex, await bot.say(alex, 'my appraisals'), /^Carry on with Priya/).then(
    (shown) => {
      const [id] = /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(shown))!;
      return bot.press(alex, 'appraisals.withdrawing', { id });
    },
  );
  await pressOn(bot, alex, withdrawing, 'Yes, withdraw it');
  await settled();
  expect(words(lastOf(sam))).toMatch(/^You can begin it now/);
});

it('stands among what waits for a facilitator who may decide on it, until it ends', async () => {
  await startWith(jo, alex);
  const waits = async (person: Person) => words(await bot.say(person, 'what waits'));
  expect(await waits(jo)).toMatch(/^Nothing waits/);
  await ask();
  const told = lastOf(jo);
  expect(await waits(jo)).toMatch(/1 discussion is open that somebody asks you to free[^]*Open discussions/);
  for (const person of [alex, sam]) expect(await waits(person)).not.toMatch(/to free/);
  await pressOn(bot, alex, await bot.say(alex, 'resume'), 'Save and leave', { levelWords: 'Leads the clinic' });
  expect(await waits(jo)).toMatch(/to free/);
  await pressOn(bot, jo, await pressOn(bot, jo, told, 'Free it'), 'Yes, free it');
  expect(await waits(jo)).toMatch(/^Nothing waits/);
  expect(await everyRow(bot.store)).not.toMatch(/toFree\||freeAskedAt/);
});

it('says that nothing is in the way once it has ended, and sends nothing', async () => {
  await startWith(jo);
  const taken = await begin(bot, sam);
  const asked = await pressOn(bot, priya, await bot.say(priya, 'my appraisals'), /is not my manager$/);
  await pressOn(bot, priya, asked, 'Yes, this is not my manager');
  await unchanged(async () => {
    expect(words(await pressOn(bot, sam, taken, ASK))).toMatch(/^Nothing is in the way/);
  });
});

it.each([
  ['no facilitator is named', []],
  ['the only facilitator is the one who holds it', [alex]],
  ['the only facilitator is the person', [priya]],
])('names the administrator where %s', async (_why, named) => {
  await startWith(...named);
  const taken = await begin(bot, sam);
  expect(words(taken)).toMatch(/ask the administrator/);
  expect(buttonsOf(taken)).not.toContain(ASK);
  await unchanged(async () => {
    const wanted = { person: priya.id, kind: 'appraisal', cycle: 2026 };
    expect(words(await bot.press(sam, 'appraisals.ask-to-free', wanted))).toMatch(/^Nobody to ask/);
  });
});

it('offers their own list to a facilitator who meets one', async () => {
  await startWith(sam);
  expect(buttonsOf(await begin(bot, sam))).toContain('Open discussions');
});

it('lets nobody ask about what they hold themselves, or what is not there, or in another directory', async () => {
  await startWith(jo);
  const wanted = { person: priya.id, kind: 'appraisal', cycle: 2026 };
  await unchanged(async () => {
    for (const [person, changes] of [
      [alex, {}],
      [sam, { cycle: 2025 }],
      [sam, { kind: 'induction' }],
      [sam, { person: sam.id }],
    ] as const)
      expect(words(await bot.press(person, 'appraisals.ask-to-free', { ...wanted, ...changes }))).toMatch(
        /^Nothing is in the way/,
      );
    for (const person of ['../x', 'Priya', ''])
      expect((await bot.press(sam, 'appraisals.ask-to-free', { ...wanted, person })).text).toMatch(/could not be read/);
  });
});

it('tells the two nothing of who asked', async () => {
  await startWith(jo);
  const told = [alex, priya].map((person) => bot.chatOf(person).length);
  await ask();
  expect([alex, priya].map((person) => bot.chatOf(person).length)).toEqual(told);
});

it('tells whoever asked that it was given to another manager, and not to whom; who has it now is told that alone', async () => {
  await startWith(jo);
  await ask();
  await pressOn(bot, chris, await begin(bot, chris), ASK);
  await settled();
  const form = await pressOn(bot, jo, lastOf(jo), 'Hand it to another manager');
  await pressOn(bot, jo, form, 'Hand it over', { manager: chris.id });
  await settled();
  expect(words(lastOf(sam))).toMatch(/^It was given to another manager[^]*Priya/);
  expect(words(lastOf(sam))).not.toMatch(/Chris|Alex/);
  expect(
    bot
      .chatOf(chris)
      .map(words)
      .filter((text) => /given to another|You can begin/.test(text)),
  ).toEqual([]);
  expect((await rowsOf(bot.store)).filter(({ key }) => /^appraisal[^|]*[|][^|]*[|]asked-to-free[|]/.test(key))).toEqual(
    [],
  );
});

it('keeps nothing of who asked once it has come to its end', async () => {
  await startWith(jo);
  await ask();
  await pressOn(bot, jo, await pressOn(bot, jo, lastOf(jo), 'Free it'), 'Yes, free it');
  await settled();
  expect((await rowsOf(bot.store)).filter(({ key }) => /^appraisal[^|]*[|][^|]*[|]asked-to-free[|]/.test(key))).toEqual(
    [],
  );
});
