// Which partitions hold notices: a bell is rung before one is written, so that a sweep asks only where it rings. Otherwise
// each sweep would have to ask every Trust, and a notice in any other partition would be lost with its process.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { kind } from '../records/kind.ts';
import type { Store } from '../storage/port.ts';
import { hasNewNotice } from './notice.ts';

const BELLS = 'bells';
export const bellKind = kind({
  key: 'bell|{partition}',
  /** `mark`: another one each time the bell is rung. */
  schema: z.object({ schemaVersion: z.literal(1).default(1), mark: z.string() }),
  partitions: [BELLS],
  about: [],
  keeping: 'while it holds',
});

/** The same store, which rings before a notice is written. What breaks off in between leaves a bell that rings for nothing. */
export const ringOnNotices = (store: Store): Store => ({
  ...store,
  change: (partition, reads, decide) => {
    const mark = randomUUID();
    return store.change(partition, reads, (rows) => {
      const change = decide(rows);
      if (!hasNewNotice(change, rows)) return change;
      return { ...change, ahead: { partition: BELLS, row: bellKind.row({ mark }, partition) } };
    });
  },
});

interface Bell {
  partition: string;
  mark: string;
  /** Whether it has rung so long that whatever it was rung for is written by now, or never will be. */
  isOld: boolean;
}

/** Storage has two seconds for what is written behind a bell. */
const OLD_MS = 20_000;

export function openBells({ store, now }: { store: Store; now(): Date }) {
  /** By its mark, when each bell was heard first that has rung ever since: by this clock, because who rang may have another. */
  let heard = new Map<string, number>();
  const under = bellKind.under();
  return {
    all: async (): Promise<Bell[]> => {
      const rows = await store.list(BELLS, under);
      const at = now().getTime();
      const bells = rows.map(({ key, value }) => {
        const { mark } = bellKind.read(value);
        const since = heard.get(mark) ?? at;
        return { partition: key.slice(under.length), mark, since, isOld: at - since >= OLD_MS };
      });
      heard = new Map(bells.map(({ mark, since }) => [mark, since]));
      return bells;
    },
    /** For an old bell whose outbox was found empty. A bell that was rung again meanwhile stays. */
    takeAway: ({ partition, mark }: Bell): Promise<void> =>
      store.change(BELLS, { keys: [bellKind.keyOf(partition)] }, (rows) => ({
        result: undefined,
        remove: bellKind.in(rows, partition)?.mark === mark ? [bellKind.keyOf(partition)] : [],
      })),
  };
}
