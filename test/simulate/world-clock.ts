// The true time of a history. It jumps from moment to moment, and in between runs as long as somebody waits for something.
import { madeUpTime } from '../support/made-up-time.ts';

export interface WorldClock {
  now(): number;
  advance(to: number): void;
  watch: ReturnType<typeof madeUpTime>['watch'];
  /** The same storage: no time passes while it is asked for something. */
  over: ReturnType<typeof madeUpTime>['over'];
  /** Until nobody waits any more. */
  pass(): Promise<void>;
}

export function worldClock(begin: number): WorldClock {
  const { ms, watch, over, pass } = madeUpTime();
  let base = begin;
  const now = () => base + ms();
  return {
    now,
    watch,
    over,
    pass,
    advance: (to) => {
      base += Math.max(0, to - now());
    },
  };
}
