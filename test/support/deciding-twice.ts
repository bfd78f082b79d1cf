// A change may be decided again, because somebody else wrote first. Here every one is, so that a rule shows which would not
// decide the same again: one that looks at a clock, makes an id, or changes what it was given.
import { isDeepStrictEqual } from 'node:util';
import type { Rows, Store } from '../../src/storage/port.ts';

export const decidingTwice = <Any extends Store>(store: Any): Any => ({
  ...store,
  change: (partition: string, reads: Parameters<Store['change']>[1], decide: Parameters<Store['change']>[2]) =>
    store.change(partition, reads, (rows) => {
      const copies = [copyOf(rows), copyOf(rows)] as const;
      const [first, second] = [decide(copies[0]), decide(copies[1])];
      if (!isDeepStrictEqual(first, second) || copies.some((copy) => !isDeepStrictEqual(copy, new Map(rows))))
        throw new Error(`What is decided of ${JSON.stringify(reads)} is not the same when it is decided again.`);
      return second;
    }),
});

/** What is stored is JSON. */
const copyOf = (rows: Rows): Map<string, unknown> =>
  new Map(JSON.parse(JSON.stringify([...rows])) as [string, unknown][]);
