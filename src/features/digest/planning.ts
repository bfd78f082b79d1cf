// Looks, on every instance and every hour, for whom something waits. Whoever has nothing costs one row of one list, and then not even that.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Task } from '../../bot/task.ts';
import { isSendTime } from '../../calendar/send-hours.ts';
import { dayOf } from '../../dates.ts';
import { workInParallel } from '../../running/at-once.ts';
import { isReachable } from '../people/domain.ts';
import { isReasonToWrite, isToBeLookedAt, tasksInOrder } from './domain/digest.ts';
import type { DigestNeeds } from './needs.ts';
import type { DigestCandidate } from './repository.ts';

const MOST_AT_ONCE = 8;

/** One person that fails stops no other; the first fault is thrown when all have been looked at. */
export async function planDigests(needs: DigestNeeds, at: Date): Promise<void> {
  if (!isSendTime(at)) return;
  const day = dayOf(at);
  const faults: unknown[] = [];
  const candidates = (await needs.digests.candidates()).filter(({ record }) => isToBeLookedAt(record, day));
  await workInParallel(candidates, MOST_AT_ONCE, async (candidate) => {
    try {
      await planOne(needs, candidate, at);
    } catch (fault) {
      faults.push(fault);
    }
  });
  if (faults.length) throw new AggregateError(faults, 'Digests could not be planned for everybody.');
}

async function planOne(needs: DigestNeeds, candidate: DigestCandidate, at: Date): Promise<void> {
  const { digests } = needs;
  const { isReachable: canBeReached, tasks } = await lookFor(needs, candidate.person, at);
  // Who cannot be written to is noted again when they come.
  if (!canBeReached || !tasks.length) return digests.forget(candidate);
  if (tasks.some(({ isOnItsWay }) => isOnItsWay)) return;
  const day = dayOf(at);
  await digests.claim(candidate.person, day, isReasonToWrite(tasks, day));
}

/** What waits for somebody now, in order. */
export async function lookFor(
  { whoIs, tasksOf }: Pick<DigestNeeds, 'whoIs' | 'tasksOf'>,
  person: PersonKey,
  at: Date,
): Promise<{ isReachable: boolean; tasks: Task[] }> {
  const { profile, roles, trustId, trusts } = await whoIs(person);
  if (!isReachable(profile)) return { isReachable: false, tasks: [] };
  return { isReachable: true, tasks: tasksInOrder(await tasksOf({ person, at, roles, trustId, trusts })) };
}
