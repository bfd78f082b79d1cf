// What the main turns read and write, call for call: a row too many is a row for every press of every day.
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { begin, fillIn, NEXT, pressOn, register, STEPS } from '../support/people.ts';
import { watchedStore } from '../support/step-costs.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let bot: TestBot;
let calls: () => string[];
beforeEach(async () => {
  storage = await startStorage();
  const watched = watchedStore(await storage.open());
  ({ calls } = watched);
  bot = await aBot({ store: watched.store, environment: { FACILITATORS: `DEMO=${sam.id}@${sam.tenantId}` } });
  for (const one of [alex, priya, sam]) await register(bot, one);
  await bot.service.app.sweep();
});
afterEach(async () => {
  await bot.close();
  await storage.close();
});

/** What the turn itself asks: what is sent behind it, and that a form was shown, is left out. */
async function costsOf(turn: () => Promise<Shown>): Promise<{ shown: Shown; costs: string[] }> {
  await bot.service.app.background.idle();
  bot.at.now = new Date(bot.at.now.getTime() + 1000);
  const { background } = bot.service.app;
  const { run } = background;
  const { promise: answered, resolve } = Promise.withResolvers<void>();
  background.run = (what, work) => {
    run(what, async () => {
      await answered;
      await work();
    });
  };
  calls();
  try {
    const shown = await turn();
    return { shown, costs: calls().filter((call) => !call.startsWith('change forms')) };
  } finally {
    resolve();
    background.run = run;
    await background.idle();
  }
}
const lastTo = (person: typeof alex): Shown => bot.chatOf(person).at(-1) ?? {};

it('a step of an appraisal is one read and one write', async () => {
  const start = await bot.say(alex, 'appraisal');
  const chosen = { person: priya.id, personName: priya.name, role: 'Clinical Nurse Specialist', level: 'enhanced' };
  const begun = await costsOf(() => pressOn(bot, alex, start, 'Start', chosen));
  expect(begun.costs).toEqual([
    'get people: person',
    'get framework: active',
    'list DEMO: mine', // what they have had before
    'change DEMO: list actor → actor appraisal audit mine mine open openIn',
  ]);
  let { shown } = begun;
  const costs: string[] = [];
  for (const step of STEPS) {
    const saved = await costsOf(() => pressOn(bot, alex, shown, NEXT, FILLED[step]));
    ({ shown } = saved);
    costs.push(...saved.costs);
  }
  const save = 'change DEMO: list appraisal → appraisal appraisal audit mine';
  expect([...new Set(costs)]).toEqual([save, 'list DEMO: courseNote']);
  expect(costs.filter((call) => call === save)).toHaveLength(STEPS.length);

  const mine = await costsOf(() => bot.say(alex, 'my appraisals'));
  expect(mine.costs).toEqual(['get people: person', 'list DEMO: mine']);
});

it('asking to prepare writes no row again by which it is found but the manager’s own', async () => {
  const start = await bot.say(alex, 'appraisal');
  const chosen = { person: priya.id, personName: priya.name, role: 'Clinical Nurse Specialist', level: 'enhanced' };
  const first = await pressOn(bot, alex, start, 'Start', chosen);
  const asked = await costsOf(() => pressOn(bot, alex, first, 'Ask them to prepare first', FILLED.level));
  expect(asked.costs).toEqual([
    'change DEMO: list appraisal + actor bell → actor appraisal appraisal audit mine outbox',
    'get people: person', // whether they can be reached
  ]);
  const sent = await costsOf(() => pressOn(bot, priya, lastTo(priya), 'Send to my manager', { wentWell: 'It' }));
  expect(sent.costs).toEqual([
    'change DEMO: list appraisal + actor bell → actor appraisal appraisal audit mine outbox',
  ]);
});

it('sharing and agreeing move what stands in a list, and no more', async () => {
  const summary = await fillIn(bot, alex, await begin(bot, alex));
  const shared = await costsOf(() => pressOn(bot, alex, summary, 'Share to be agreed'));
  expect(shared.costs).toEqual([
    'change DEMO: list appraisal + actor bell → actor appraisal audit mine mine openIn outbox − mine mine',
    'get people: person',
  ]);
  const agreed = await costsOf(() => pressOn(bot, priya, lastTo(priya), 'I agree'));
  expect(agreed.costs).toEqual([
    'change DEMO: list appraisal + actor bell → actor appraisal audit edition fact fact mine mine outbox − mine mine open openIn',
  ]);
});

/** No figure counts further back than twelve months, or than there are records. */
const QUARTERS_COUNTED = 4;

it('the return asks once for each quarter, and who is missing once for each kind', async () => {
  bot.at.now = new Date('2027-01-08T10:00:00Z');
  await bot.say(sam, 'return');
  const again = await costsOf(() => bot.say(sam, 'return'));
  expect(again.costs.toSorted()).toEqual([
    'get DEMO: return', // this one, and the one before
    'get DEMO: return',
    'get DEMOALL: settings',
    'get organisations: edition',
    'get people: person',
    ...Array.from({ length: QUARTERS_COUNTED }, () => 'list DEMO: fact'),
  ]);
  const missing = await costsOf(() => bot.say(sam, 'who is missing'));
  expect(missing.costs.toSorted()).toEqual([
    'get DEMOALL: settings',
    'get organisations: edition',
    'get people: person',
    'list DEMO: nudge',
    'list people: holder',
    'list people: steeringChannel',
  ]);
});

it('a press for discussions that wait reads once what waits, and asks the ledger again where it writes', async () => {
  await pressOn(bot, alex, await begin(bot, alex), NEXT, FILLED.level);
  bot.at.now = new Date('2026-12-20T10:00:00Z');
  const shown = await bot.say(sam, 'discussions that wait');
  const pressed = await costsOf(() => pressOn(bot, sam, shown, 'Nudge all of them'));
  expect(words(pressed.shown)).toMatch(/Nudged once, last on 20 December 2026/);
  expect(pressed.costs.filter((call) => call.includes('DEMO')).toSorted()).toEqual([
    'change DEMO: list discussionNudge + actor bell → actor audit discussionNudge outbox',
    'get DEMOALL: settings',
    'list DEMO: discussionNudge',
    'list DEMO: openIn',
  ]);
});
