import { LRUCache } from 'lru-cache';

interface Ways<Value> {
  /** Milliseconds for which it is remembered. */
  ttl?: number;
  /** Is told of each that is forgotten, or written anew. */
  dispose?(value: Value): void;
}

/** At most so many, those used last. With `max` the library would take the room for all of them when it is made. */
export const usedLately = <Value extends object | string | true>(
  most: number,
  ways: Ways<Value> = {},
): LRUCache<string, Value> => new LRUCache<string, Value>({ ...ways, maxSize: most, sizeCalculation: () => 1 });
