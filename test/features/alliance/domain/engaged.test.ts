// However people are spread over the figures of a Trust’s own records: those who are engaged are never fewer than the largest of
// the figures, nor more than their sum.
import fc from 'fast-check';
import { engagedOf } from '../../../../src/features/alliance/domain/engaged.ts';
import type { MetricTotal } from '../../../../src/features/alliance/domain/totals.ts';
import { ownFigureOf, type CountedFact } from '../../../../src/features/returns/domain/counting.ts';
import { metricOf, PeopleMetric } from '../../../../src/features/returns/domain/metrics.ts';

const PEOPLE = Array.from({ length: 12 }, (_, n) => `p${n}`);
/** Who is in which figure; somebody may be there several times, by another course. */
const Spread = fc.array(
  fc.record({
    metric: fc.constantFrom(...PeopleMetric.options),
    person: fc.constantFrom(...PEOPLE),
    course: fc.constantFrom('a', 'b'),
  }),
  { minLength: 1, maxLength: 40 },
);

it('the largest figure ≤ different people ≤ the sum of the figures', () =>
  fc.assert(
    fc.property(Spread, (spread) => {
      const totals = PeopleMetric.options.map((metric): MetricTotal => {
        const facts = spread
          .filter((one) => one.metric === metric)
          .map(({ person, course }): CountedFact => ({ of: ['t1', person, course], value: { accredited: true } }));
        const value = ownFigureOf(metric, facts)?.count ?? 0;
        const { kind, unit } = metricOf(metric);
        const counts = { entered: 1, expected: 1, notKnown: 0, missing: 0, notDue: 0 };
        return { metric, kind, unit, state: 'entered', value, from: [value], ...counts };
      });
      const engaged = engagedOf(totals);
      const distinct = new Set(spread.map(({ person }) => person)).size;
      expect(engaged).toMatchObject({ is: 'range' });
      const { atLeast, atMost } = engaged as Extract<typeof engaged, { is: 'range' }>;
      expect(atLeast).toBeLessThanOrEqual(distinct);
      expect(distinct).toBeLessThanOrEqual(atMost);
      expect(atMost).toBeLessThanOrEqual(spread.length);
    }),
  ));
