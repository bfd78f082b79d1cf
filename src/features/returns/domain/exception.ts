// An exception to the lock: to whom, for which quarter and until when it may be given.
import { keyOfPerson } from '../../../bot/person-key.ts';
import { allows, type Role } from '../../../bot/rights.ts';
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../../calendar/deadlines.ts';
import { quarterBefore } from '../../../calendar/quarters.ts';
import { addDays, isDay, longDay } from '../../../dates.ts';
import type { Holding } from '../../roles/domain/holding.ts';

/** A lock that anybody may be past for longer is none. */
const MOST_DAYS = 60;
const MOST_QUARTERS = 4;

/** What somebody may do with a return while it is open to them. */
export interface ExceptionScope {
  fillIn: boolean;
  signOff: boolean;
}

export const exceptionScopeOf = (roles: readonly Role[]): ExceptionScope => ({
  fillIn: allows('fill in the return', roles),
  signOff: allows('sign off the return', roles),
});

/** `change and submit it`: what an exception opens; undefined where it opens nothing. */
export function scopeText({ fillIn, signOff }: ExceptionScope): string | undefined {
  if (fillIn) return signOff ? 'change, submit and sign it off' : 'change and submit it';
  return signOff ? 'sign it off' : undefined;
}

export const scopeTextFor = ({ held }: Pick<Holding, 'held'>): string | undefined =>
  scopeText(exceptionScopeOf(held.map(({ role }) => role)));

/** To anybody else an exception opens nothing. */
export const mayBeLetPast = (holdings: readonly Holding[]): Holding[] => holdings.filter((one) => scopeTextFor(one));

/** The last quarters whose returns are locked, the newest first. */
export function lockedQuarters(day: string, rules: DeadlineRules): string[] {
  const locked: string[] = [];
  for (let quarter = returnQuarterOn(day, rules); locked.length < MOST_QUARTERS; quarter = quarterBefore(quarter))
    if (phaseOn(day, deadlinesOf(quarter, rules)) === 'locked') locked.push(quarter);
  return locked;
}

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
