// The real process is killed, stopped and started again. Nothing that was answered is asked for twice.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addYears, dayOf } from '../../src/dates.ts';
import type { Store } from '../../src/storage/port.ts';
import { age, isReachableBy, noticesIn, until } from '../support/attempts.ts';
import { startBotProcess, type BotProcess } from '../support/bot-process.ts';
import { chatId } from '../support/bot.ts';
import { alex, FILLED, priya } from '../support/builders.ts';
import { sentBy, words, withoutSaved } from '../support/cards.ts';
import { startConnector, type Connector } from '../support/connector.ts';
import { begin, changeStep, NEXT, pressOn, register, STEPS } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

// The process reads the real clock.
const TYPED: typeof FILLED = { ...FILLED, goals: { ...FILLED.goals, by1: addYears(dayOf(new Date()), 1) } };

let connector: Connector;
let bot: BotProcess;
beforeEach(async () => {
  connector = await startConnector();
});
afterEach(async () => {
  await (bot as BotProcess | undefined)?.kill(); // undefined where it would not start
  await connector.close();
});

describe('a process that is killed', () => {
  let storage: TestStorage;
  let store: Store;
  const start = async () => {
    bot = await startBotProcess(connector, storage.environment);
  };
  const killed = async () => {
    await bot.kill();
    await start();
  };
  beforeEach(async () => {
    storage = await startStorage({ isShared: true });
    store = await storage.open();
    await start();
  });
  afterEach(async () => {
    await bot.kill();
    await storage.close();
  });

  it('after any step goes on with the next card, and has kept every card that was answered', async () => {
    let shown = await begin(bot, alex);
    for (const step of STEPS) {
      await killed();
      const resumed = await bot.say(alex, 'resume');
      expect(resumed).toEqual(withoutSaved(shown));
      shown = await pressOn(bot, alex, resumed, NEXT, TYPED[step]);
    }
    await killed();
    const summary = await bot.say(alex, 'resume');
    expect(words(summary)).toMatch(/Nothing is missing/);
    for (const step of STEPS) {
      const card = await changeStep(bot, alex, summary, step);
      expect(sentBy(card, NEXT).data).toMatchObject(
        Object.fromEntries(Object.entries(TYPED[step]!).filter(([, value]) => value)),
      );
    }
  });

  it('keeps what was typed into a card that was left half finished', async () => {
    const first = await begin(bot, alex);
    await pressOn(bot, alex, first, 'Save and leave', { levelWords: 'Half a thought' });
    await killed();
    expect(sentBy(await bot.say(alex, 'resume'), NEXT).data).toMatchObject({
      levelWords: 'Half a thought',
    });
  });

  const reviews = () => connector.to(chatId(priya)).length;

  it.each([0, 6, 12, 20])('%i ms after “Share” loses no message and sends none twice', async (ms) => {
    await register(bot, priya);
    await until(() => isReachableBy(store, priya, connector.url));
    let shown = await begin(bot, alex);
    for (const step of STEPS) shown = await pressOn(bot, alex, shown, NEXT, TYPED[step]);
    const { verb, data } = sentBy(shown, 'Share to be agreed');
    const shared = bot.press(alex, verb, data).catch(() => 'cut off');
    await wait(ms);
    await killed();
    await shared;
    const again = await bot.press(alex, verb, data); // as somebody does who saw no answer
    expect(words(again)).toMatch(/^Shared$/m);
    await until(async () => (await noticesIn(store)).every(({ state }) => state === 'attempting'));
    for (const notice of await noticesIn(store)) await age(store, notice);
    await killed();
    await until(async () => (await noticesIn(store)).length === 0);
    const told = words(await pressOn(bot, alex, again, 'Check if it has arrived'));
    const isUnclear = /did not confirm/.test(told);
    expect(reviews()).toBeLessThanOrEqual(1);
    expect(isUnclear || (reviews() === 1 && /has it in their chat/.test(told))).toBe(true);
  });
});

describe('a process that is stopped with Ctrl-C', () => {
  let folder: string;
  const start = async () => {
    bot = await startBotProcess(connector, { DATA_FOLDER: folder });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'accend-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each<NodeJS.Signals[]>([['SIGINT', 'SIGINT'], ['SIGTERM']])(
    '(%s) saves everything to disk, says so, and has it again',
    async (...signals) => {
      await start();
      const first = await begin(bot, alex, { kind: signals.length > 1 ? 'appraisal' : 'induction' });
      const next = await pressOn(bot, alex, first, NEXT, TYPED.level);
      bot.signal(...signals);
      expect(await bot.ended).toBe(0);
      expect(bot.output()).toMatch(/Everything is saved/);
      await start();
      expect(await bot.say(alex, 'resume')).toEqual(withoutSaved(next));
    },
  );
});

describe('a port that is taken', () => {
  const other = createServer();
  let storage: TestStorage;
  beforeEach(async () => {
    storage = await startStorage({ isShared: true });
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
  });
  afterEach(async () => {
    other.close();
    await bot.kill();
    await storage.close();
  });

  it('is named, and another one is used', async () => {
    const { port } = other.address() as AddressInfo;
    bot = await startBotProcess(connector, { ...storage.environment, PORT: String(port) });
    expect(bot.port).not.toBe(port);
    expect(bot.output()).toContain(`Port ${port} is in use by something else, so ${bot.port} is used instead`);
    expect((await fetch(`http://127.0.0.1:${bot.port}/health/live`)).status).toBe(200);
  });
});
