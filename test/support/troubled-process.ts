// The real process over the emulator of Azure's tables, with a storage and a Teams that can be made to hang.
import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import { startBotProcess, type BotProcess } from './bot-process.ts';
import { startConnector, type Connector } from './connector.ts';
import { startCountingProxy, type CountingProxy, type Trouble } from './counting-proxy.ts';
import { startEmulator } from './emulator.ts';

export interface TroubledProcess {
  bot: BotProcess;
  store: Store;
  connector: Connector;
  proxy: CountingProxy;
  /** Another process over the same tables, for which nothing hangs. */
  start(): Promise<void>;
  /** Asks it to end. Gives its last words. */
  stop(): Promise<string>;
  /** Nothing is asked of storage any more, by a process that has only just answered. */
  isQuiet(): Promise<boolean>;
  /** From now on. Resolves when the first write has met it. */
  writesMeet(trouble: Trouble): Promise<void>;
}

/** A test with one of its own, started with these settings. */
export const withProcess =
  (test: (world: TroubledProcess) => Promise<void>, settings: Record<string, string> = {}) =>
  async (): Promise<void> => {
    const emulator = await startEmulator();
    const proxy = await startCountingProxy(emulator.connectionString);
    const connector = await startConnector();
    const starts = () => startBotProcess(connector, { TABLES_CONNECTION_STRING: proxy.connectionString, ...settings });
    const world: TroubledProcess = {
      bot: await starts(),
      store: await openTables(emulator.connectionString),
      connector,
      proxy,
      start: async () => {
        proxy.trouble(() => undefined);
        world.bot = await starts();
      },
      stop: async () => {
        world.bot.signal('SIGTERM');
        expect(await world.bot.ended).toBe(0);
        return world.bot.output();
      },
      isQuiet: async () => {
        proxy.taken();
        await wait(300);
        return proxy.taken().length === 0;
      },
      writesMeet: (trouble) =>
        new Promise((resolve) => {
          proxy.trouble((method) => {
            if (method !== 'POST') return undefined;
            resolve();
            return trouble;
          });
        }),
    };
    try {
      await test(world);
    } finally {
      await world.bot.kill();
      await connector.close();
      await proxy.close();
      await emulator.close();
    }
  };
