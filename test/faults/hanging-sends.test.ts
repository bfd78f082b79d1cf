// Teams takes a message and does not say so: that one is unclear, the others go on, and nothing is sent twice.
import { Notice, OUTBOX, Outcome } from '../../src/outbox/notice.ts';
import type { Stopwatch } from '../../src/running/clock.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Person } from '../../src/bot/turn.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { hanging } from '../support/connector.ts';
import { STANDING_STILL } from '../support/made-up-time.ts';
import { begin, fillIn, pressOn, register } from '../support/people.ts';

const bots: TestBot[] = [];
const aProcess = async (store?: Store, sendMs = 60_000, watch?: Stopwatch): Promise<TestBot> => {
  const bot = await aBot({ store, sendMs, watch });
  bots.push(bot);
  return bot;
};
afterEach(async () => {
  for (const bot of bots.splice(0).reverse()) await bot.close();
});

const settled = (bot: TestBot) => bot.service.app.background.idle();
/** A process that writes records and never comes to look into the outbox. */
const dying = (store: Store) =>
  aProcess({
    ...store,
    list: (partition, prefix, page) =>
      prefix === OUTBOX ? Promise.reject(new Error('killed')) : store.list(partition, prefix, page),
  });
/** Alex has shared a discussion with each of them, and nobody has been written to. Gives the ids of the records. */
async function sharedWith(bot: TestBot, ...people: Person[]): Promise<string[]> {
  for (const person of people) await register(bot, person);
  await settled(bot);
  const writer = await dying(bot.store);
  const ids: string[] = [];
  for (const { id: person, name: personName } of people) {
    const summary = await fillIn(writer, alex, await begin(writer, alex, { person, personName }));
    const shown = await pressOn(writer, alex, summary, 'Share to be agreed');
    ids.push(String(sentBy(shown, 'Check if it has arrived').data.id));
  }
  await settled(writer);
  return ids;
}

const reviewsOf = (bot: TestBot, person: Person) =>
  bot.chatOf(person).filter((shown) => /discussion, to agree/.test(words(shown))).length;
const outcomeOf = async (bot: TestBot, id: string) =>
  Outcome.parse(await bot.store.get('DEMO', `appraisal|${id}|outcome|shared`)).state;
const waiting = async ({ store }: TestBot) =>
  (await store.list('DEMO', OUTBOX)).map(({ value }) => Notice.parse(value)).map(({ state }) => state);
const asAlexSees = async (bot: TestBot, id: string) => words(await bot.press(alex, 'appraisals.open', { id }));
const LATER = new Date(NOW.getTime() + 11 * 60_000);

it('a notice that Teams never confirms is unclear, and the next one goes on', async () => {
  const bot = await aProcess(undefined, 1000);
  const ids = await sharedWith(bot, priya, sam);
  bot.connector.next(hanging().mishap);
  await bot.service.app.sweep();
  expect([reviewsOf(bot, priya), reviewsOf(bot, sam)]).toEqual([1, 1]);
  const states = await Promise.all(ids.map((id) => outcomeOf(bot, id)));
  expect(states.toSorted()).toEqual(['ambiguous', 'sent']);
  expect(await waiting(bot)).toEqual([]);
  bot.at.now = LATER;
  await bot.service.app.sweep();
  expect([reviewsOf(bot, priya), reviewsOf(bot, sam)]).toEqual([1, 1]);
  const told = await Promise.all(ids.map((id) => asAlexSees(bot, id)));
  expect(told.filter((text) => /did not confirm/.test(text))).toHaveLength(1);
});

it('an answer that Teams never confirms ends the turn, and is not followed by an apology', async () => {
  const bot = await aProcess(undefined, 1000);
  bot.connector.next(hanging().mishap);
  await bot.say(alex, 'help');
  expect(bot.chatOf(alex)).toHaveLength(1);
  await bot.say(alex, 'help');
  expect(bot.chatOf(alex)).toHaveLength(2);
});

it('who sees it arrive after all corrects who took the attempt for lost', async () => {
  const bot = await aProcess();
  const [id = ''] = await sharedWith(bot, priya);
  const { taken, letGo, mishap } = hanging();
  bot.connector.next(mishap);
  const sweeping = bot.service.app.sweep();
  await taken;
  const other = await aProcess(bot.store);
  other.at.now = LATER;
  await other.service.app.sweep();
  expect(await outcomeOf(other, id)).toBe('ambiguous');
  expect(await asAlexSees(other, id)).toMatch(/did not confirm/);
  letGo();
  await sweeping;
  expect(await outcomeOf(other, id)).toBe('sent');
  expect(await asAlexSees(other, id)).toMatch(/has it in their chat/);
  expect([reviewsOf(bot, priya), reviewsOf(other, priya)]).toEqual([1, 0]);
});

it('and leaves what became of a later message as it is', async () => {
  const bot = await aProcess();
  const [id = ''] = await sharedWith(bot, priya);
  const { taken, letGo, mishap } = hanging();
  bot.connector.next(mishap);
  const sweeping = bot.service.app.sweep();
  await taken;
  const other = await aProcess(bot.store);
  other.at.now = LATER;
  await other.service.app.sweep();
  bot.connector.next({ status: 502 }); // their chat is where they were last
  await pressOn(other, alex, await other.press(alex, 'appraisals.open', { id }), 'Send it again');
  await settled(other);
  letGo();
  await sweeping;
  expect(await outcomeOf(other, id)).toBe('ambiguous');
});

it('a stop lets the message under way end, and begins no other', async () => {
  const bot = await aProcess(undefined, undefined, STANDING_STILL);
  const ids = await sharedWith(bot, priya, sam);
  const { taken, letGo, mishap } = hanging();
  bot.connector.next(mishap);
  bot.service.app.background.run('sweep', bot.service.app.sweep);
  await taken;
  const closing = bot.service.close();
  letGo();
  expect(await closing).toBe(true);
  expect(reviewsOf(bot, priya) + reviewsOf(bot, sam)).toBe(1);
  expect(await waiting(bot)).toEqual(['due']);
  const next = await aProcess(bot.store);
  await next.service.app.sweep();
  expect([reviewsOf(bot, priya), reviewsOf(bot, sam)]).toEqual([1, 1]);
  expect(await Promise.all(ids.map((id) => outcomeOf(next, id)))).toEqual(['sent', 'sent']);
});
