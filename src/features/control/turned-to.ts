// What somebody turned to last: who has just asked about courses goes on about courses. In memory, and for a while only.
import { usedLately } from '../../running/lately.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';

const REMEMBERED = 5_000; // people
const REMEMBERED_FOR_MS = 15 * 60_000;
/** What may be looked at in between without turning away from anything. */
const ASIDE = /^(?:control|people|digest)\./;

export function turnedTo() {
  const kept = usedLately<string>(REMEMBERED, { ttl: REMEMBERED_FOR_MS });
  return {
    note: (person: PersonKey, verb: string): void => {
      if (!ASIDE.test(verb)) kept.set(keyOfPerson(person), verb);
    },
    /** Whether they have done something else since. */
    isElsewhere: (person: PersonKey, feature: string): boolean => {
      const verb = kept.get(keyOfPerson(person));
      return verb !== undefined && !verb.startsWith(`${feature}.`);
    },
  };
}
export type TurnedTo = ReturnType<typeof turnedTo>;
