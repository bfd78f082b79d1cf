// One person may cause so much in an hour and no more, whichever process they speak to.
import { paceKey, type Pace } from '../../src/outbox/pace.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya, sam } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { fillIn, pressOn, register } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

const environment = { MOST_DISCUSSIONS_AN_HOUR: '3', MOST_PEOPLE_TOLD_AN_HOUR: '2' };
let [first, second]: TestBot[] = [];
let storage: TestStorage;
beforeEach(async () => {
  storage = await startStorage();
  const open = async () => aBot({ store: await storage.open(), environment });
  [first, second] = [await open(), await open()];
  await register(first, alex);
});
afterEach(async () => {
  await Promise.all([first!.close(), second!.close()]);
  await storage.close();
});

const colleague = (n: number) => ({
  person: `${n}0000000-0000-4000-8000-000000000009`,
  personName: `Colleague ${n}`,
  role: 'Clinical Nurse Specialist',
  level: 'enhanced',
});
const start = async (bot: TestBot, n: number): Promise<Shown> =>
  pressOn(bot, alex, await bot.say(alex, 'appraisal'), 'Start', colleague(n));
const records = async () => (await rowsOf(first!.store)).filter(({ key }) => key.endsWith('|record'));

it('begins no more discussions in an hour than the settings allow, and again when an hour has passed', async () => {
  for (const n of [1, 2, 3]) expect(words(await start(n % 2 ? first! : second!, n))).toMatch(/Now: Level/);
  for (const bot of [first!, second!])
    expect((await start(bot, 4)).text).toMatch(/begun 3 discussions within an hour.*press again after 10:00/);
  expect(await records()).toHaveLength(3);
  first!.at.now = new Date(NOW.getTime() + 3_600_000);
  expect(words(await start(first!, 4))).toMatch(/Now: Level/);
});

it('takes the last press again for what it was, and no second act', async () => {
  await start(first!, 1);
  await start(first!, 2);
  const last = await first!.say(alex, 'appraisal');
  for (const bot of [first!, second!, first!])
    expect(words(await pressOn(bot, alex, last, 'Start', colleague(3)))).toMatch(/Now: Level/);
  expect(words(await start(second!, 3))).toMatch(/^There is one already/);
  expect(await records()).toHaveLength(3);
});

it('begins no more when the presses arrive at once, at two processes', async () => {
  const cards: Shown[] = [];
  for (const bot of [first!, second!, first!, second!, first!, second!]) cards.push(await bot.say(alex, 'appraisal'));
  const answers = await Promise.all(
    cards.map((card, index) => pressOn([first!, second!][index % 2]!, alex, card, 'Start', colleague(index + 1))),
  );
  expect(answers.filter(({ card }) => card)).toHaveLength(3);
  expect(await records()).toHaveLength(3);
});

it('writes to no more people, keeps nothing of the press that is too much, and still saves every step', async () => {
  const steps = [await start(first!, 1), await start(first!, 2), await start(second!, 3)];
  for (const step of steps.slice(0, 2))
    expect(words(await pressOn(first!, alex, step, 'Ask them to prepare first'))).toMatch(
      /^Saved, but not delivered yet/,
    );
  await first!.service.app.background.idle();
  const before = await rowsOf(first!.store);
  const refused = await pressOn(second!, alex, steps[2]!, 'Ask them to prepare first', FILLED.level);
  expect(refused.text).toMatch(/caused messages to 2 people within an hour.*nothing you typed is lost/);
  expect(await rowsOf(first!.store)).toEqual(before);
  const summary = await fillIn(second!, alex, steps[2]!);
  expect(words(summary)).toMatch(/Check before you share/);
});

it('counts a question against whoever asks it, and an answer against whoever gives it', async () => {
  await Promise.all([first!.close(), second!.close()]);
  const store = await storage.open();
  first = await aBot({ store, environment: { ...environment, FACILITATORS: `DEMO=${sam.id}` } });
  second = await aBot({ store, environment });
  for (const person of [priya, sam]) await register(first, person);
  const form = await first.say(priya, 'my facilitator');
  const { id } = sentBy(form, 'Send').data;
  await pressOn(first, priya, form, 'Send', { question: 'Which course for zorbing?' });
  await first.press(sam, 'course-questions.answer', { id, answer: 'None yet' });
  const paces = async () => (await rowsOf(store)).filter(({ key }) => key.endsWith('|pace'));
  const caused = (await paces()).map(({ key, value }) => [key, (value as Pace).written.map(({ id }) => id)]);
  expect(Object.fromEntries(caused)).toEqual({ [paceKey(priya)]: [sam.id], [paceKey(sam)]: [priya.id] });
});

it('counts sharing, also where nobody was told before', async () => {
  const summaries: Shown[] = [];
  for (const n of [1, 2, 3]) summaries.push(await fillIn(first!, alex, await start(first!, n)));
  for (const summary of summaries.slice(0, 2))
    expect(words(await pressOn(first!, alex, summary, 'Share to be agreed'))).toMatch(/^Saved, but not delivered yet/);
  await first!.service.app.background.idle();
  const before = await rowsOf(first!.store);
  const refused = await pressOn(second!, alex, summaries[2]!, 'Share to be agreed');
  expect(refused.text).toMatch(/caused messages to 2 people within an hour/);
  expect(await rowsOf(first!.store)).toEqual(before);
});

const TENANT = '11111111-0000-4000-8000-000000000000';
const newcomer = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', tenantId: TENANT, name: 'Nia Newcomer' };
const decider = (n: number) => `${n}0000000-0000-4000-8000-00000000000f@${TENANT}`;

it('counts who is asked to confirm where somebody works, and how often that is changed', async () => {
  await Promise.all([first!.close(), second!.close()]);
  const store = await storage.open();
  const FACILITATORS = ['DEMO', 'RHM', 'RHU'].map((trust, n) => `${trust}=${decider(n)}`).join(',');
  first = await aBot({ store, environment: { ...environment, FACILITATORS } });
  second = await aBot({ store, environment });
  const choose = (trust: string) => first!.press(newcomer, 'people.choose-trust', { trust });
  for (const trust of ['DEMO', 'RHM']) expect(words(await choose(trust))).toMatch(/once that is confirmed/);
  expect((await choose('RHU')).text).toMatch(/caused messages to 2 people/);
  for (const trust of ['DEMO', 'RHM', 'DEMO', 'RHM']) expect(words(await choose(trust))).toMatch(/^Thank you/);
  expect((await choose('DEMO')).text).toMatch(/changed your Trust 5 times within an hour.*after 10:00/);
  expect(words(await first.say(newcomer, 'my appraisals'))).toMatch(/^My appraisals/);
});

it('counts asking to have a discussion freed as one that is begun', async () => {
  await Promise.all([first!.close(), second!.close()]);
  const store = await storage.open();
  const FACILITATORS = `DEMO=${priya.id}`;
  first = await aBot({ store, environment: { MOST_DISCUSSIONS_AN_HOUR: '1', FACILITATORS } });
  second = await aBot({ store, environment: { FACILITATORS } });
  for (const person of [priya, sam]) await register(first, person);
  for (const n of [1, 2]) await start(second, n);
  const ask = async (n: number) => {
    const taken = await pressOn(second!, sam, await second!.say(sam, 'appraisal'), 'Start', colleague(n));
    return pressOn(first!, sam, taken, 'Ask the facilitator to free it');
  };
  expect(words(await ask(1))).toMatch(/asked/i);
  expect((await ask(2)).text).toMatch(/begun 1 discussion/);
});
