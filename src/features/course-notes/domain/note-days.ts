// The days of a note, where somebody says it was another day than the one on which they pressed.
import { isDay, longDay } from '../../../dates.ts';
import type { CourseNote } from './note.ts';

/** The days somebody gives instead of those on which they pressed; one that is left out stays. */
export type Days = { registeredOn?: string; completedOn?: string };
export type DayProblems = { [Day in keyof Days]: string };

const FIRST_DAY = '2000-01-01'; // before it, the year was most likely mistyped

export const daysOf = ({ registered, completed }: CourseNote): Days => ({
  registeredOn: registered?.on,
  completedOn: completed?.on,
});

/** Days of something that was never noted count for nothing. */
export const withDays = ({ registered, completed, ...note }: CourseNote, days: Days): CourseNote => ({
  ...note,
  ...(registered && { registered: { ...registered, on: days.registeredOn ?? registered.on } }),
  ...(completed && { completed: { ...completed, on: days.completedOn ?? completed.on } }),
});

export function dayProblems(note: CourseNote, today: string): DayProblems {
  const { registeredOn, completedOn } = daysOf(note);
  const problems = {
    ...(registeredOn !== undefined && problemAs('registeredOn', registeredOn, today)),
    ...(completedOn !== undefined && problemAs('completedOn', completedOn, today)),
  };
  const isTurnedRound = registeredOn && completedOn && completedOn < registeredOn;
  if (isTurnedRound && !Object.keys(problems).length)
    return { completedOn: 'Choose the day you registered or a later one.' };
  return problems;
}

function problemAs(name: keyof Days, day: string, today: string): DayProblems {
  const problem = dayProblem(day, today);
  return problem ? { [name]: problem } : {};
}

function dayProblem(day: string, today: string): string | undefined {
  if (!isDay(day)) return 'Give the date as day, month and year.';
  if (day > today) return `Choose today, ${longDay(today)}, or an earlier day.`;
  return day < FIRST_DAY ? 'Check the year.' : undefined;
}
