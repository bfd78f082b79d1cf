// Nobody waits longer for an answer than a turn may take; what was begun goes on, and how it ended stands in the log.
import type { Background } from '../running/background.ts';
import type { Log } from '../running/log.ts';
import { LateTurn } from './faults.ts';

/** Teams gives up on a press after some five seconds. */
export const TURN_MS = 3000;
/** Of a file that is fetched and read: whoever sent it has been told that it is being read. */
export const FILE_MS = 20_000;

/** `turnMs`: how long a turn may take that is given no limit of its own. */
export interface TurnLimit {
  background: Background;
  log: Log;
  turnMs: number;
}

export type LimitTurn = <T>(work: () => Promise<T>, limitMs?: number) => Promise<T>;

export function openTurnLimit({ background, log, turnMs }: TurnLimit): LimitTurn {
  const follow = (work: Promise<unknown>, { number }: LateTurn) => {
    background.run('late turn', async () => {
      try {
        await work;
        log.info({ event: 'late-turn', number, outcome: 'done' });
      } catch (error) {
        const text = error instanceof Error ? error.stack : String(error);
        log.error({ event: 'late-turn', number, outcome: 'failed', error: text });
      }
    });
  };
  return async (work, limitMs = turnMs) => {
    const working = work();
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      const late = new LateTurn('The turn took too long.');
      follow(working, late);
      reject(late);
    }, limitMs);
    try {
      return await Promise.race([working, limit]);
    } finally {
      clearTimeout(timer);
    }
  };
}
