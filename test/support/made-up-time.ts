// Time that passes only when nothing else is going on: seconds of waiting take none, and come out the same each time.
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Stopwatch } from '../../src/running/clock.ts';
import type { Store } from '../../src/storage/port.ts';

export function madeUpTime() {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const wakeNext = (): boolean => {
    const next = sleepers.toSorted((one, other) => one.at - other.at)[0];
    if (!next) return false;
    sleepers.splice(sleepers.indexOf(next), 1);
    now = Math.max(now, next.at);
    next.wake();
    return true;
  };
  const asked = new Set<object>(); // of storage, and not answered yet
  const answered = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    asked.add(answer);
    try {
      return await answer;
    } finally {
      asked.delete(answer);
    }
  };
  return {
    ms: () => now,
    /** The same storage: no time passes while it is asked for something. */
    over: <Own extends Store>(store: Own): Own => ({
      ...store,
      get: (...sent) => answered(store.get(...sent)),
      list: (...sent) => answered(store.list(...sent)),
      change: (...sent) => answered(store.change(...sent)),
    }),
    /** Of one process: it counts from a beginning of its own. */
    watch: (begins = 0): Stopwatch => ({
      ms: () => begins + now,
      pause: (ms) =>
        new Promise((wake) => {
          sleepers.push({ at: now + Math.max(1, ms), wake }); // a timer knows nothing shorter
        }),
    }),
    /** Until nobody waits any more. What is done in between must wait for nothing else but this time and its storage. */
    pass: async (): Promise<void> => {
      do {
        do await turnOfTheLoop();
        while (asked.size);
      } while (wakeNext());
    },
  };
}

/** Time that stands still: one send leaves, and whatever would leave behind it waits. */
export const STANDING_STILL: Stopwatch = { ms: () => 0, pause: () => new Promise<void>(() => {}) };

/** What would wait goes on at once, as if it had waited. */
export function hurriedWatch(): Stopwatch {
  let skippedMs = 0;
  return {
    ms: () => performance.now() + skippedMs,
    pause: async (ms) => {
      skippedMs += ms;
    },
  };
}
