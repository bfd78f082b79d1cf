// What was sent to somebody before, and when again: for every card from which people are nudged.
import type { PersonKey } from '../../../bot/person-key.ts';
import { longDay } from '../../../dates.ts';
import type { Outcome } from '../../../outbox/notice.ts';
import { arrivalLine } from '../arrival.ts';
import { mayNudge, nudgesOf, type MadeNudge, type NudgeHow, type NudgeMoment } from '../domain/nudge.ts';

const TIMES = ['once', 'twice'];
const times = (count: number): string => TIMES[count - 1] ?? `${count} times`;

interface PastNudges<Of extends MadeNudge> {
  nudges: readonly Of[];
  moment: NudgeMoment<Of>;
  outcomeOf(nudge: Of): Outcome | undefined;
}

export function pastNudgeLines<Of extends MadeNudge>(
  { nudges, moment, outcomeOf }: PastNudges<Of>,
  person: PersonKey,
  how: NudgeHow,
): string[] {
  const own = nudgesOf(nudges, person, how);
  const last = own.at(-1);
  if (!last) return [];
  const verdict = mayNudge(person, how, nudges, moment);
  const what = how === 'nudge' ? 'Nudged' : 'Asked for help';
  return [
    `${what} ${times(own.length)}, last on ${longDay(last.on)} by ${last.by.name || 'somebody'}. ${arrivalLine(outcomeOf(last))}`,
    ...(verdict.is === 'too soon' ? [`Again from ${longDay(verdict.againOn)}.`] : []),
  ];
}
