// What people are called whom only the settings name.
import { LRUCache } from 'lru-cache';
import { isSamePerson, keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Asking } from '../../bot/turn.ts';
import type { PeopleLookup } from './port.ts';

const NAMES_KEPT_MS = 10 * 60_000;
const MOST_NAMES = 500;

/** With `asking` a name may be ten minutes old, so that a card that is often looked at does not ask for it each time. */
export function nameLookup(people: Pick<PeopleLookup, 'find'>) {
  const known = new LRUCache<string, { name: string; at: Date }>({ max: MOST_NAMES });
  const nameNow = async (one: PersonKey): Promise<string> => (await people.find(one))?.name ?? '';

  return async (one: PersonKey, asking?: Pick<Asking, 'person' | 'at'>): Promise<string> => {
    if (!asking) return nameNow(one);
    const { person, at } = asking;
    if (isSamePerson(one, person)) return person.name;
    const kept = known.get(keyOfPerson(one));
    if (kept && at.getTime() - kept.at.getTime() < NAMES_KEPT_MS) return kept.name;
    const name = await nameNow(one);
    known.set(keyOfPerson(one), { name, at });
    return name;
  };
}
