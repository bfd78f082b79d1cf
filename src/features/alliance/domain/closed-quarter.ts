// What others than the leads see of a quarter: what it came to when it had closed, made once. Whoever watched a total while
// Trusts submit, or while one is corrected, could take one state from the next, and would know the number of that Trust.
import { z } from 'zod';
import { Quarter } from '../../../calendar/quarters.ts';
import { LEAST_THRESHOLD } from '../../../figures/audience.ts';
import { settingsInForce, type AllianceSettings } from '../../organisations/domain/alliance-settings.ts';
import { METRICS, MetricId, metricOf, PeopleMetric } from '../../returns/domain/metrics.ts';
import { FIGURE_STATES } from './rolled-figure.ts';
import type { QuarterRollUp } from './roll-up.ts';
import type { DrawnTotal } from './totals.ts';

const count = z.number().int().min(0);
const Share = z.object({ n: count, m: count, percent: z.number().int().optional() });
const ClosedTotal = z.object({
  metric: MetricId,
  state: z.enum(FIGURE_STATES),
  value: count.optional(),
  from: z.array(count),
  definitionVersion: z.number().int().optional(),
  entered: count,
});

export const ClosedQuarter = z.object({
  schemaVersion: z.literal(1).default(1),
  quarter: Quarter,
  /** When it was made. */
  at: z.iso.datetime(),
  /** As it was set then: a lower one set later would show what this one hides. */
  threshold: z.number().int().min(LEAST_THRESHOLD),
  /** As it was defined then. */
  engagedAs: PeopleMetric.optional(),
  completeness: Share,
  onTime: Share,
  totals: z.array(ClosedTotal),
});
export type ClosedQuarter = z.infer<typeof ClosedQuarter>;

/** A quarter of a chart or table, whoever looks at it. */
export type FiguresOfQuarter = Pick<QuarterRollUp, 'quarter' | 'completeness' | 'onTime'> & {
  totals: readonly DrawnTotal[];
  threshold: number;
  engagedAs?: PeopleMetric;
};

export function closedQuarterOf(
  { quarter, completeness, onTime, totals }: QuarterRollUp,
  settings: AllianceSettings,
  at: Date,
): ClosedQuarter {
  const { threshold, engaged } = settingsInForce(settings);
  return ClosedQuarter.parse({
    quarter,
    at: at.toISOString(),
    threshold: threshold.value,
    engagedAs: engaged.value,
    completeness,
    onTime,
    totals,
  });
}

/** Of which what others see is to be kept now: closed, with something submitted, and nothing kept yet. */
export const quartersToClose = (
  quarters: readonly QuarterRollUp[],
  closedQuarters: readonly Pick<ClosedQuarter, 'quarter'>[],
  today: string,
): QuarterRollUp[] =>
  quarters.filter(
    ({ quarter, deadlines, completeness }) =>
      today > deadlines.closesOn && completeness.n > 0 && !closedQuarters.some((one) => one.quarter === quarter),
  );

export const figuresWhenClosed = (quarter: ClosedQuarter): FiguresOfQuarter => ({
  ...quarter,
  totals: METRICS.flatMap(({ id }) => {
    const total = quarter.totals.find(({ metric }) => metric === id);
    return total ? [{ ...total, unit: metricOf(id).unit }] : [];
  }),
});
