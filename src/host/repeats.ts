// Teams sends things again when an answer was slow. What was done once is not done twice; what failed may be tried again.
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const REMEMBERED = 20_000;

/** Of one length, whatever somebody sends. */
const keyOf = (what: string) => hash('sha256', what, 'base64url');

export function openRepeats() {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  return {
    /** `ttl`: after so many milliseconds it is another one. */
    once: async (what: string, work: () => Promise<unknown>, ttl?: number): Promise<void> => {
      const key = keyOf(what);
      if (seen.has(key)) return;
      seen.set(key, true, { ttl });
      try {
        await work();
      } catch (error) {
        seen.delete(key);
        throw error;
      }
    },
    forget: (what: string): void => {
      seen.delete(keyOf(what));
    },
  };
}
