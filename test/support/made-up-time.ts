// Time that passes only when nothing else is going on: seconds of waiting take none, and come out the same each time.
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Stopwatch } from '../../src/running/clock.ts';

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
  return {
    ms: () => now,
    /** Of one process: it counts from a beginning of its own. */
    watch: (begins = 0): Stopwatch => ({
      ms: () => begins + now,
      pause: (ms) =>
        new Promise((wake) => {
          sleepers.push({ at: now + Math.max(1, ms), wake }); // a timer knows nothing shorter
        }),
    }),
    /** Until nobody waits any more. What is done in between must not wait for the world outside. */
    pass: async (): Promise<void> => {
      do await turnOfTheLoop();
      while (wakeNext());
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
