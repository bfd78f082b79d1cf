// When a Trust's quarterly return opens, is due and closes.
import { addDays, quarterOf } from '../dates.ts';
import { lastDayOf, quarterBefore } from './quarters.ts';
import { addWorkingDays, workingDayFrom } from './working-days.ts';

/** What an Alliance may set, in working days. */
export interface DeadlineRules {
  /** After it opened. Soft: whoever is later is late, and may still send. */
  dueAfter: number;
  /** After it was due. Hard: nothing is changed afterwards. */
  closesAfter: number;
  daysOff: readonly string[];
}

/** The Alliance's own are not public: shown as defaults until it confirms them. */
export const DEFAULT_DEADLINES: DeadlineRules = { dueAfter: 15, closesAfter: 10, daysOff: [] };

/** Days in London; each counts until its midnight. */
export interface Deadlines {
  opensOn: string;
  dueOn: string;
  closesOn: string;
}

export function deadlinesOf(quarter: string, rules: DeadlineRules = DEFAULT_DEADLINES): Deadlines {
  const opensOn = workingDayFrom(addDays(lastDayOf(quarter), 1), rules.daysOff);
  const dueOn = addWorkingDays(opensOn, rules.dueAfter, rules.daysOff);
  return { opensOn, dueOn, closesOn: addWorkingDays(dueOn, rules.closesAfter, rules.daysOff) };
}

/** `open`: and not late. `late`: due, and still open. `locked`: too late. */
export type Phase = 'not open' | 'open' | 'late' | 'locked';

export function phaseOn(day: string, { opensOn, dueOn, closesOn }: Deadlines): Phase {
  if (day < opensOn) return 'not open';
  if (day <= dueOn) return 'open';
  return day <= closesOn ? 'late' : 'locked';
}

/** The quarter whose return was the last to open: it stays the current one until the next opens. */
export function returnQuarterOn(day: string, rules: DeadlineRules = DEFAULT_DEADLINES): string {
  const ended = quarterBefore(quarterOf(day));
  return deadlinesOf(ended, rules).opensOn <= day ? ended : quarterBefore(ended);
}
