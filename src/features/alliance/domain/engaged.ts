// How many members of staff are engaged in all: nobody has defined it, so it is a range until the Alliance does.
import { PeopleMetric, type MetricId } from '../../returns/domain/metrics.ts';
import type { MetricTotal } from './totals.ts';

/** At least the largest of the figures, at most their sum; or the one figure that the Alliance has defined it as. */
export type Engaged =
  | { is: 'nothing yet' }
  | { is: 'range'; atLeast: number; atMost: number }
  | { is: 'defined'; metric: PeopleMetric; value: number };

export function engagedOf(totals: readonly MetricTotal[], definedAs?: PeopleMetric): Engaged {
  const wanted: readonly MetricId[] = definedAs ? [definedAs] : PeopleMetric.options;
  const values = totals.filter(({ metric }) => wanted.includes(metric)).flatMap(({ value }) => value ?? []);
  if (!values.length) return { is: 'nothing yet' };
  if (definedAs) return { is: 'defined', metric: definedAs, value: values[0] ?? 0 };
  return { is: 'range', atLeast: Math.max(...values), atMost: values.reduce((sum, one) => sum + one, 0) };
}
