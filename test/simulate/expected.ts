// What should have been sent, said simply and without the planner: which step is the newest on a day, and what follows from
// processes having looked.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { isSendTime } from '../../src/calendar/send-hours.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { dayOf } from '../../src/dates.ts';
import type { Look } from './instance.ts';

export interface TrustStanding {
  isSubmitted: boolean;
  /** False once another has taken its place by the end of the quarter. */
  isExpected: boolean;
  /** The id of its channel, where the bot can write to it as far as it knows. Otherwise its people are reminded. */
  channel?: string;
  snoozedUntil?: string;
  /** `due|2027-01-25`: rounds that were cancelled. */
  cancelled: readonly string[];
}

export const isSameStanding = (one: TrustStanding, other: TrustStanding): boolean =>
  one.isSubmitted === other.isSubmitted &&
  one.isExpected === other.isExpected &&
  one.channel === other.channel &&
  one.snoozedUntil === other.snoozedUntil &&
  one.cancelled.join(' ') === other.cancelled.join(' ');

type Step = readonly [step: string, on: string];

export const stepsOf = ({ opensOn, dueOn, closesOn }: Deadlines, daysOff: readonly string[] = []): Step[] => [
  ['opens', opensOn],
  ['before', addWorkingDays(dueOn, -5, daysOff)],
  ['due', dueOn],
  ['after', addWorkingDays(dueOn, 3, daysOff)],
  ['closes', closesOn],
];

/** `due|2027-01-25`: what a Trust is to be reminded of at this moment, sent already or not. */
function stepAt(
  at: Date,
  { steps, daysOff }: { steps: readonly Step[]; daysOff: readonly string[] },
  { isSubmitted, isExpected, snoozedUntil, cancelled }: TrustStanding,
): string | undefined {
  const day = dayOf(at);
  const closesOn = steps.at(-1)?.[1] ?? '';
  if (isSubmitted || !isExpected || day > closesOn || !isSendTime(at, daysOff)) return undefined;
  if (snoozedUntil && day < snoozedUntil) return undefined;
  const snoozed: Step[] = snoozedUntil ? [['snoozed', snoozedUntil]] : [];
  const came = [...snoozed, ...steps].filter(([, on]) => on <= day);
  const newest = came.reduce<Step | undefined>((one, other) => (one && one[1] > other[1] ? one : other), undefined);
  const named = newest?.join('|');
  return named && !cancelled.includes(named) ? named : undefined;
}

/** A moment in which nothing changed for a Trust. */
interface SteadyMoment {
  looks: readonly Look[];
  standing: TrustStanding;
  /** Before this Teams, or a form that is open, has asked to wait. */
  waitsUntil: number;
  at: number;
}

/**
 * The steps of which something must have become: a process looked for reminders and lived, and later one looked at what is
 * to be delivered and lived, both while the step was the newest and nothing held it up. Where others are to be reminded
 * than before, a look passes first in which it shows that a step has not reached those before.
 */
export function openExpectations(deadlines: Deadlines, daysOff: readonly string[], begin: TrustStanding) {
  const steps = stepsOf(deadlines, daysOff);
  const claimed = new Map<string, number>();
  const expected = new Set<string>();
  let { channel } = begin;
  let isToOthers = false;

  const stepOf = ({ from, until }: Look, standing: TrustStanding): string | undefined => {
    const step = until && stepAt(from, { steps, daysOff }, standing);
    return step && step === stepAt(until, { steps, daysOff }, standing) ? step : undefined;
  };
  return {
    expected: (): ReadonlySet<string> => expected,
    see: ({ looks, standing, waitsUntil, at }: SteadyMoment): void => {
      if (standing.channel !== channel) {
        claimed.clear();
        expected.clear();
        channel = standing.channel;
        isToOthers = true;
      }
      for (const look of looks) {
        const step = stepOf(look, standing);
        const since = step === undefined ? undefined : claimed.get(step);
        if (step && since !== undefined && since < at && waitsUntil < at) expected.add(step);
        if (step && since === undefined && look.isHourly && !isToOthers) claimed.set(step, at);
      }
      if (waitsUntil < at && looks.some((look) => look.isHourly && stepOf(look, standing))) isToOthers = false;
    },
  };
}
