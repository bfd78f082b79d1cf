import type { Stopwatch } from '../running/clock.ts';
import type { Store } from '../storage/port.ts';
import { Backlog, SENDING_PARTITION, waitFor, withMore, type Rate } from './rate.ts';

/** Room in one rate, which all processes share. */
export interface Room {
  /** Waits until there is room, in the order of asking, and takes it; gives the moment from which on the room is ours. Undefined where nothing leaves any more. */
  take(count: number): Promise<number | undefined>;
}

interface Needs {
  store: Store;
  watch: Stopwatch;
  isClosed(): boolean;
}

/** Of all who wait here only the first looks at storage: a long queue costs it no more than a short one. */
export function openRoom(key: string, rate: Rate, { store, watch, isClosed }: Needs): Room {
  /** The backlog as this process knows it, and since when. Nothing is known at the beginning. */
  let known: { backlog: Backlog | undefined; at: number } | undefined;
  const seen = () => (known ? watch.ms() - known.at : 0);

  /** True where the stored backlog was the one this process knew. */
  const tryToTake = async (count: number): Promise<boolean> => {
    const turn = known?.backlog?.turn;
    const seenMs = seen();
    const { isOurs, backlog } = await store.change(SENDING_PARTITION, { keys: [key], by: 'nobody' }, (rows) => {
      const there = rows.get(key);
      const found = there === undefined ? undefined : Backlog.parse(there);
      if (found && found.turn !== turn) return { result: { isOurs: false, backlog: found } };
      const next = withMore(found, seenMs, count, rate);
      return { result: { isOurs: true, backlog: next }, put: [{ key, value: next }] };
    });
    known = { backlog, at: watch.ms() };
    return isOurs;
  };
  const takeNext = async (count: number): Promise<number | undefined> => {
    while (!isClosed()) {
      const wait = known?.backlog ? waitFor(known.backlog, seen(), rate) : 0;
      const begunAt = watch.ms();
      if (wait > 0) await watch.pause(wait);
      else if (await tryToTake(count)) return begunAt;
    }
    return undefined;
  };
  let last: Promise<void> = Promise.resolve();
  return {
    take: async (count) => {
      const before = last;
      const mine = Promise.withResolvers<void>();
      last = mine.promise;
      await before;
      try {
        return await takeNext(count);
      } finally {
        mine.resolve();
      }
    },
  };
}
