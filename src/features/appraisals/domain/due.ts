// When the next appraisal is due: a year after the discussion that was agreed last.
import { addYears, cycleOf } from '../../../dates.ts';
import type { Kind, State } from './appraisal.ts';

interface Held {
  kind: Kind;
  state: State;
  heldOn: string;
}

/** An induction begins the year of somebody new; a job planning discussion is no appraisal. */
const COUNTS: readonly Kind[] = ['appraisal', 'induction'];
export const countsAsAppraisal = (kind: Kind): boolean => COUNTS.includes(kind);

/** The day of the last conversation that was agreed, of those that count; undefined: none. */
export const lastAgreed = (all: readonly Held[]): string | undefined =>
  all
    .filter(({ kind, state }) => state === 'agreed' && countsAsAppraisal(kind))
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1);

/** A day: a year after the last one, or, where there was none, the last day of the cycle. */
export const dueBy = (last: string | undefined, today: string): string =>
  last ? addYears(last, 1) : `${cycleOf(today) + 1}-03-31`;
