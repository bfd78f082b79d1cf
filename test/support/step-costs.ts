// What a turn reads and writes at the port: a line for each call, by the kinds of the rows.
import type { Store } from '../../src/storage/port.ts';

export interface WatchedStore<Kept extends Store> {
  store: Kept;
  /** Since the last look: `get people: person`, `change DEMO: list appraisal → audit mine`. */
  calls(): string[];
}

const kindOf = (key: string): string => key.split('|', 1)[0] ?? '';
const kindsOf = (keys: readonly string[]): string => keys.map(kindOf).toSorted().join(' ');

export function watchedStore<Kept extends Store>(kept: Kept): WatchedStore<Kept> {
  let calls: string[] = [];
  const store: Kept = {
    ...kept,
    get: (partition, key) => {
      calls.push(`get ${partition}: ${kindOf(key)}`);
      return kept.get(partition, key);
    },
    list: (partition, prefix, page) => {
      calls.push(`list ${partition}: ${kindOf(prefix)}`);
      return kept.list(partition, prefix, page);
    },
    change: async (partition, reads, decide) => {
      let written = '';
      const result = await kept.change(partition, reads, (rows) => {
        const { put = [], index = [], remove = [], ...change } = decide(rows);
        const [set, gone] = [kindsOf([...put, ...index].map(({ key }) => key)), kindsOf(remove)];
        written = `${change.ahead ? ' bell' : ''}${set && ` → ${set}`}${gone && ` − ${gone}`}`;
        return { ...change, put, index, remove };
      });
      const read = [
        ...(reads.prefix === undefined ? [] : [`list ${kindOf(reads.prefix)}`]),
        ...(reads.keys ?? []).map(kindOf),
      ];
      calls.push(`change ${partition}: ${read.join(' + ')}${written}`);
      return result;
    },
  };
  return {
    store,
    calls: () => {
      const all = calls;
      calls = [];
      return all;
    },
  };
}
