// The true time of a history. It jumps from moment to moment, and in between runs as long as somebody waits for something.
import { madeUpTime } from '../support/made-up-time.ts';

export interface WorldClock {
  now(): number;
  advance(to: number): void;
  watch: ReturnType<typeof madeUpTime>['watch'];
  /** Until nobody waits any more. */
  pass(): Promise<void>;
}

export function worldClock(begin: number): WorldClock {
  const { ms, watch, pass } = madeUpTime();
  let base = begin;
  const now = () => base + ms();
  return {
    now,
    watch,
    pass,
    advance: (to) => {
      base += Math.max(0, to - now());
    },
  };
}
