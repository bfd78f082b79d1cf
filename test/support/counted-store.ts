// Counts, at the port, what Table Storage would be asked: it gives a thousand rows at once.
import type { Store } from '../../src/storage/port.ts';

const PAGE = 1000;
const pages = (rows: number): number => 1 + Math.floor(rows / PAGE);

/** `taken`: what has been asked since the last look, a word for each round trip. */
export function countedStore(store: Store): { store: Store; taken(): string[] } {
  let trips: string[] = [];
  const count = (what: string, times = 1) => {
    trips.push(...Array.from({ length: times }, () => what));
  };
  return {
    taken: () => {
      const all = trips;
      trips = [];
      return all;
    },
    store: {
      get: (...asked) => {
        count('get');
        return store.get(...asked);
      },
      list: async (...asked) => {
        const rows = await store.list(...asked);
        count('list', pages(rows.length));
        return rows;
      },
      change: (partition, reads, decide) => {
        const { prefix, keys = [] } = reads;
        return store.change(partition, reads, (rows) => {
          const change = decide(rows);
          const under = prefix === undefined ? [] : [...rows.keys()].filter((key) => key.startsWith(prefix));
          count('get', keys.length);
          if (prefix !== undefined) count('list', pages(under.length));
          if (change.ahead) count('write');
          if ([change.put, change.index, change.remove].some((some) => some?.length)) count('write');
          return change;
        });
      },
    },
  };
}
