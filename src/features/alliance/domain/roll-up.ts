// What the Trusts of one Alliance have told it, quarter by quarter: the last good version of each return, and never a mixture
// of what was submitted and what was accepted.
import { deadlinesOf, type DeadlineRules, type Deadlines } from '../../../calendar/deadlines.ts';
import { expectedIn, heirOf, type Directory } from '../../organisations/domain/directory.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import {
  figuresOf,
  lineOf,
  organisationNamed,
  type AllianceReturn,
  type CountedAs,
  type NamedOrganisation,
  type ReturnLine,
} from './return-line.ts';
import { figureSum, type SumOfFigures } from './rolled-figure.ts';
import { shareOf, totalOf, type MetricTotal, type Share } from './totals.ts';

/** A Trust of today, with whom it took over from added. */
export interface TrustSum {
  trust: NamedOrganisation;
  /** Whose returns are in it, itself or those before it. */
  lines: ReturnLine[];
  /** The names of those before it that are in it: to be said wherever it is shown. */
  added: string[];
  figures: SumOfFigures[];
}

export interface QuarterRollUp {
  quarter: string;
  deadlines: Deadlines;
  /** By name. */
  lines: ReturnLine[];
  /** By name. */
  trusts: TrustSum[];
  totals: MetricTotal[];
  /** Sent at all, sent by the due day, accepted: each of all that are expected. */
  completeness: Share;
  onTime: Share;
  accepted: Share;
}

export interface RollUp {
  alliance: NamedOrganisation;
  countedAs: CountedAs;
  day: string;
  /** The oldest first. */
  quarters: QuarterRollUp[];
}

export interface RollUpOf {
  alliance: string;
  directory: Directory;
  returns: readonly AllianceReturn[];
  rules: DeadlineRules;
  /** Today. */
  day: string;
  quarters: readonly string[];
  countedAs: CountedAs;
}

export function rollUp(given: RollUpOf): RollUp {
  const found = new Map(given.returns.map((one) => [nameOf(one.trustId, one.quarter), one]));
  const quarters = [...new Set(given.quarters)].toSorted();
  return {
    alliance: organisationNamed(given.directory, given.alliance),
    countedAs: given.countedAs,
    day: given.day,
    quarters: quarters.map((quarter) => quarterOf(given, found, quarter)),
  };
}

const nameOf = (trustId: string, quarter: string): string => `${trustId}|${quarter}`;

function quarterOf(given: RollUpOf, found: ReadonlyMap<string, AllianceReturn>, quarter: string): QuarterRollUp {
  const { directory, alliance, rules } = given;
  const deadlines = deadlinesOf(quarter, rules);
  const lines = expectedIn(directory, quarter, alliance)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id))
    .map(({ id }) => lineOf(given, { id, quarter, deadlines }, found.get(nameOf(id, quarter))));
  const share = (isIn: (line: ReturnLine) => boolean) => shareOf(lines.filter(isIn).length, lines.length);
  return {
    quarter,
    deadlines,
    lines,
    trusts: trustSums(given, lines),
    totals: METRICS.map((metric) => totalOf(metric, lines)),
    completeness: share(({ isOnTime }) => isOnTime !== undefined),
    onTime: share(({ isOnTime }) => isOnTime === true),
    accepted: share(({ state }) => state === 'accepted'),
  };
}

/** By name. */
function trustSums({ directory, day }: RollUpOf, lines: readonly ReturnLine[]): TrustSum[] {
  const byHeir = Map.groupBy(lines, ({ trust }) => heirOf(directory, trust.id, day));
  return [...byHeir]
    .map(([id, those]) => ({
      trust: organisationNamed(directory, id),
      lines: those,
      added: those.flatMap(({ trust }) => (trust.id === id ? [] : [trust.name])),
      figures: METRICS.map(({ id: metric }) => figureSum(metric, figuresOf(those, metric))),
    }))
    .toSorted((a, b) => a.trust.name.localeCompare(b.trust.name, 'en-GB') || a.trust.id.localeCompare(b.trust.id));
}
