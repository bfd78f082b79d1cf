// What Teams tells two processes, at once or one after the other, is answered once; by the other one, where the first has died.
import { heardKind, openHearing } from '../../src/bot/hearing.ts';
import { openRepeats } from '../../src/host/repeats.ts';
import { openBackground } from '../../src/running/background.ts';
import { openLog } from '../../src/running/log.ts';
import type { Store } from '../../src/storage/port.ts';
import { activityFrom, aBot, type TestBot } from '../support/bot.ts';
import { alex } from '../support/builders.ts';
import type { Json } from '../support/connector.ts';
import { startStorage } from '../support/storage.ts';

let storage: Awaited<ReturnType<typeof startStorage>>;
let store: Store;
const bots: TestBot[] = [];
beforeEach(async () => {
  storage = await startStorage();
  store = await storage.open();
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((one) => one.close()));
  await storage.close();
});
const another = async (own: Store = store, turnMs?: number): Promise<TestBot> => {
  const bot = await aBot({ store: own, isShared: true, ...(turnMs && { turnMs }) });
  bots.push(bot);
  return bot;
};
const told = (changes: Json): Json => ({ ...activityFrom(alex, bots[0]!.connector.url), ...changes });
const answers = (): number => bots[0]!.chatOf(alex).length;
const noted = () => Promise.all(bots.map((one) => one.service.app.background.idle()));

const INSTALLED = { type: 'installationUpdate', action: 'add' };
const SAID: [string, Json][] = [
  ['a message', { type: 'message', text: 'help' }],
  ['an installation', INSTALLED],
  ['a message in a thread', { type: 'message', text: 'levels' }],
];

it.each(SAID)('%s at once', async (_what, changes) => {
  await another();
  await another();
  const activity = told(changes);
  const took = await Promise.all([0, 1, 0, 1].map((n) => bots[n]!.send(activity)));
  expect([answers(), took.map(({ status }) => status)]).toEqual([1, [200, 200, 200, 200]]);
});

it.each(SAID)('%s one after the other', async (_what, changes) => {
  await another();
  await another();
  const activity = told(changes);
  for (const n of [0, 1, 0, 1]) {
    await bots[n]!.send(activity);
    await noted();
  }
  expect(answers()).toBe(1);
  await bots[1]!.send({ ...activity, id: `${String(activity.id)} again` });
  expect(answers()).toBe(changes === INSTALLED ? 1 : 2);
});

it('removed and added again, somebody is greeted again, by whichever process', async () => {
  await another();
  await another();
  await bots[0]!.send(told(INSTALLED));
  await noted();
  await bots[1]!.send(told({ ...INSTALLED, action: 'remove' }));
  await noted();
  await bots[0]!.send(told({ ...INSTALLED, action: 'remove' }));
  await noted();
  await bots[1]!.send(told(INSTALLED));
  expect(answers()).toBe(2);
});

it('by whoever is told again, where the first has died over it', async () => {
  const bot = await another(store, 300);
  const activity = told({ type: 'message', text: 'help' });
  const { promise: dies } = Promise.withResolvers<never>();
  const began = Promise.withResolvers<void>();
  const log = openLog('silent');
  const hearing = openHearing({ store, newId: () => 'the dead one' });
  const dead = openRepeats({ hearing, background: openBackground(log), log, now: () => bot.at.now });
  const { id } = activity.conversation as { id: string };
  const once = { told: { chat: id, what: String(activity.id) }, leaseMs: 0 };
  void dead.once(once, () => (began.resolve(), dies));
  await began.promise;
  await bot.send(activity);
  expect(answers()).toBe(1);
});

it('at once where what was begun came to nothing', async () => {
  await another();
  await another();
  const activity = told({ type: 'message', text: 'help' });
  bots[0]!.connector.next({ status: 500 }, { status: 500 });
  await bots[0]!.send(activity);
  await noted();
  await bots[1]!.send(activity);
  expect(answers()).toBe(1);
});

it('also while storage does not answer, as a process alone would', async () => {
  const hanging: Store = {
    ...store,
    change: (partition, ...asked) =>
      partition === 'hearing' ? new Promise<never>(() => {}) : store.change(partition, ...asked),
  };
  const bot = await another(hanging);
  await bot.send(told({ type: 'message', text: 'help' }));
  expect(answers()).toBe(1);
});

it('leaves one row for a person or a channel, however long they talk', async () => {
  const bot = await another();
  const thread = (n: number) => ({
    id: `19:one@thread.tacv2;messageid=${n}`,
    conversationType: 'channel',
    isGroup: true,
  });
  for (let n = 0; n < 30; n++) {
    await bot.send(told({ type: 'message', text: 'levels' }));
    await bot.send(told({ type: 'message', text: 'help', conversation: { ...thread(n), tenantId: alex.tenantId } }));
  }
  await noted();
  const rows = await store.list('hearing', heardKind.under());
  expect(rows.map(({ value }) => heardKind.read(value).taken.length)).toEqual([20, 20]);
});
