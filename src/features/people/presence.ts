import { LRUCache } from 'lru-cache';
import type { Address, Person } from '../../turn.ts';

const REMEMBERED = 10_000; // people; those forgotten are merely written down once more
const REMEMBERED_FOR_MS = 5 * 60_000; // another process may have found out in the meantime that they cannot be reached

/**
 * Notices when somebody is here for the first time or writes from somewhere new (Teams may change the address). What is
 * remembered saves a storage round trip on every other turn; another instance remembering something else does no harm.
 */
export function openPresence(arrived: (person: Person, address: Address) => void) {
  const last = new LRUCache<string, string>({ max: REMEMBERED, ttl: REMEMBERED_FOR_MS, ttlResolution: 1000 });
  return {
    note(person: Person, address: Address): void {
      const seen = [person.tenantId, person.name, address.conversationId, address.serviceUrl, address.userId].join(
        '\n',
      );
      if (last.get(person.id) === seen) return;
      last.set(person.id, seen);
      arrived(person, address);
    },
    /** They removed the bot: the next word from them counts as an arrival again. */
    forget(personId: string): void {
      last.delete(personId);
    },
  };
}
