// Until when somebody does not want to be written to, as they type it.
import { addDays, isDay, longDay } from '../../../dates.ts';

export const MOST_PAUSE = 183; // days: whoever is away longer is asked again
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const two = (number: number | string): string => String(number).padStart(2, '0');
const isMeant = (whole: string, typed: string): boolean => typed.length >= 3 && whole.startsWith(typed);

/** `2027-01-11`, `11/1/2027`, `11 January`, `Monday`, `tomorrow`: the next day of that name; a date of today is today. Undefined for what is no day. */
export function dayMeant(text: string, today: string): string | undefined {
  const typed = text
    .toLowerCase()
    .replaceAll(/[,.\s]+/g, ' ')
    .trim();
  const found = numbersIn(typed) ?? namedDay(typed, today) ?? weekday(typed, today);
  return found && isDay(found) ? found : undefined;
}

function numbersIn(typed: string): string | undefined {
  if (isDay(typed)) return typed;
  const [, day, month, year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(typed) ?? [];
  return day && month && year ? `${year}-${two(month)}-${two(day)}` : undefined;
}

function namedDay(typed: string, today: string): string | undefined {
  const [, day = '', name = '', year] =
    /^(?:[a-z]+day )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)(?: (\d{4}))?$/.exec(typed) ?? [];
  const month = MONTHS.findIndex((one) => isMeant(one, name)) + 1;
  if (!month) return undefined;
  const inYear = (one: string | number) => `${one}-${two(month)}-${two(day)}`;
  if (year) return inYear(year);
  const now = Number(today.slice(0, 4));
  return inYear(now) >= today ? inYear(now) : inYear(now + 1);
}

function weekday(typed: string, today: string): string | undefined {
  if (typed === 'tomorrow') return addDays(today, 1);
  const name = typed.replace(/^(?:next|on) /, '');
  const wanted = name === 'week' ? 1 : WEEKDAYS.findIndex((one) => isMeant(one, name));
  if (wanted < 0) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (wanted - now + 7) % 7 || 7);
}

/** In one sentence, or undefined where it can be so. */
export function pauseProblem(day: string | undefined, today: string): string | undefined {
  if (!day) return 'Write the day as 11 January 2027 or 2027-01-11, or choose it on the card.';
  if (day <= today) return `${longDay(day)} is not after today. Choose a later day.`;
  const last = addDays(today, MOST_PAUSE);
  return day > last ? `That is more than half a year. Choose a day up to ${longDay(last)}.` : undefined;
}
