import type { Store } from '../storage/port.ts';
import { hasNewNotice } from './notice.ts';

/** The same store, which says in which partition a notice has just been written. */
export function noticingStore(store: Store, written: (partition: string) => void): Store {
  return {
    ...store,
    change: async (partition, reads, decide) => {
      let hasNotice = false;
      const result = await store.change(partition, reads, (rows) => {
        const change = decide(rows);
        hasNotice = hasNewNotice(change, rows);
        return change;
      });
      if (hasNotice) written(partition);
      return result;
    },
  };
}
