// What the Alliance's figures are to whoever looks at them. Everything that is drawn of them passes `shown` as one of these.
import type { Count, ViewFigure, WithoutNumber } from '../../../figures/view-figure.ts';
import { metricOf, PeopleMetric, type MetricId } from '../../returns/domain/metrics.ts';
import type { RolledFigure, SumOfFigures } from './rolled-figure.ts';
import type { DrawnTotal } from './totals.ts';

type OneFigure = Pick<RolledFigure | SumOfFigures, 'metric' | 'state' | 'value'>;

/** Of one return, or of one Trust with whom it took over from. */
export function viewFigure({ metric, state, value }: OneFigure): ViewFigure {
  if (value === undefined) return withoutNumber(state);
  if (typeof value !== 'number') return { is: 'yes or no', value };
  return { is: 'count', of: metricOf(metric).unit, value };
}

const withoutNumber = (state: RolledFigure['state']): WithoutNumber => ({
  is: state === 'entered' ? 'missing' : state,
});

/** What a total is shown from: the leads' own reading, or what others see of a quarter. */
export interface Totals {
  totals: readonly Omit<DrawnTotal, 'entered'>[];
}

const countIn = ({ totals }: Totals, metric: MetricId): Count | undefined => {
  const total = totals.find((one) => one.metric === metric);
  return total?.value === undefined ? undefined : { is: 'count', of: total.unit, value: total.value, from: total.from };
};

/** Of all Trusts: the sum of counts, how many say yes; where nobody has entered it, what is to be done about that. */
export const totalFigure = (quarter: Totals, metric: MetricId): ViewFigure =>
  countIn(quarter, metric) ?? withoutNumber(quarter.totals.find((one) => one.metric === metric)?.state ?? 'missing');

/** How many staff are engaged: as the Alliance defines it, otherwise at least the largest figure of staff and at most their sum. */
export type EngagedFigures =
  | { is: 'nothing yet' }
  | { is: 'defined'; metric: PeopleMetric; figure: ViewFigure }
  | { is: 'range'; atLeast: ViewFigure; atMost: ViewFigure };

export function engagedFigures(quarter: Totals, definedAs?: PeopleMetric): EngagedFigures {
  if (definedAs) return { is: 'defined', metric: definedAs, figure: totalFigure(quarter, definedAs) };
  const parts = PeopleMetric.options.flatMap((metric) => countIn(quarter, metric) ?? []);
  if (!parts.length) return { is: 'nothing yet' };
  return { is: 'range', atLeast: { is: 'largest', parts }, atMost: { is: 'total', parts } };
}
