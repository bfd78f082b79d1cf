// One process of the bot. It ends at any call to storage or to Teams, before or after the call took effect: what it was
// doing is never gone on with, and it is not asked anything again.
import type { Send } from '../../src/outbox/delivery.ts';
import type { Store, WholeStore } from '../../src/storage/port.ts';
import { anApp, type SimulatedApp } from './app.ts';
import { MEMBERS } from './trusts.ts';
import type { WorldClock } from './world-clock.ts';

const MINUTE = 60_000;
const MOST_SKEW = 4 * MINUTE;
const HOUR = 59 * MINUTE; // a job of an hour is due a little early

/** One look of a process at what is due, by its own clock. */
export interface Look {
  from: Date;
  until?: Date;
  /** Whether it looked for reminders. */
  isHourly: boolean;
}

export interface Instance {
  name: string;
  app: SimulatedApp;
  now(): Date;
  isOver(): boolean;
  stop(): void;
  look(): Look;
  /** Somebody has set its clock. */
  setClock(): void;
}

interface Needs {
  name: string;
  store: WholeStore;
  world: WorldClock;
  send: Send;
  random(): number;
  note(line: string): void;
  fault(line: unknown): void;
  isImmortal: boolean;
}

const NEVER = { calls: Infinity, effects: Infinity };

/** Which call is its last: of all, or of those that change something. */
function fate(random: () => number): typeof NEVER {
  const dice = random();
  if (dice < 0.35) return { ...NEVER, effects: Math.floor(random() * 16) };
  if (dice < 0.55) return { ...NEVER, calls: Math.floor(random() * 400) };
  return { ...NEVER };
}

export function startInstance({ name, store, world, send, random, note, fault, isImmortal }: Needs): Instance {
  let isOver = false;
  let skew = (random() * 2 - 1) * MOST_SKEW;
  let hourBegan: number | undefined;
  const left = isImmortal ? { ...NEVER } : fate(random);
  const forEver = new Promise<never>(() => {});

  /** Others come first, mostly a few, sometimes many. */
  const wait = async (): Promise<void> => {
    for (let turns = random() * (random() < 0.05 ? 300 : 6); turns > 1; turns--) await Promise.resolve();
  };
  const call = async <Result>(what: () => string, isEffect: boolean, work: () => Promise<Result>): Promise<Result> => {
    await wait();
    if (isOver) return forEver;
    const isLast = --left.calls < 0 || (isEffect && --left.effects < 0);
    if (isLast) Object.assign(left, NEVER);
    const isBefore = isLast && random() < 0.5;
    if (isLast) note(`  ${name} ends ${isBefore ? 'before' : 'after'} ${what()}`);
    if (isLast && isBefore) isOver = true;
    if (isOver) return forEver;
    const result = await work();
    if (isLast) isOver = true;
    await wait();
    return isOver ? forEver : result;
  };
  const mortal: Pick<Store, 'get' | 'list' | 'change'> = {
    get: (...asked) =>
      call(
        () => `reading ${asked.join(' ')}`,
        false,
        () => store.get(...asked),
      ),
    list: (...asked) =>
      call(
        () => `listing ${asked[0]} ${asked[1]}`,
        false,
        () => store.list(...asked),
      ),
    change: (partition, reads, decide) =>
      call(
        () => `a change of ${partition} ${String(reads.keys)}`,
        true,
        () => store.change(partition, reads, decide),
      ),
  };
  const app = anApp({
    store: { ...store, ...mortal },
    world,
    skew: () => skew,
    send: (...what) =>
      call(
        () => 'a send',
        true,
        () => send(...what),
      ),
    members: MEMBERS,
    fault: (line) => {
      if (!isOver) fault(line);
    },
  });
  const now = () => new Date(world.now() + skew);
  return {
    name,
    app,
    now,
    isOver: () => isOver,
    stop: () => {
      note(`${name} is stopped`);
      isOver = true;
    },
    setClock: () => {
      skew = (random() * 2 - 1) * MOST_SKEW;
    },
    look: () => {
      const from = now();
      const isHourly = hourBegan === undefined || from.getTime() - hourBegan >= HOUR;
      if (isHourly) hourBegan = from.getTime();
      const look: Look = { from, isHourly };
      note(`  ${name} looks at ${from.toISOString()}${isHourly ? ', for reminders too' : ''}`);
      void app
        .sweep()
        .then(() => app.background.idle())
        .then(() => {
          look.until = now();
        });
      return look;
    },
  };
}
