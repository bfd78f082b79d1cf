// An administrator adds a Trust in one process; another process, which knows nothing of it yet, meets its people.
import { OUTBOX } from '../../src/outbox/notice.ts';
import type { WholeStore } from '../../src/storage/port.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, priya, sam } from '../support/builders.ts';
import { words } from '../support/cards.ts';
import { register } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

const TRUST = { id: 'NEW01', name: 'Newly Added Trust', kind: 'trust' };

let storage: TestStorage;
let store: WholeStore;
let knowing: TestBot;
let stale: TestBot;
const bots: TestBot[] = [];
const aProcess = async (own: WholeStore): Promise<TestBot> => {
  const bot = await aBot({ store: own, environment: { ADMINISTRATORS: alex.id } });
  bots.push(bot);
  return bot;
};
beforeEach(async () => {
  storage = await startStorage();
  store = await storage.open();
  [knowing, stale] = [await aProcess(store), await aProcess(store)];
  await register(stale, alex); // it has its own list of organisations from now on
  await stale.service.app.sweep(); // and has done what it does every hour
  await store.change('organisations', {}, () => ({
    result: undefined,
    put: [
      { key: `organisation|${TRUST.id}`, value: TRUST },
      { key: 'edition', value: { edition: 1 } },
    ],
  }));
  await knowing.press(sam, 'people.choose-trust', { trust: TRUST.id });
  const holder = { organisation: TRUST.id, person: `${sam.tenantId}|${sam.id}`, role: 'facilitator' };
  await knowing.press(alex, 'roles.give', holder);
  await knowing.service.app.background.idle();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.close();
  await storage.close();
});

it('names it to whoever works there', async () => {
  await knowing.press(priya, 'people.choose-trust', { trust: TRUST.id });
  await knowing.service.app.background.idle();
  expect(words(await stale.say(sam, 'people to confirm'))).toMatch(/Priya Sample[^]*Newly Added Trust/);
});

it('writes to them about it', async () => {
  // It ends before it looks into its outbox.
  const ending = await aProcess({
    ...store,
    list: (partition, prefix, page) =>
      prefix === OUTBOX ? Promise.reject(new Error('killed')) : store.list(partition, prefix, page),
  });
  await ending.press(priya, 'people.choose-trust', { trust: TRUST.id });
  await ending.service.app.background.idle();
  await stale.service.app.sweep();
  await stale.service.app.background.idle();
  expect(words(knowing.chatOf(sam).at(-1) ?? {})).toMatch(/Priya Sample[^]*Newly Added Trust/);
});
