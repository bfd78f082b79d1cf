// Counts what this process changes, so that what was drawn from storage is known to be as it was.
import type { Store } from '../storage/port.ts';

export function countChanges<Kept extends Store>(store: Kept): { store: Kept; changes(): number } {
  let count = 0;
  return {
    store: {
      ...store,
      change: async (...asked) => {
        try {
          return await store.change(...asked);
        } finally {
          count++;
        }
      },
    },
    changes: () => count,
  };
}
