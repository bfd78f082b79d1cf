import type { Stopwatch } from '../running/clock.ts';
import type { Room } from './room.ts';

interface Needs {
  /** How many take room at once: so one row is changed once a second, not for each send. */
  most: number;
  everyMs: number;
  watch: Stopwatch;
  isClosed(): boolean;
}

export interface Queue {
  /** Resolves when this send may leave; false where nothing leaves any more. */
  wait(): Promise<boolean>;
  /** Nobody waits any longer. */
  close(): void;
}

/** Whoever waits goes in order, and evenly. */
export function openQueue(room: Room, { most, everyMs, watch, isClosed }: Needs): Queue {
  const waiting: PromiseWithResolvers<boolean>[] = [];
  let isRunning = false;

  const letSomeGo = async (): Promise<void> => {
    const count = Math.min(waiting.length, most);
    const takenAt = await room.take(count);
    if (takenAt === undefined) return;
    // Sends that come late are not caught up with: too many would leave at once, and the room is another process's by then.
    const ends = takenAt + count * everyMs;
    for (let next = takenAt, n = 0; n < count && (n === 0 || next < ends); n += 1) {
      const early = next - watch.ms();
      if (early > 0) await watch.pause(early);
      waiting.shift()?.resolve(!isClosed());
      next = Math.max(next, watch.ms() - everyMs / 10) + everyMs;
    }
  };
  const run = async (): Promise<void> => {
    isRunning = true;
    try {
      while (waiting.length && !isClosed()) await letSomeGo();
    } catch (error) {
      for (const one of waiting.splice(0)) one.reject(error);
    } finally {
      isRunning = false;
    }
  };
  return {
    wait: () => {
      if (isClosed()) return Promise.resolve(false);
      const turn = Promise.withResolvers<boolean>();
      waiting.push(turn);
      if (!isRunning) void run();
      return turn.promise;
    },
    close: () => {
      for (const one of waiting.splice(0)) one.resolve(false);
    },
  };
}
