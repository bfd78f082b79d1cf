// Days are plain 'YYYY-MM-DD' strings everywhere; the service lives in one time zone, named here.
import { LRUCache } from 'lru-cache';

const ZONE = 'Europe/London';
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const LONG = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

const HOUR_MS = 60 * 60_000;
/** By the hour since 1970: the day in London changes only when an hour of UTC does, and to format one takes microseconds. */
const daysByHour = new LRUCache<number, string>({ max: 1000 });

export function dayOf(at: Date): string {
  const hour = Math.floor(at.getTime() / HOUR_MS);
  const known = daysByHour.get(hour);
  if (known !== undefined) return known;
  const day = DAY.format(at);
  daysByHour.set(hour, day);
  return day;
}

/** `21 November 2026` */
export function longDay(day: string): string {
  const known = longDays.get(day);
  if (known !== undefined) return known;
  const long = LONG.format(new Date(`${day}T00:00:00Z`));
  longDays.set(day, long);
  return long;
}
const longDays = new LRUCache<string, string>({ max: 1000 });

/** `21 November 2026 at 09:05`, London time */
export const longMoment = (instant: string): string => {
  const at = new Date(instant);
  return `${longDay(dayOf(at))} at ${CLOCK.format(at)}`;
};

/** `09:05`, London time */
export const clockOf = (at: Date): string => CLOCK.format(at);

/** The year in which the NHS cycle (April to March) of a day began: 2027-03-31 → 2026. */
export function cycleOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** `2026/27` */
export const cycleName = (cycle: number): string => `${cycle}/${String((cycle + 1) % 100).padStart(2, '0')}`;

/** The NHS quarter of a day (Q1 is April to June), named by the year in which its cycle began: 2027-01-05 → 2026Q4. */
export function quarterOf(day: string): string {
  const monthsSinceApril = (Number(day.slice(5, 7)) + 8) % 12;
  return `${cycleOf(day)}Q${Math.floor(monthsSinceApril / 3) + 1}`;
}

/** A real day, written `2026-11-26`: whoever keeps what was typed has taken the spaces around it away. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return at.getUTCDate() === Number(text.slice(8)); // 30 February would be a day in March
}

const DAY_MS = 24 * 60 * 60_000;
export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
}

/** From one day to another: 0 on the same day, less before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The same day of the month, or its last one: 31 August and six months → 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last.getUTCDate())));
  return at.toISOString().slice(0, 10);
}

export function addYears(day: string, years: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at.toISOString().slice(0, 10);
}
