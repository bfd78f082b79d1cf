// A one-time link is spent by the document it gives, and by nothing else.
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../src/running/log.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';
import type { Store } from '../../src/storage/port.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya } from '../support/builders.ts';
import { partsOf } from '../support/cards.ts';
import type { Json } from '../support/connector.ts';
import { pressOn, register, share } from '../support/people.ts';

let storage: TestStorage;
let bot: TestBot;
let isBroken = false;
/** The document is being made, and waits for this. */
let isAsked = () => Promise.resolve();
const lines: Json[] = [];
const note = (line: object) => {
  lines.push({ ...line });
};

beforeEach(async () => {
  lines.length = 0;
  storage = await startStorage();
  const store = await storage.open();
  const unsteady: Store = {
    ...store,
    get: async (partition, key) => {
      if (key.startsWith('edition|')) await isAsked();
      if (isBroken && key.startsWith('edition|')) throw new Error('storage is away');
      return store.get(partition, key);
    },
  };
  bot = await aBot({ store: unsteady, log: { info: note, warn: note, error: note } as unknown as Log });
});
afterEach(async () => {
  isBroken = false;
  isAsked = () => Promise.resolve();
  await bot.close();
  await storage.close();
});

async function aLink(): Promise<string> {
  await register(bot, priya);
  await share(bot, alex);
  const receipt = await pressOn(bot, priya, bot.chatOf(priya).at(-1)!, 'I agree');
  const offered = await pressOn(bot, priya, receipt, 'Get the Word document');
  const { url } = partsOf(offered.card).find(({ type }) => type === 'Action.OpenUrl')!;
  return bot.url + new URL(String(url)).pathname;
}
const take = async (link: string) => (await fetch(link, { method: 'POST' })).status;

it('gives the document once', async () => {
  const link = await aLink();
  expect([await take(link), await take(link)]).toEqual([200, 410]);
});

it('gives it once to two who press at the same moment', async () => {
  const link = await aLink();
  expect((await Promise.all([take(link), take(link)])).sort()).toEqual([200, 410]);
});

it('can be tried again after a fault of ours, which stands once in the log, without the key that the link is', async () => {
  const link = await aLink();
  isBroken = true;
  expect(await take(link)).toBe(500);
  isBroken = false;
  expect(lines.filter(({ event }) => event === 'fault')).toMatchObject([
    { route: '/download/:token', number: expect.stringMatching(/^[0-9A-F]{8}$/) as unknown },
  ]);
  expect(JSON.stringify(lines)).not.toContain(link.split('.').at(-1));
  expect(await take(link)).toBe(200);
});

it('is still given when the bot is stopped at that moment, and the bot ends only then', async () => {
  const link = await aLink();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<void>();
  isAsked = () => {
    ask();
    return goesOn;
  };
  const taking = take(link);
  await asked;
  let hasEnded = false;
  const ending = bot.service.close().then(() => {
    hasEnded = true;
  });
  await wait(50);
  const hasEndedEarly = hasEnded;
  goOn();
  expect([await taking, hasEndedEarly]).toEqual([200, false]);
  await ending;
});
