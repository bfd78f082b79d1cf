// What should have been sent, said simply and without the planner: which step is the newest on a day, and what follows from
// processes having looked.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { isSendTime } from '../../src/calendar/send-hours.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { dayOf } from '../../src/dates.ts';
import type { Look } from './instance.ts';

export interface TrustStanding {
  isSubmitted: boolean;
  snoozedUntil?: string;
  /** `due|2027-01-25`: rounds that were cancelled. */
  cancelled: readonly string[];
}

export const isSameStanding = (one: TrustStanding, other: TrustStanding): boolean =>
  one.isSubmitted === other.isSubmitted &&
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
  { isSubmitted, snoozedUntil, cancelled }: TrustStanding,
): string | undefined {
  const day = dayOf(at);
  const closesOn = steps.at(-1)?.[1] ?? '';
  if (isSubmitted || day > closesOn || (snoozedUntil && day < snoozedUntil) || !isSendTime(at, daysOff))
    return undefined;
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
 * to be delivered and lived, both while the step was the newest and nothing held it up.
 */
export function openExpectations(deadlines: Deadlines, daysOff: readonly string[]) {
  const steps = stepsOf(deadlines, daysOff);
  const claimed = new Map<string, number>();
  const expected = new Set<string>();

  const stepOf = ({ from, until }: Look, standing: TrustStanding): string | undefined => {
    const step = until && stepAt(from, { steps, daysOff }, standing);
    return step && step === stepAt(until, { steps, daysOff }, standing) ? step : undefined;
  };
  return {
    expected: (): ReadonlySet<string> => expected,
    see: ({ looks, standing, waitsUntil, at }: SteadyMoment): void => {
      for (const look of looks) {
        const step = stepOf(look, standing);
        const since = step === undefined ? undefined : claimed.get(step);
        if (step && since !== undefined && since < at && waitsUntil < at) expected.add(step);
        if (step && since === undefined && look.isHourly) claimed.set(step, at);
      }
    },
  };
}
