// How often the bot asks its storage while somebody waits: at most four times, however much there is, and once more to ring
// the bell where somebody else is told. A discussion begins with what the two had before: two questions more, once a year.
import { startEmulator } from '../support/emulator.ts';
import type { Store } from '../../src/storage/port.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { openTables } from '../../src/storage/tables.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type Shown, type TestBot } from '../support/bot.ts';
import { alex, FILLED, NOW, priya } from '../support/builders.ts';
import { sentBy } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { countedStore } from '../support/counted-store.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { fillTrust } from '../support/large-trust.ts';
import { NEXT, register, STEPS } from '../support/people.ts';

const MOST = 4;
// Help asks each feature what waits: of an administrator also who is to be confirmed.
const TELLING = ['Ask them to prepare first', 'Share to be agreed', 'save domains-1', 'help'];
const BEGINNING = 'Start';
const extra = (turn: string) => (turn === BEGINNING ? 2 : TELLING.includes(turn) ? 1 : 0);
const above = (counts: Record<string, number>) =>
  Object.entries(counts).filter(([turn, trips]) => trips > MOST + extra(turn));
/** Every turn of the flow, with the storage round trips that its answer needed. */
async function walk(bot: TestBot, taken: () => string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const { background } = bot.service.app;
  const { run } = background;
  let answered = Promise.resolve();
  // Notices and arrivals are nobody's turn: they are held back until the answer is there.
  background.run = (what, work) => {
    run(what, async () => {
      await answered;
      await work();
    });
  };
  const count = async (turn: string, ask: () => Promise<Shown>): Promise<Shown> => {
    await background.idle();
    const { promise, resolve } = Promise.withResolvers<void>();
    answered = promise;
    taken();
    const shown = await ask();
    counts[turn] = Math.max(counts[turn] ?? 0, taken().length);
    resolve();
    if (!shown.card) throw new Error(`“${turn}” was answered with: ${shown.text}`);
    return shown;
  };
  const says = (person: Person, text: string) => count(text, () => bot.say(person, text));
  const presses = (person: Person, shown: Shown, title: string | RegExp, typed: Json = {}, turn = String(title)) => {
    const { verb, data } = sentBy(shown, title);
    return count(turn, () => bot.press(person, verb, { ...data, ...typed }));
  };

  bot.at.now = new Date(NOW.getTime() + 60_000); // so that this discussion is the latest
  await bot.service.app.sweep(); // as it is done every half minute
  await says(alex, 'help');
  await says(alex, 'trust');
  await count('choose a Trust', () => register(bot, alex));
  await says(alex, 'levels');
  await says(alex, 'framework');
  const start = await says(alex, 'appraisal');
  const chosen = { person: priya.id, personName: priya.name, role: 'Clinical Nurse Specialist', level: 'enhanced' };
  await presses(alex, start, 'Start', { ...chosen, role: '' }, 'start, with a mistake');
  let shown = await presses(alex, start, 'Start', chosen);
  await presses(alex, shown, 'Ask them to prepare first', FILLED.level);
  await background.idle();
  const questions = bot.chatOf(priya).at(-1)!;
  await presses(priya, questions, 'Send to my manager', { wentWell: 'The clinic' });
  shown = await says(alex, 'resume');
  for (const step of STEPS.slice(1)) shown = await presses(alex, shown, NEXT, FILLED[step], `save ${step}`);
  const summary = shown;
  const last = await presses(alex, summary, 'Change ePortfolio');
  const before = await presses(alex, last, 'Back');
  await presses(alex, before, 'Save and leave', {});
  shown = await says(alex, 'resume');
  shown = await presses(alex, shown, 'Share to be agreed');
  await presses(alex, shown, 'Check if it has arrived');
  await background.idle();
  await presses(priya, bot.chatOf(priya).at(-1)!, 'Ask for a change', { comment: 'The date' });
  shown = await presses(alex, await says(alex, 'resume'), 'Share to be agreed');
  await background.idle();
  shown = await presses(priya, bot.chatOf(priya).at(-1)!, 'I agree');
  await presses(priya, shown, 'Get the Word document');
  await background.idle();
  const question = await presses(alex, bot.chatOf(alex).at(-1)!, 'Reopen', {}, 'reopen?');
  shown = await presses(alex, question, 'Reopen', { words: 'The level was wrong' }, 'reopen');
  await presses(alex, await presses(alex, shown, 'Withdraw', {}, 'withdraw?'), 'Yes, withdraw it', {}, 'withdraw');
  await says(alex, 'my team');
  const mine = await says(alex, 'my appraisals');
  await presses(alex, mine, 'Show more');
  return counts;
}

/** A storage that is filled past what counts, and asked through it. */
interface Counted {
  filled: Store;
  asked: Store;
  taken(): string[];
  close(): Promise<void>;
}

async function overTheWire(): Promise<Counted> {
  const emulator = await startEmulator();
  const proxy = await startCountingProxy(emulator.connectionString);
  return {
    filled: await openTables(emulator.connectionString, 'accend', 60_000), // nobody waits for this
    asked: await openTables(proxy.connectionString),
    taken: proxy.taken,
    close: async () => {
      await proxy.close();
      await emulator.close();
    },
  };
}

/** Quick enough to be filled with a large Trust. */
async function atThePort(): Promise<Counted> {
  const { store, close } = openSqlite(':memory:');
  const counted = countedStore(store);
  return { filled: store, asked: counted.store, taken: counted.taken, close: async () => close() };
}

async function countsWith(appraisals: number, open: () => Promise<Counted>): Promise<Record<string, number>> {
  const storage = await open();
  await fillTrust(storage.filled, appraisals);
  const bot = await aBot({ store: storage.asked, environment: { ADMINISTRATORS: alex.id } });
  for (const person of [alex, priya]) await register(bot, person); // known beforehand: an arrival is no part of a turn
  await bot.press(priya, 'course-notes.registered', { course: 'uom-acute' });
  try {
    return await walk(bot, storage.taken);
  } finally {
    await bot.close();
    await storage.close();
  }
}

let few: Record<string, number>;

it('asks its storage four times a turn at most, and once more where somebody is told', async () => {
  few = await countsWith(10, overTheWire);
  expect(above(few)).toEqual([]);
  expect(Object.keys(few).length).toBeGreaterThan(25);
  // Once in a discussion: the notes of the person are read, a bell is rung, and that they are told of it is written.
  expect(few['save domains-1']).toBe(few['save goals']! + 3);
});

// More than storage gives at once, in each state: a list over the Trust would take a round trip more for every thousand.
// A test of its own, because the Trust has to be filled first.
it('asks as seldom with 4,000 appraisals in the Trust as with 10', async () =>
  expect(await countsWith(4000, overTheWire)).toEqual(few));

it('asks as seldom with 10,000 appraisals in the Trust as with 10, counted at the port', async () => {
  const counts = await countsWith(10_000, atThePort);
  expect(above(counts)).toEqual([]);
  expect(counts).toEqual(await countsWith(10, atThePort));
});
