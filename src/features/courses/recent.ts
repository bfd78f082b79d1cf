// What somebody was shown last, so that “more” and “I’m registered on this” can be typed as well as pressed. It is kept
// in memory and for an hour only: whoever comes later asks again.
import { usedLately } from '../../running/lately.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { QuestionInput } from './cards/ask.ts';

const REMEMBERED = 5_000; // people
const REMEMBERED_FOR_MS = 3_600_000;

export interface RecentAnswer {
  asked: QuestionInput;
  /** The courses on the card, and where the next ones begin. */
  courses: readonly { id: string; title: string }[];
  next?: number;
}

export function recentAnswers() {
  const kept = usedLately<RecentAnswer>(REMEMBERED, { ttl: REMEMBERED_FOR_MS });
  return {
    of: (person: PersonKey): RecentAnswer | undefined => kept.get(keyOfPerson(person)),
    keep: (person: PersonKey, shown: RecentAnswer): void => {
      kept.set(keyOfPerson(person), shown);
    },
  };
}
export type RecentAnswers = ReturnType<typeof recentAnswers>;
