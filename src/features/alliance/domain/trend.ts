// One metric over quarters, with a break where it was counted otherwise from then on.
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
  /** From this quarter on it is counted otherwise: what stands before is not to be compared. */
  isBreak: boolean;
  /** The names of those that a Trust took over from and that are in it. */
  added: string[];
}

/** Of all its Trusts, or of one of today's with whom it took over from. `quarters`: the oldest first. */
export function trendOf(quarters: readonly QuarterRollUp[], metric: MetricId, trust?: string): TrendPoint[] {
  let version: number | undefined;
  return quarters.map(({ quarter, lines, trusts }) => {
    const one = trusts.find((each) => each.trust.id === trust);
    const figures = figuresOf(trust === undefined ? lines : (one?.lines ?? []), metric);
    const newest = newestVersion(figures);
    // What is amended by the newer definition later leaves its old quarters' break where it was: the number only goes up.
    const isBreak = version !== undefined && newest !== undefined && newest > version;
    version = newest === undefined ? version : Math.max(newest, version ?? newest);
    const values = valuesOf(figures);
    const value = countOf(values);
    return {
      quarter,
      state: stateOfAll(figures),
      ...(value !== undefined && { value }),
      entered: values.length,
      outOf: figures.length,
      isBreak,
      added: one?.added ?? [],
    };
  });
}
