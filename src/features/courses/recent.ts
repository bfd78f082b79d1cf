// What somebody was shown last, so that “more” and “I’m registered on this” can be typed as well as pressed. It is kept
// in memory and for an hour only: whoever comes later asks again.
import { LRUCache } from 'lru-cache';
import type { Person } from '../../turn.ts';
import type { Asked } from './cards/ask.ts';

const REMEMBERED = 5_000; // people
const REMEMBERED_FOR_MS = 3_600_000;

export interface Shown {
  asked: Asked;
  /** The courses on the card, and where the next ones begin. */
  courses: readonly { id: string; title: string }[];
  next?: number;
}

export function recentAnswers() {
  const kept = new LRUCache<string, Shown>({ max: REMEMBERED, ttl: REMEMBERED_FOR_MS });
  const keyOf = ({ tenantId, id }: Person) => `${tenantId}|${id}`;
  return {
    of: (person: Person): Shown | undefined => kept.get(keyOf(person)),
    keep: (person: Person, shown: Shown): void => {
      kept.set(keyOf(person), shown);
    },
  };
}
export type Recent = ReturnType<typeof recentAnswers>;
