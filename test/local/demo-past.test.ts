// The demonstration's past: four returns that lead to the one that can be filled in now.
import { DEFAULT_DEADLINES } from '../../src/calendar/deadlines.ts';
import { pastQuarters, loadDemoPast } from '../../src/local/demo-past.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { QuarterReturn } from '../../src/features/returns/domain/return.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { pressOn, register } from '../support/people.ts';
import { aFullReturn } from '../support/returns.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await aBot({ environment: { FACILITATORS: `DEMO=${alex.id}` } });
});
afterEach(() => bot.close());

const OPENING_DAY = new Date('2027-01-04T09:00:00Z');
const load = (at = OPENING_DAY) => loadDemoPast(bot.service.app.steering, at);
const returns = async (): Promise<QuarterReturn[]> =>
  (await bot.store.list('DEMO', returnKinds.record.under())).map(({ value }) => returnKinds.record.read(value));
const rows = async () => (await bot.store.list('DEMO', 'return')).map(({ key, value }) => [key, value]);
const quartersOf = async () => (await returns()).map(({ quarter }) => quarter);

it.each([
  ['2026-11-27', ['2025Q2', '2025Q3', '2025Q4', '2026Q1']],
  ['2027-01-01', ['2025Q2', '2025Q3', '2025Q4', '2026Q1']],
  ['2027-01-04', ['2025Q3', '2025Q4', '2026Q1', '2026Q2']],
  ['2028-02-29', ['2026Q3', '2026Q4', '2027Q1', '2027Q2']],
])('on %s it is %j', (day, quarters) => expect(pastQuarters(day, DEFAULT_DEADLINES)).toEqual(quarters));

it.each(['2026-11-27', '2027-04-01', '2027-07-05', '2027-10-01', '2015-01-05'])(
  'on %s all four are submitted, one late and one amended, and no two are alike',
  async (day) => {
    await load(new Date(`${day}T09:00:00Z`));
    const sent = (await returns()).map(({ last }) => last);
    expect(sent.filter((one) => one)).toHaveLength(4);
    expect(sent.filter((one) => one?.isLate)).toHaveLength(1);
    expect(sent.filter((one) => one && one.n > 1)).toHaveLength(1);
    expect(new Set(sent.map((one) => JSON.stringify(one?.texts))).size).toBe(4);
    for (const one of sent)
      expect(Object.values(one?.texts ?? {}).filter((text) => text === 'demo data')).toHaveLength(8);
  },
);

it('stands beside each figure of the form, said to be demo data', async () => {
  bot.at.now = OPENING_DAY;
  await load();
  await register(bot, alex);
  const form = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4');
  expect(words(form).match(/Last quarter \(Q2 2026\/27\): \w+ \(demo data\)\./g)).toHaveLength(4);
});

it('lets an ordinary return be sent behind it', async () => {
  bot.at.now = OPENING_DAY;
  await load();
  await register(bot, alex);
  let shown = await pressOn(bot, alex, await bot.say(alex, 'return'), 'Figures 1 to 4', aFullReturn());
  shown = await pressOn(bot, alex, shown, 'Save and continue', aFullReturn());
  shown = await pressOn(bot, alex, shown, 'Save and check', aFullReturn());
  expect(words(await pressOn(bot, alex, shown, 'Submit', { comment: 'As counted.' }))).toMatch(/Submitted by Alex/);
});

it('is there once, and a later day adds what lies before that day', async () => {
  await load();
  const once = await rows();
  await load();
  expect(await rows()).toEqual(once);
  await load(new Date('2027-04-01T09:00:00Z'));
  expect(await quartersOf()).toEqual(['2025Q3', '2025Q4', '2026Q1', '2026Q2', '2026Q3']);
});

it('goes on where a start was cut off, to the same rows', async () => {
  await load();
  const whole = await rows();
  for (const acts of [1, 2, 5, 8]) {
    const cut = await aBot();
    const { steering } = cut.service.app;
    let left = acts;
    const act: typeof steering.returns.act = (...all) => {
      if (!left--) throw new Error('the process ends');
      return steering.returns.act(...all);
    };
    const half = { ...steering, returns: { ...steering.returns, act } };
    await expect(loadDemoPast(half, OPENING_DAY)).rejects.toThrow('the process ends');
    await loadDemoPast(steering, OPENING_DAY);
    const found = await cut.store.list('DEMO', 'return');
    expect(found.map(({ key, value }) => [key, value])).toEqual(whole);
    await cut.close();
  }
});

it('leaves a return alone that somebody has begun', async () => {
  bot.at.now = OPENING_DAY;
  await register(bot, alex);
  await bot.say(alex, 'return');
  await load(new Date('2027-04-01T09:00:00Z'));
  expect(await quartersOf()).toEqual(['2025Q4', '2026Q1', '2026Q2', '2026Q3']);
  const [, , , own] = await returns();
  expect(own).toMatchObject({ version: 1, opened: { by: { id: alex.id } } });
});
