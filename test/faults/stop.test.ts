// The real process is stopped while Teams, storage or a language model hangs: it ends by itself, says so, and sends nothing twice.
import { setTimeout as wait } from 'node:timers/promises';
import { addYears, dayOf } from '../../src/dates.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import type { Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import { age, isReachableBy, noticesIn, until } from '../support/attempts.ts';
import { startBotProcess, type BotProcess } from '../support/bot-process.ts';
import { chatId, type Shown } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { sentBy, words } from '../support/cards.ts';
import { hanging, startConnector, type Connector } from '../support/connector.ts';
import { startCountingProxy, type CountingProxy, type Trouble } from '../support/counting-proxy.ts';
import { aModelServer, hangs, type ModelServer } from '../support/model-server.ts';
import { begin, fillIn, NEXT, register } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';

// The process reads the real clock.
const TYPED = { ...FILLED, goals: { ...FILLED.goals, by1: addYears(dayOf(new Date()), 1) } };
const CUT_OFF = /Something was still under way and was cut off/;
const UNFINISHED = /could not be finished; the log says what/;

let emulator: Emulator;
let proxy: CountingProxy;
let store: Store;
let connector: Connector;
let bot: BotProcess;
beforeEach(async () => {
  emulator = await startEmulator();
  proxy = await startCountingProxy(emulator.connectionString);
  store = await openTables(emulator.connectionString);
  connector = await startConnector();
  await start();
});
afterEach(async () => {
  await bot.kill();
  await connector.close();
  await proxy.close();
  await emulator.close();
});

async function start(settings: Record<string, string> = {}): Promise<void> {
  proxy.trouble(() => undefined);
  bot = await startBotProcess(connector, { TABLES_CONNECTION_STRING: proxy.connectionString, ...settings });
}
/** Its last words. */
async function stop(): Promise<string> {
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  return bot.output();
}
/** Nothing is asked of storage any more, by a process that has only just answered. */
const isQuiet = async (): Promise<boolean> => {
  proxy.taken();
  await wait(300);
  return proxy.taken().length === 0;
};
/** From now on. Resolves when the first write has met it. */
const writesMeet = (trouble: Trouble): Promise<void> =>
  new Promise((resolve) => {
    proxy.trouble((method) => {
      if (method !== 'POST') return undefined;
      resolve();
      return trouble;
    });
  });

it('while the answer to somebody hangs', async () => {
  const { mishap, taken } = hanging();
  connector.next(mishap);
  const asked = bot.say(alex, 'help').catch(() => 'cut off');
  await taken;
  expect(await stop()).toMatch(CUT_OFF);
  expect(await asked).toBe('cut off');
  await start();
  expect(words(await bot.say(priya, 'help'))).not.toBe('');
  expect(connector.to(chatId(alex))).toHaveLength(1);
});

/** Alex has pressed Share, and Teams has taken what Priya is to see. */
async function shared(): Promise<{ id: string; letGo(): void }> {
  await register(bot, priya);
  await until(() => isReachableBy(store, priya, connector.url));
  const summary = await fillIn(bot, alex, await begin(bot, alex), TYPED);
  const { verb, data } = sentBy(summary, 'Share to be agreed');
  const { mishap, taken, letGo } = hanging();
  connector.next(mishap);
  const shown = await bot.press(alex, verb, data);
  await taken;
  return { id: String(sentBy(shown, 'Check if it has arrived').data.id), letGo };
}

/** It is not sent again by the next process, nor when its attempt is old: then the manager is asked. */
async function isUnclearLater(id: string): Promise<void> {
  await start();
  const [notice] = await noticesIn(store);
  expect(notice?.state).toBe('attempting');
  await age(store, notice!);
  await stop();
  await start();
  await until(async () => (await noticesIn(store)).length === 0);
  expect(words(await bot.press(alex, 'appraisals.open', { id }))).toMatch(/did not confirm/);
  expect(connector.to(chatId(priya))).toHaveLength(1);
}

it('while a message to somebody else hangs', async () => {
  const { id } = await shared();
  expect(await stop()).toMatch(CUT_OFF);
  await isUnclearLater(id);
});

it('while storage hangs with what became of a message', async () => {
  const { id, letGo } = await shared();
  await until(isQuiet);
  const met = writesMeet('hang');
  letGo();
  await met;
  expect(await stop()).toMatch(UNFINISHED);
  await isUnclearLater(id);
});

it.each<[string, Trouble]>([
  ['before it is written', 'hang'],
  ['after it is written', 'deaf'],
])('while storage hangs with what somebody sent, %s', async (_when, trouble) => {
  const first = await begin(bot, alex);
  await until(isQuiet);
  const { verb, data } = sentBy(first, NEXT, FILLED.level);
  const met = writesMeet(trouble);
  const pressed = bot.press(alex, verb, data);
  await met;
  expect(await stop()).toMatch(UNFINISHED);
  expect(sentenceIn(await pressed)).toMatch(/may have been saved/);
  await start();
  expect(words(await bot.press(alex, verb, data))).toMatch(/Now: Pillars/);
  const rows = await rowsOf(store);
  expect(rows.filter(({ key }) => key.startsWith('audit|'))).toHaveLength(2); // begun, and saved once
});

it('while storage answers nothing at all', async () => {
  await register(bot, alex);
  await until(isQuiet);
  const met = new Promise<void>((resolve) => {
    proxy.trouble(() => {
      resolve();
      return 'hang';
    });
  });
  const pressed = bot.press(alex, 'appraisals.mine');
  await met;
  expect(await stop()).toMatch(UNFINISHED);
  expect(sentenceIn(await pressed)).toMatch(/What you saved before is safe/);
});

describe('while a language model hangs', () => {
  /** Of what the rules are not sure, so that the model is asked. */
  const VAGUE = 'I help the nurses wash patients, is there anything for me?';
  let model: ModelServer;
  beforeEach(async () => {
    model = await aModelServer(hangs);
    await bot.kill();
    await start({ MODEL_ENDPOINT: `${model.url}/v1`, MODEL_KEY: 'a key', MODEL_NAME: 'small' });
    await register(bot, alex);
  });
  afterEach(() => model.close());

  it('gives it up, and whoever asked has their answer', async () => {
    const asked = bot.say(alex, VAGUE);
    await until(async () => model.asked.length > 0);
    expect(await stop()).toMatch(/Everything is saved/);
    expect(words(await asked)).not.toBe('');
  });

  it('cuts off whoever asked, where Teams and storage hang with it', async () => {
    await until(isQuiet);
    const { mishap } = hanging();
    connector.next(mishap);
    const asked = bot.say(alex, VAGUE).catch(() => 'cut off');
    await until(async () => model.asked.length > 0);
    proxy.trouble(() => 'hang');
    expect(await stop()).toMatch(CUT_OFF);
    expect(await asked).toBe('cut off');
  });
});

/** An invoke that fails is answered with its sentence in the body. */
const sentenceIn = ({ card }: Shown): string => String(card?.message);
