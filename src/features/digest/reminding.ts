// What somebody is reminded of, as the one message of the day with all that waits for them. Its notice is the claim of the day.
import type { PersonKey } from '../../bot/person-key.ts';
import type { TaskReminder } from '../../bot/task.ts';
import type { Card } from '../../bot/turn.ts';
import { dayOf } from '../../dates.ts';
import type { Delay } from '../../outbox/delivery.ts';
import { tasksCard } from './cards.ts';
import type { DigestNeeds } from './needs.ts';
import { lookFor } from './planning.ts';

const AGAIN_MS = 60 * 60_000; // a pause can be ended at any time

export interface RemindedPerson {
  person: PersonKey;
  /** The id of the notice. */
  notice: string;
  at: Date;
}

/** Without a reminder, what it would have said no longer holds. Delay while they have paused it, or had another message today. */
export const remindingWith =
  (needs: DigestNeeds) =>
  async (
    { person, notice, at }: RemindedPerson,
    reminding: TaskReminder | undefined,
  ): Promise<Card | Delay | undefined> => {
    if (!reminding) {
      await needs.digests.giveDayBack(person, notice);
      return undefined;
    }
    const day = dayOf(at);
    if (!(await needs.digests.takeDay(person, day, notice))) return { delayedUntil: new Date(at.getTime() + AGAIN_MS) };
    const { tasks } = await lookFor(needs, person, at);
    return tasksCard({ tasks: tasks.filter(({ id }) => id !== reminding.id), day, isDigest: true, reminding });
  };
