// What the bot asks its storage while nobody does anything: a sweep comes every half minute, all the year.
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { countedStore } from '../support/counted-store.ts';
import { register, share } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let bot: TestBot;
let taken: () => string[];
beforeEach(async () => {
  storage = await startStorage();
  const counted = countedStore(await storage.open());
  ({ taken } = counted);
  bot = await aBot({ store: counted.store });
});
afterEach(async () => {
  await bot.close();
  await storage.close();
});

/** What the sweep of that second asks. */
const sweepAt = async (second: number) => {
  bot.at.now = new Date(NOW.getTime() + second * 1000);
  taken();
  await bot.service.app.sweep();
  return taken().toSorted();
};

it('is one list, and every other time the head of the catalogue', async () => {
  await sweepAt(0); // the first looks everywhere
  expect([await sweepAt(30), await sweepAt(60), await sweepAt(90), await sweepAt(120)]).toEqual([
    ['list'],
    ['get', 'list'],
    ['list'],
    ['get', 'list'],
  ]);
});

it('is so again a minute after somebody was told something', async () => {
  await register(bot, priya);
  await share(bot, alex);
  for (const second of [60, 90]) await sweepAt(second);
  expect(await sweepAt(119)).toEqual(['list']);
});

it('looks into every Trust once an hour', async () => {
  await sweepAt(0);
  expect(await sweepAt(30)).toHaveLength(1);
  expect((await sweepAt(3600)).filter((what) => what === 'list').length).toBeGreaterThan(8);
});
