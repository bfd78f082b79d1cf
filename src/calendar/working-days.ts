// Working days in England. `daysOff` are further days on which nobody works, beside bank holidays and weekends.
import { addDays } from '../dates.ts';
import england from './bank-holidays.json' with { type: 'json' };

const BANK_HOLIDAYS: ReadonlySet<string> = new Set(england.days);
const WEEKEND = [0, 6]; // as getUTCDay counts

const DAY_MS = 24 * 3_600_000;
const EPOCH_DAY = 4; // 1 January 1970 was a Thursday

const isWeekend = (day: string): boolean => WEEKEND.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Bank holidays that fall on no weekend. */
const WEEKDAYS_OFF = [...BANK_HOLIDAYS].filter((day) => !isWeekend(day));

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

/** Whole weeks have five; of the rest each day is looked at. A list of Trusts asks this for years back, for each of them. */
function weekdaysUntil(day: string, until: string): number {
  const [from, to] = [day, until].map((one) => Date.parse(`${one}T00:00:00Z`) / DAY_MS) as [number, number];
  const weeks = Math.floor(Math.max(0, to - from) / 7);
  let count = weeks * 5;
  for (let next = from + weeks * 7 + 1; next <= to; next++) if (!WEEKEND.includes((next + EPOCH_DAY) % 7)) count++;
  return count;
}

/** How many working days come after this day, up to and with the other; 0 where it is not later. */
export function workingDaysUntil(day: string, until: string, daysOff: readonly string[] = []): number {
  const isWithin = (one: string) => one > day && one <= until;
  const own = new Set(daysOff.filter((one) => isWithin(one) && isWorkingDay(one)));
  return weekdaysUntil(day, until) - WEEKDAYS_OFF.filter(isWithin).length - own.size;
}
