import { addYears, dayOf, isDay } from '../../../dates.ts';

/** What is wrong with the day on which something was talked through in person; empty where nothing is. */
export function talkedThroughProblem(on: string, at: Date): string {
  const today = dayOf(at);
  if (!isDay(on)) return 'Give the date as day, month and year.';
  if (on > today) return 'That day has not come yet. Choose today or a day before.';
  return on < addYears(today, -1) ? 'That is more than a year ago. Check the year.' : '';
}
