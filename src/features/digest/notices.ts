// The digest, drawn when it is delivered: what waits at that moment, on the day it was meant for.
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import { dayOf } from '../../dates.ts';
import { tasksCard } from './cards.ts';
import { isPaused, isReasonToWrite } from './domain/digest.ts';
import type { DigestNeeds } from './needs.ts';
import { lookFor } from './planning.ts';
import { digestNoticesOf } from './repository.ts';

export function digestNotices(needs: DigestNeeds): Map<string, DrawNotice> {
  const sent: DrawNotice = async (notice) => {
    const person = recipientOf(notice);
    const at = needs.now();
    const day = dayOf(at);
    // Whatever was left over from another day is replaced by the one of today.
    if (notice.about !== day || isPaused(await needs.digests.of(person), day)) return undefined;
    const { tasks } = await lookFor(needs, person, at);
    return isReasonToWrite(tasks, day) ? tasksCard({ tasks, day, isDigest: true }) : undefined;
  };
  return digestNoticesOf.drawnBy({ sent }, (draw) => draw);
}
