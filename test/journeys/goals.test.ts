// Between two discussions: the goals Priya and Alex agreed, how they go, and who sees what was noted of them.
import type { Person } from '../../src/bot/turn.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { buttonsOf, sentBy, valuesOf, words } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { aMinutePasses, begin, fillIn, pressOn, register, NEXT } from '../support/people.ts';
import { everyRow, rowsOf } from '../support/rows.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot();
  for (const person of [alex, priya, sam]) await register(bot, person);
});
afterEach(() => bot.close());

const TWO_GOALS = {
  ...FILLED,
  goals: { ...FILLED.goals!, goal2: 'Chair the team meeting', action2: 'Twice', by2: '2027-06-30' },
};
const settled = () => bot.service.app.background.idle();
const lastOf = (person: Person) => bot.chatOf(person).at(-1)!;
const notes = async () => (await rowsOf(bot.store)).filter(({ key }) => key.startsWith('goalNote'));

/** Priya agrees with this manager. */
async function agreed(manager: Person = alex, filled: typeof FILLED = TWO_GOALS, typed: Json = {}): Promise<void> {
  await pressOn(
    bot,
    manager,
    await fillIn(bot, manager, await begin(bot, manager, typed), filled),
    'Share to be agreed',
  );
  await settled();
  await pressOn(bot, priya, lastOf(priya), 'I agree');
  await settled();
}

const NOTE = { number: '1', state: 'on-track', words: 'Two clinics led' };
const goalsOfPriya = async (manager: Person): Promise<Shown> => bot.say(manager, 'goals of Priya');

it('says where goals come from to somebody who has agreed none', async () => {
  const shown = await bot.say(priya, 'my goals');
  expect(words(shown)).toMatch(/^My goals\nYou have agreed no goals here yet/);
  expect(buttonsOf(shown)).toEqual(['My appraisals']);
});

it('shows both of the two what either has noted, with a day, the latest first', async () => {
  await agreed();
  const mine = await bot.say(priya, 'my goals');
  expect(words(mine)).toMatch(
    /1\. Lead one late effects clinic[^]*By 31 March 2027\. Nothing noted yet[^]*2\. Chair the team/,
  );
  const saved = await pressOn(bot, priya, mine, 'Save', NOTE);
  expect(words(saved)).toMatch(/Saved\. Goal 1: on track/);
  const line = /On track on 21 November 2026, says Priya Sample \(demo\)\.\n“Two clinics led”/;
  expect(words(saved)).toMatch(line);
  expect(words(await goalsOfPriya(alex))).toMatch(line);
  bot.at.now = new Date('2027-02-03T09:00:00Z');
  await pressOn(bot, alex, await goalsOfPriya(alex), 'Save', { number: '1', state: 'done', on: '2027-02-01' });
  expect(words(await bot.say(priya, 'my goals'))).toMatch(/Done on 1 February 2027, says Alex Example \(demo\)/);
  expect(words(await bot.say(priya, 'my goals'))).not.toMatch(line);
});

it.each<[string, Json, RegExp]>([
  ['no goal', { ...NOTE, number: '' }, /Choose the goal/],
  ['a goal that is not there', { ...NOTE, number: '4' }, /Choose one of the answers/],
  ['no state', { ...NOTE, state: '' }, /Choose how it goes/],
  ['a day to come', { ...NOTE, on: '2026-11-22' }, /has not come yet/],
  ['a day of long ago', { ...NOTE, on: '1999-01-01' }, /Check the year/],
  ['no day', { ...NOTE, on: 'soon' }, /as day, month and year/],
  ['a change without a word', { ...NOTE, state: 'changed', words: ' ' }, /what has changed/],
  ['a patient', { ...NOTE, words: 'for 943 476 5919' }, /NHS number/],
])('asks again for %s, and keeps what was typed', async (_what, typed, reason) => {
  await agreed();
  const again = await pressOn(bot, priya, await bot.say(priya, 'my goals'), 'Save', typed);
  expect(words(again)).toMatch(reason);
  expect(words(again)).toContain(String(typed.words).trim());
  expect(await notes()).toHaveLength(0);
  expect(words(await pressOn(bot, priya, again, 'Save', { ...NOTE, on: '2026-11-21' }))).toMatch(/Saved/);
});

it('notes a press that comes twice once', async () => {
  await agreed();
  const { verb, data } = sentBy(await bot.say(priya, 'my goals'), 'Save', NOTE);
  const first = await bot.press(priya, verb, data);
  const rows = await everyRow(bot.store);
  const second = await bot.press(priya, verb, data);
  expect(words(second)).toBe(words(first));
  expect(await everyRow(bot.store)).toBe(rows);
  expect(await notes()).toHaveLength(1);
});

