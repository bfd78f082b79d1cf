// The whole bot as one process has it, but for its door: the app over a store, with a clock of its own.
import { createApp, type App } from '../../src/bot/assistant.ts';
import type { Person } from '../../src/bot/turn.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Send } from '../../src/outbox/delivery.ts';
import { readQuestion } from '../../src/reading/read-question.ts';
import type { WholeStore } from '../../src/storage/port.ts';
import type { WorldClock } from './world-clock.ts';

export const TENANT = 'simulated-tenant';
/** An administrator. */
export const KEEPER: Person = { id: 'keeper', tenantId: TENANT, name: 'Keeper' };
const SETTINGS = readConfig({ TENANTS: TENANT, ADMINISTRATORS: `${KEEPER.id}@${TENANT}` }, true);

export type SimulatedApp = App;

interface Needs {
  store: WholeStore;
  world: WorldClock;
  /** By how many milliseconds its clock is wrong. */
  skew(): number;
  send: Send;
  /** Who is in every team. */
  members?: readonly Person[];
  /** What a log would be told of as an error. */
  fault(line: unknown): void;
}

export function anApp({ store, world, skew, send, members = [], fault }: Needs): SimulatedApp {
  let made = 0;
  const nothing = () => {};
  return createApp({
    config: SETTINGS,
    store,
    send,
    log: { info: nothing, warn: nothing, error: fault },
    now: () => new Date(world.now() + skew()),
    watch: world.watch(),
    newId: () => String(++made).padStart(24, '0'),
    newSecret: () => String(++made).padStart(43, '0'),
    client: { hasPicker: false, hasFileConsent: false },
    baseUrl: 'https://bot.example',
    chatLink: 'https://chat.example',
    threads: {
      run: () => Promise.reject(new Error('No file is sent in a simulation.')),
      close: () => Promise.resolve(),
    },
    rosters: { rosterOf: async () => [...members], memberOf: async () => undefined },
    read: readQuestion,
  });
}
