// What several returns of one quarter come to.
import type { MetricId, ReturnMetric } from '../../returns/domain/metrics.ts';
import { figuresOf, type ReturnLine } from './return-line.ts';
import {
  countOf,
  newestVersion,
  stateOfAll,
  valuesOf,
  worthOf,
  type FigureState,
  type RolledFigure,
} from './rolled-figure.ts';

export interface MetricTotal {
  metric: MetricId;
  kind: ReturnMetric['kind'];
  unit: ReturnMetric['unit'];
  state: FigureState;
  /** Of counts their sum, of yes and no how many say yes. None where nobody has entered it: that is no zero. */
  value?: number;
  /** What each Trust gave to it, by size: nobody can tell whose is which. */
  from: number[];
  /** The newest by which any of it was counted. */
  definitionVersion?: number;
  /** Trusts that entered it, of those expected. */
  entered: number;
  expected: number;
  notKnown: number;
  missing: number;
  notDue: number;
}

/** As much of it as a view draws: what stood once has no more. */
export type DrawnTotal = Pick<
  MetricTotal,
  'metric' | 'unit' | 'state' | 'value' | 'from' | 'definitionVersion' | 'entered'
>;

export interface Share {
  n: number;
  m: number;
  /** Whole; none where nothing is expected. */
  percent?: number;
}

export function totalOf({ id, kind, unit }: ReturnMetric, lines: readonly ReturnLine[]): MetricTotal {
  const figures = figuresOf(lines, id);
  const values = valuesOf(figures);
  const value = countOf(values);
  const definitionVersion = newestVersion(figures);
  const howMany = (state: RolledFigure['state']) => figures.filter((one) => one.state === state).length;
  return {
    metric: id,
    kind,
    unit,
    state: stateOfAll(figures),
    ...(value !== undefined && { value }),
    from: values.map(worthOf).toSorted((a, b) => a - b),
    ...(definitionVersion !== undefined && { definitionVersion }),
    entered: values.length,
    expected: lines.length,
    notKnown: howMany('not known'),
    missing: howMany('missing'),
    notDue: howMany('not due'),
  };
}

export const shareOf = (n: number, m: number): Share => ({
  n,
  m,
  ...(m > 0 && { percent: Math.round((n / m) * 100) }),
});
