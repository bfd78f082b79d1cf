// Where somebody was in which discussion when they were shown it last, so that “back” goes one step back, and once more another.
// It is kept in memory: whoever comes to another process, or later, is where the record says.
import { usedLately } from '../../running/lately.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';

const REMEMBERED = 5_000; // people
const REMEMBERED_FOR_MS = 2 * 3_600_000; // as long as a long discussion

export interface ShownPlace {
  /** Of the discussion. */
  id: string;
  /** Undefined where no step was shown. */
  step?: string;
  /** A moment. */
  at: string;
  /** They saved it and left. */
  isLeft?: boolean;
}

export function shownPlaces() {
  const kept = usedLately<ShownPlace>(REMEMBERED, { ttl: REMEMBERED_FOR_MS });
  return {
    of: (person: PersonKey): ShownPlace | undefined => kept.get(keyOfPerson(person)),
    keep: (person: PersonKey, place: ShownPlace): void => {
      kept.set(keyOfPerson(person), place);
    },
  };
}
export type ShownPlaces = ReturnType<typeof shownPlaces>;
