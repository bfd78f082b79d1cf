// An exception to the lock: to whom, for which quarter and until when it may be given.
import { keyOfPerson } from '../../../bot/person-key.ts';
import { RIGHTS } from '../../../bot/rights.ts';
import { quarterBefore } from '../../../calendar/quarters.ts';
import { addDays, isDay, longDay } from '../../../dates.ts';
import type { Holding } from '../../roles/domain/holding.ts';

/** A lock that anybody may be past for longer is none. */
const MOST_DAYS = 60;
const MOST_QUARTERS = 4;

/** Whoever has to do with the return: to anybody else an exception opens nothing. */
export const mayBeLetPast = (holdings: readonly Holding[]): Holding[] =>
  holdings.filter(({ held }) => held.some(({ role }) => RIGHTS['see the return'].includes(role)));

/** The quarter whose return is the current one, and those before it. */
export const quartersPast = (current: string): string[] => {
  const all = [current];
  while (all.length < MOST_QUARTERS) all.push(quarterBefore(all.at(-1) ?? current));
  return all;
};

export interface ExceptionForm {
  quarter: string;
  /** Tenant and id, as a choice carries them. */
  person: string;
  until: string;
}

export type ExceptionProblems = Partial<ExceptionForm>;

export function exceptionFrom(
  form: ExceptionForm,
  { day, people, quarters }: { day: string; people: readonly Holding[]; quarters: readonly string[] },
): { person: Holding; until: string; quarter: string } | { problems: ExceptionProblems } {
  const person = people.find((one) => keyOfPerson(one) === form.person);
  const problems: ExceptionProblems = {
    ...(!quarters.includes(form.quarter) && { quarter: 'choose a quarter.' }),
    ...(!person && { person: 'choose the person.' }),
    ...untilProblem(form.until, day),
  };
  if (!person || Object.keys(problems).length) return { problems };
  return { person, until: form.until, quarter: form.quarter };
}

function untilProblem(until: string, day: string): ExceptionProblems {
  const last = addDays(day, MOST_DAYS);
  if (!isDay(until)) return { until: 'choose the last day of the exception.' };
  if (until < day) return { until: 'this day is over. Choose today or a later day.' };
  return until > last ? { until: `choose a day up to ${longDay(last)}.` } : {};
}
