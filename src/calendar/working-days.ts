// Working days in England. `daysOff` are further days on which nobody works, beside bank holidays and weekends.
import england from './bank-holidays.json' with { type: 'json' };

// Days are counted as numbers, from 1 January 1970 on: a list of Trusts asks for years back, for each of them.
const DAY_MS = 24 * 3_600_000;
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

const WEEKEND = [0, 6]; // as getUTCDay counts
const EPOCH_DAY = 4; // 1 January 1970 was a Thursday
const isWeekend = (number: number): boolean => WEEKEND.includes((number + EPOCH_DAY) % 7);

const BANK_HOLIDAYS: ReadonlySet<number> = new Set(england.days.map(numberOf));
/** Bank holidays that fall on no weekend. */
const WEEKDAYS_OFF = england.days.filter((day) => !isWeekend(numberOf(day)));

const isWorking = (number: number, daysOff: readonly number[]): boolean =>
  !isWeekend(number) && !BANK_HOLIDAYS.has(number) && !daysOff.includes(number);

export const isWorkingDay = (day: string, daysOff: readonly string[] = []): boolean =>
  isWorking(numberOf(day), daysOff.map(numberOf));

/** This day, or the first working day after it. */
export function workingDayFrom(day: string, daysOff: readonly string[] = []): string {
  const off = daysOff.map(numberOf);
  let reached = numberOf(day);
  while (!isWorking(reached, off)) reached++;
  return dayAt(reached);
}

/** The working day that is so many working days after (below 0: before) this day; with 0 the day itself. */
export function addWorkingDays(day: string, count: number, daysOff: readonly string[] = []): string {
  const off = daysOff.map(numberOf);
  const step = Math.sign(count);
  let reached = numberOf(day);
  for (let left = Math.abs(count); left > 0;) {
    reached += step;
    if (isWorking(reached, off)) left--;
  }
  return dayAt(reached);
}

/** Whole weeks have five; of the rest each day is looked at. */
function weekdaysUntil(day: string, until: string): number {
  const [from, to] = [numberOf(day), numberOf(until)];
  const weeks = Math.floor(Math.max(0, to - from) / 7);
  let count = weeks * 5;
  for (let next = from + weeks * 7 + 1; next <= to; next++) if (!isWeekend(next)) count++;
  return count;
}

/** How many working days come after this day, up to and with the other; 0 where it is not later. */
export function workingDaysUntil(day: string, until: string, daysOff: readonly string[] = []): number {
  const isWithin = (one: string) => one > day && one <= until;
  const own = new Set(daysOff.filter((one) => isWithin(one) && isWorkingDay(one)));
  return weekdaysUntil(day, until) - WEEKDAYS_OFF.filter(isWithin).length - own.size;
}
