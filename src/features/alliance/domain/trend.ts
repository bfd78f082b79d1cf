// One metric over quarters, with a break where it was counted differently from then on.
import type { MetricId } from '../../returns/domain/metrics.ts';
import { figuresOf } from './return-line.ts';
import type { QuarterRollUp } from './roll-up.ts';
import { countOf, newestVersion, stateOfAll, valuesOf, type FigureState } from './rolled-figure.ts';

export const QUARTERS_OF_A_TREND = 8;

export interface TrendPoint {
  quarter: string;
  state: FigureState;
  /** Of counts the sum of what is entered, of yes and no how many say yes. */
  value?: number;
  entered: number;
  outOf: number;
  /** From this quarter on it is counted differently: what stands before is not to be compared. */
  isBreak: boolean;
  /** The names of those that a Trust took over from and that are in it. */
  added: string[];
}

/**
 * Whether each quarter is counted differently than the ones before it, by the number of the definition: what is amended by a newer
 * one later leaves the break of its old quarter where it was, because the number only goes up.
 */
export function breaksOf(versions: readonly (number | undefined)[]): boolean[] {
  let highest: number | undefined;
  return versions.map((version) => {
    const isBreak = highest !== undefined && version !== undefined && version > highest;
    highest = version === undefined ? highest : Math.max(version, highest ?? version);
    return isBreak;
  });
}

/** Of all its Trusts, or of one of today's with whom it took over from. `quarters`: the oldest first. */
export function trendOf(quarters: readonly QuarterRollUp[], metric: MetricId, trust?: string): TrendPoint[] {
  const points = quarters.map(({ quarter, lines, trusts }) => {
    const one = trusts.find((each) => each.trust.id === trust);
    return {
      quarter,
      figures: figuresOf(trust === undefined ? lines : (one?.lines ?? []), metric),
      added: one?.added ?? [],
    };
  });
  const breaks = breaksOf(points.map(({ figures }) => newestVersion(figures)));
  return points.map(({ quarter, figures, added }, n) => {
    const values = valuesOf(figures);
    const value = countOf(values);
    return {
      quarter,
      state: stateOfAll(figures),
      ...(value !== undefined && { value }),
      entered: values.length,
      outOf: figures.length,
      isBreak: breaks[n] ?? false,
      added,
    };
  });
}