it.each([
  ['goal 2 is done', /Goal 2: done/],
  ['My goal 1 is on track: two clinics led.', /Goal 1: on track[^]*“two clinics led”/],
  ['goal 2 has changed', /what has changed/],
  ['goal is done', /Choose the goal/],
])('understands “%s”', async (typed, answer) => {
  await agreed();
  expect(words(await bot.say(priya, typed))).toMatch(answer);
});

it('finds whose goals are meant by a part of the name', async () => {
  await agreed();
  expect(words(await bot.say(alex, 'goals of prí sample'))).toMatch(/^Goals of Priya/);
  const own = await bot.say(alex, 'goals of Nobody');
  expect(words(own)).toMatch(/no goals with anybody called “Nobody”/);
  expect(valuesOf(own)).toEqual({ person: '' });
  expect(words(await pressOn(bot, alex, own, 'Show their goals', { person: priya.id }))).toMatch(/^Goals of Priya/);
});

describe('who sees what was noted', () => {
  const SECRET = 'A word between the two of us';
  beforeEach(async () => {
    await agreed();
    await pressOn(bot, priya, await bot.say(priya, 'my goals'), 'Save', { ...NOTE, words: SECRET });
  });

  it('is nobody who is not one of the two', async () => {
    const form = sentBy(await bot.say(priya, 'my goals'), 'Save', NOTE);
    const rows = await everyRow(bot.store);
    const elsewhere = { ...alex, tenantId: '11111111-0000-4000-8000-000000000000' };
    await bot.press(elsewhere, 'people.choose-trust', { trust: 'DEMO' });
    for (const person of [sam, elsewhere, { ...priya, tenantId: elsewhere.tenantId }]) {
      expect(JSON.stringify(await bot.press(person, form.verb, form.data))).toContain(NOT_YOURS);
      for (const shown of [await goalsOfPriya(person), await bot.press(person, 'goals.of', { person: priya.id })])
        expect(JSON.stringify(shown)).not.toMatch(/late effects|between the two/);
    }
    expect((await everyRow(bot.store)).includes(SECRET)).toBe(rows.includes(SECRET));
  });

  it('is not the manager before, once the person has agreed goals with another one', async () => {
    const old = sentBy(await goalsOfPriya(alex), 'Save', NOTE);
    bot.at.now = new Date('2027-05-03T09:00:00Z');
    await agreed(
      sam,
      { ...FILLED, goals: { ...FILLED.goals!, goal1: 'Start anew', by1: '2028-03-31' } },
      { heldOn: '2027-05-03' },
    );
    expect(words(await bot.say(priya, 'my goals'))).toMatch(/1\. Start anew[^]*Nothing noted yet/);
    for (const shown of [await goalsOfPriya(alex), await bot.press(alex, old.verb, old.data)])
      expect(JSON.stringify(shown)).not.toMatch(/Start anew|between the two/);
    expect(words(await goalsOfPriya(sam))).toMatch(/1\. Start anew[^]*Nothing noted yet/);
    expect(JSON.stringify(await goalsOfPriya(sam))).not.toContain(SECRET);
  });

  it('is not a manager of whom the person says that they are not theirs', async () => {
    const asked = await pressOn(bot, priya, await opened(priya), 'This is not my manager');
    await pressOn(bot, priya, asked, 'Yes, this is not my manager');
    expect(JSON.stringify(await goalsOfPriya(alex))).not.toMatch(/late effects|between the two/);
  });
});

it('keeps the goals in sight while the record is opened again, and begins anew what is worded anew', async () => {
  await agreed();
  await pressOn(bot, priya, await bot.say(priya, 'my goals'), 'Save', NOTE);
  const receipt = await opened(alex);
  await pressOn(bot, alex, await pressOn(bot, alex, receipt, 'Reopen'), 'Reopen', { words: 'The first goal' });
  expect(words(await bot.say(priya, 'my goals'))).toMatch(/On track on 21 November 2026/);
  const step = await bot.press(alex, 'appraisals.go', { id: idOn(receipt), step: 'goals' });
  const summary = await pressOn(bot, alex, step, NEXT, { goal1: 'Lead two clinics a month' });
  await pressOn(bot, alex, summary, 'Share to be agreed');
  await aMinutePasses(bot);
  const shared = bot.chatOf(priya).findLast((shown) => buttonsOf(shown).includes('I agree'))!;
  await pressOn(bot, priya, shared, 'I agree');
  expect(words(await bot.say(priya, 'my goals'))).toMatch(
    /1\. Lead two clinics a month\nBy 31 March 2027\. Nothing noted yet/,
  );
});
const opened = async (person: Person): Promise<Shown> =>
  bot.press(person, 'appraisals.open', { id: idOn(await bot.say(person, 'my appraisals')) });
const idOn = (shown: Shown) => /DEMO\.[0-9a-f]{24}/.exec(JSON.stringify(shown))![0];
