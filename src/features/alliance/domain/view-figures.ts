// What the Alliance's figures are to whoever looks at them. Everything that is drawn of them passes `shown` as one of these.
import type { Count, ViewFigure, WithoutNumber } from '../../../figures/view-figure.ts';
import { metricOf, PeopleMetric, type MetricId } from '../../returns/domain/metrics.ts';
import { figuresOf, type ReturnLine } from './return-line.ts';
import { stateOfAll, type RolledFigure, type SumOfFigures } from './rolled-figure.ts';
import type { QuarterRollUp } from './roll-up.ts';

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

const countIn = (lines: readonly ReturnLine[], metric: MetricId): Count | undefined => {
  const from = figuresOf(lines, metric).flatMap(({ value }) => (value === undefined ? [] : worthOf(value)));
  if (!from.length) return undefined;
  return { is: 'count', of: metricOf(metric).unit, value: from.reduce((sum, one) => sum + one, 0), from };
};

const worthOf = (value: number | 'yes' | 'no'): number => (typeof value === 'number' ? value : Number(value === 'yes'));

/** Of all Trusts: the sum of counts, how many say yes; where nobody has entered it, what is to be done about that. */
export const totalFigure = ({ lines }: Pick<QuarterRollUp, 'lines'>, metric: MetricId): ViewFigure =>
  countIn(lines, metric) ?? withoutNumber(stateOfAll(figuresOf(lines, metric)));

/** How many staff are engaged: as the Alliance defines it, otherwise at least the largest figure of staff and at most their sum. */
export type EngagedFigures =
  | { is: 'nothing yet' }
  | { is: 'defined'; metric: PeopleMetric; figure: ViewFigure }
  | { is: 'range'; atLeast: ViewFigure; atMost: ViewFigure };

export function engagedFigures(quarter: Pick<QuarterRollUp, 'lines'>, definedAs?: PeopleMetric): EngagedFigures {
  if (definedAs) return { is: 'defined', metric: definedAs, figure: totalFigure(quarter, definedAs) };
  const parts = PeopleMetric.options.flatMap((metric) => countIn(quarter.lines, metric) ?? []);
  if (!parts.length) return { is: 'nothing yet' };
  return { is: 'range', atLeast: { is: 'largest', parts }, atMost: { is: 'total', parts } };
}
