// What would be sent if nothing changed: the quarter that is under way, or the next once it has closed.
import { deadlinesOf, returnQuarterOn, type DeadlineRules, type Deadlines } from '../../../calendar/deadlines.ts';
import { quarterAfter } from '../../../calendar/quarters.ts';
import { sendTimeFrom } from '../../../calendar/send-hours.ts';
import { dayOf } from '../../../dates.ts';
import { isSent, isSnoozed, newestReminderOn, remindersOf, type Reminder, type ReminderLedger } from './plan.ts';

export interface ComingQuarter {
  quarter: string;
  deadlines: Deadlines;
}

export function comingQuarter(day: string, rules: DeadlineRules): ComingQuarter {
  const current = returnQuarterOn(day, rules);
  const deadlines = deadlinesOf(current, rules);
  if (day <= deadlines.closesOn) return { quarter: current, deadlines };
  const next = quarterAfter(current);
  return { quarter: next, deadlines: deadlinesOf(next, rules) };
}

/** `day`: on which it leaves, which is later than its own where an outage or an evening lies between. */
export interface ComingReminder extends Reminder {
  day: string;
}

/** What is still to be sent to one Trust, in order. */
export function comingReminders(
  at: Date,
  deadlines: Deadlines,
  ledger: ReminderLedger,
  daysOff: readonly string[] = [],
): ComingReminder[] {
  const next = dayOf(sendTimeFrom(at, daysOff));
  const all = remindersOf(deadlines, ledger, daysOff);
  const newest = newestReminderOn(next, deadlines, all);
  return all
    .filter((one) => (one.on > next || one === newest) && !isSent(ledger, one))
    .map((one) => ({ ...one, day: one.on > next ? one.on : next }))
    .filter(({ day }) => day <= deadlines.closesOn && !isSnoozed(ledger, day));
}

/** The round that is under way: the newest step of the quarter, until the next one comes. */
export const roundOn = (day: string, deadlines: Deadlines, daysOff: readonly string[] = []): Reminder | undefined =>
  newestReminderOn(day, deadlines, remindersOf(deadlines, undefined, daysOff));
