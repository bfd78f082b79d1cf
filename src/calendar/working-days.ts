// Working days in England. `daysOff` are further days on which nobody works, beside bank holidays and weekends.
import { addDays } from '../dates.ts';
import england from './bank-holidays.json' with { type: 'json' };

const BANK_HOLIDAYS: ReadonlySet<string> = new Set(england.days);
const WEEKEND = [0, 6]; // as getUTCDay counts

const isWeekend = (day: string): boolean => WEEKEND.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export const isWorkingDay = (day: string, daysOff: readonly string[] = []): boolean =>
  !isWeekend(day) && !BANK_HOLIDAYS.has(day) && !daysOff.includes(day);

/** This day, or the first working day after it. */
export const workingDayFrom = (day: string, daysOff: readonly string[] = []): string =>
  isWorkingDay(day, daysOff) ? day : workingDayFrom(addDays(day, 1), daysOff);

/** The working day that is so many working days after (below 0: before) this day; with 0 the day itself. */
export function addWorkingDays(day: string, count: number, daysOff: readonly string[] = []): string {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, daysOff)) left--;
  }
  return reached;
}

/** How many working days come after this day, up to and with the other; 0 where it is not later. */
export function workingDaysUntil(day: string, until: string, daysOff: readonly string[] = []): number {
  let count = 0;
  for (let next = addDays(day, 1); next <= until; next = addDays(next, 1)) if (isWorkingDay(next, daysOff)) count++;
  return count;
}
