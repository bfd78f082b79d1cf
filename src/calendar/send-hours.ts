// When the bot may write to people by itself.
import { addDays, clockOf, dayOf } from '../dates.ts';
import { londonTime } from './london.ts';
import { isWorkingDay, workingDayFrom } from './working-days.ts';

/** London time; at the second one it is too late. */
const SEND_HOURS = { from: '08:30', to: '17:00' } as const;

export const isSendTime = (at: Date, daysOff: readonly string[] = []): boolean =>
  isWorkingDay(dayOf(at), daysOff) && clockOf(at) >= SEND_HOURS.from && clockOf(at) < SEND_HOURS.to;

/** This moment, or the next at which the bot may write. */
export function sendTimeFrom(at: Date, daysOff: readonly string[] = []): Date {
  if (isSendTime(at, daysOff)) return at;
  const isOver = clockOf(at) >= SEND_HOURS.to;
  const day = workingDayFrom(isOver ? addDays(dayOf(at), 1) : dayOf(at), daysOff);
  return londonTime(day, SEND_HOURS.from);
}
