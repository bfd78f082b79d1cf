// Which return it is now, and its days.
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';

export function returnCalendar(rules: DeadlineRules, at: Date) {
  const day = dayOf(at);
  const quarter = returnQuarterOn(day, rules);
  const deadlines = deadlinesOf(quarter, rules);
  return { day, quarter, deadlines, daysOff: rules.daysOff, phase: phaseOn(day, deadlines) };
}
export type ReturnCalendar = ReturnType<typeof returnCalendar>;
