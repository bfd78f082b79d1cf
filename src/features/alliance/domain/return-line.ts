// One return as its Alliance sees it, under the code that its organisation had then.
import type { DeadlineRules, Deadlines } from '../../../calendar/deadlines.ts';
import { workingDaysUntil } from '../../../calendar/working-days.ts';
import { dayOf } from '../../../dates.ts';
import { organisationIn, type Directory } from '../../organisations/domain/directory.ts';
import { METRICS, type MetricId } from '../../returns/domain/metrics.ts';
import type { ReturnState } from '../../returns/domain/return.ts';
import { rolledFigures, type CountedSubmission, type RolledFigure } from './rolled-figure.ts';

/** `submitted`: what was sent last, accepted or not. `accepted`: only what the Alliance has accepted. */
export const COUNTINGS_OF_RETURNS = ['submitted', 'accepted'] as const;
export type CountedAs = (typeof COUNTINGS_OF_RETURNS)[number];

/** How one return stands, without who did what. */
export interface AllianceReturn {
  trustId: string;
  quarter: string;
  state: ReturnState;
  /** Figures that say something, of `outOf`. */
  done: number;
  outOf: number;
  first?: { at: string; isLate: boolean };
  last?: CountedSubmission;
}

export interface NamedOrganisation {
  id: string;
  /** None: nobody has said. */
  ods?: string;
  name: string;
}

/** One organisation that is to send the return of a quarter, under the code it had then. */
export interface ReturnLine {
  trust: NamedOrganisation;
  quarter: string;
  state: ReturnState;
  done: number;
  outOf: number;
  /** Whether a version of it counts here. */
  isCounted: boolean;
  /** Of the first time it was sent; none while nothing was. */
  isOnTime?: boolean;
  /** Working days: until it was first sent, or until today. */
  daysLate: number;
  /** All eight, in the order of the return. */
  figures: RolledFigure[];
}

export function organisationNamed(directory: Directory, id: string): NamedOrganisation {
  const { name = id, odsCode } = organisationIn(directory, id) ?? {};
  return { id, name, ...(odsCode && { ods: odsCode }) };
}

interface LineNeeds {
  directory: Directory;
  rules: DeadlineRules;
  /** Today. */
  day: string;
  countedAs: CountedAs;
}

export function lineOf(
  { directory, rules, day, countedAs }: LineNeeds,
  { id, quarter, deadlines }: { id: string; quarter: string; deadlines: Deadlines },
  one: AllianceReturn | undefined,
): ReturnLine {
  const { state = 'not opened', done = 0, outOf = METRICS.length, first, last } = one ?? {};
  const counted = countedAs === 'submitted' || state === 'accepted' ? last : undefined;
  const until = first ? dayOf(new Date(first.at)) : day;
  return {
    trust: organisationNamed(directory, id),
    quarter,
    state,
    done,
    outOf,
    isCounted: counted !== undefined,
    ...(first && { isOnTime: !first.isLate }),
    daysLate: first && !first.isLate ? 0 : workingDaysUntil(deadlines.dueOn, until, rules.daysOff),
    figures: rolledFigures(counted, day <= deadlines.dueOn ? 'not due' : 'missing'),
  };
}

export const figuresOf = (lines: readonly ReturnLine[], metric: MetricId): RolledFigure[] =>
  lines.flatMap(({ figures }) => figures.filter((one) => one.metric === metric));
