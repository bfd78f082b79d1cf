// What is done with a return from outside its Trust, whatever its day: accepted for good, opened again, or opened to one person.
import { isSamePerson } from '../../../bot/person-key.ts';
import { phaseOn } from '../../../calendar/deadlines.ts';
import { dayOf } from '../../../dates.ts';
import type { LockException, QuarterReturn, ReturnAuthor } from './return.ts';
import { doneAct, newReturn, nextReturn, type ActContext, type ReturnVerdict } from './return-verdict.ts';

/** What was sent last counts for good, also where somebody has begun to change it. */
export function accept(record: QuarterReturn | undefined, { n }: { n: number }, { by, at }: ActContext): ReturnVerdict {
  if (record?.last?.n !== n) return { is: 'late' };
  if (record.accepted) return { is: 'same', conflicts: [] };
  return doneAct({ ...nextReturn(record), accepted: { n, by, at: at.toISOString() } }, 'accepted');
}

export function unAccept(record: QuarterReturn | undefined, { n, why }: { n: number; why: string }): ReturnVerdict {
  if (record?.last?.n !== n) return { is: 'late' };
  if (!record.accepted) return { is: 'same', conflicts: [] };
  const { accepted: _takenBack, ...open } = record;
  return {
    is: 'done',
    change: { next: nextReturn(open), doing: 'acceptance taken back', fields: [], why },
    conflicts: [],
  };
}

/** The only thing that a Trust's own may be let do to a locked return, and to no other. The same person gets the later word. */
export function allow(
  record: QuarterReturn | undefined,
  { person, until }: { person: ReturnAuthor; until: string },
  acting: ActContext,
): ReturnVerdict {
  if (record?.accepted) return { is: 'locked' };
  if (phaseOn(dayOf(acting.at), acting.deadlines) !== 'locked') return { is: 'not locked' };
  if (record?.exceptions.some((one) => isSamePerson(one.person, person) && one.until === until))
    return { is: 'same', conflicts: [] };
  const before = record ? nextReturn(record) : newReturn(acting);
  const exception: LockException = { person, until, by: acting.by.id, at: acting.at.toISOString() };
  const others = before.exceptions.filter((one) => !isSamePerson(one.person, person));
  const next = { ...before, exceptions: [...others, exception] };
  return { is: 'done', change: { next, doing: 'exception given', fields: [], exception }, conflicts: [] };
}
