// Clock times in London as instants.
import { Temporal } from 'temporal-polyfill';

const ZONE = 'Europe/London';

/**
 * `londonTime('2026-03-29', '09:00')`. A time that the clocks leave out in March is taken an hour later, and of one
 * that comes twice in October it is the first.
 */
export const londonTime = (day: string, clock: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(ZONE).epochMilliseconds);
