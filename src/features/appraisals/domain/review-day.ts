// When the two look at the goals again.
import { addDays, addYears } from '../../../dates.ts';
import { isWorkingDay } from '../../../calendar/working-days.ts';
import type { FieldTexts } from './fields.ts';
import { goalsOf } from './goals.ts';

/** The first day, today or later, by which a goal is to be reached. */
export const nextGoalDay = (goals: FieldTexts, today: string): string | undefined =>
  goalsOf(goals)
    .map(({ by }) => by)
    .filter((by) => by >= today)
    .toSorted()[0];

/** The day of the goal that comes first after the conversation, or, if it is none, the last working day before it; without one a year after. */
export function reviewDay(goals: FieldTexts, heldOn: string): string {
  const day = nextGoalDay(goals, addDays(heldOn, 1)) ?? addYears(heldOn, 1);
  return workingDayUntil(day);
}

const workingDayUntil = (day: string): string => (isWorkingDay(day) ? day : workingDayUntil(addDays(day, -1)));
