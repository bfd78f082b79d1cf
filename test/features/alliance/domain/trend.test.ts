import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { engagedOf } from '../../../../src/features/alliance/domain/engaged.ts';
import type { AllianceReturn } from '../../../../src/features/alliance/domain/return-line.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import type { MetricTotal } from '../../../../src/features/alliance/domain/totals.ts';
import { trendOf } from '../../../../src/features/alliance/domain/trend.ts';
import { metricOf } from '../../../../src/features/returns/domain/metrics.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';

const QUARTERS = ['2026Q1', '2026Q2', '2026Q3', '2026Q4'];
const sent = (trustId: string, quarter: string, value: string, version = 1): AllianceReturn =>
  aCountedReturn(trustId, quarter, {
    last: aSubmission({ rolesMapped: value }, { definitionVersions: { rolesMapped: version } }),
  });
const trendIn = (returns: AllianceReturn[], one?: string) =>
  trendOf(
    rollUp({
      alliance: 'N46',
      directory: [trust('RAA', 'Ash'), trust('RBB', 'Birch')],
      returns,
      rules: DEFAULT_DEADLINES,
      day: '2027-06-30',
      quarters: QUARTERS,
      countedAs: 'submitted',
    }).quarters,
    'rolesMapped',
    one,
  );
const breaks = (...given: Parameters<typeof trendIn>) =>
  trendIn(...given).flatMap(({ quarter, isBreak }) => (isBreak ? [quarter] : []));

it('adds up all Trusts, or follows one', () => {
  const returns = [sent('RAA', '2026Q1', '3'), sent('RBB', '2026Q1', '4'), sent('RAA', '2026Q2', '0')];
  expect(trendIn(returns).map(({ state, value, entered, outOf }) => [state, value, entered, outOf])).toEqual([
    ['entered', 7, 2, 2],
    ['entered', 0, 1, 2],
    ['missing', undefined, 0, 2],
    ['missing', undefined, 0, 2],
  ]);
  expect(trendIn(returns, 'RBB').map(({ value }) => value)).toEqual([4, undefined, undefined, undefined]);
});

it.each<[string, AllianceReturn[], string[]]>([
  ['nothing changed', QUARTERS.map((quarter) => sent('RAA', quarter, '3')), []],
  ['from the beginning', QUARTERS.map((quarter) => sent('RAA', quarter, '3', 2)), []],
  ['in the third', QUARTERS.map((quarter, n) => sent('RAA', quarter, '3', n < 2 ? 1 : 2)), ['2026Q3']],
  ['where nobody sent anything meanwhile', [sent('RAA', '2026Q1', '3'), sent('RAA', '2026Q4', '3', 2)], ['2026Q4']],
  [
    'when one of two had sent by the older one',
    [
      sent('RAA', '2026Q1', '3'),
      sent('RAA', '2026Q2', '3'),
      sent('RBB', '2026Q2', '3', 2),
      sent('RAA', '2026Q3', '3', 2),
    ],
    ['2026Q2'],
  ],
  [
    'and an old quarter was amended afterwards',
    [
      sent('RAA', '2026Q1', '3'),
      sent('RAA', '2026Q2', '3', 2),
      sent('RAA', '2026Q3', '3'),
      sent('RAA', '2026Q4', '3', 2),
    ],
    ['2026Q2'],
  ],
  [
    'twice',
    QUARTERS.map((quarter, n) => sent('RAA', quarter, '3', n + 1 > 3 ? 3 : n < 1 ? 1 : 2)),
    ['2026Q2', '2026Q4'],
  ],
])('one break for each change of the definition: %s', (_what, returns, expected) =>
  expect(breaks(returns)).toEqual(expected),
);

const total = (metric: MetricTotal['metric'], value?: number): MetricTotal => {
  const { kind, unit } = metricOf(metric);
  return {
    metric,
    kind,
    unit,
    state: value === undefined ? 'not due' : 'entered',
    value,
    from: value === undefined ? [] : [value],
    entered: 1,
    expected: 1,
    notKnown: 0,
    missing: 0,
    notDue: 0,
  };
};
it.each<[string, Parameters<typeof engagedOf>, object]>([
  ['nobody said anything', [[total('ePortfolioAccounts'), total('rolesMapped', 90)]], { is: 'nothing yet' }],
  [
    'a range of the figures that count people',
    [
      [
        total('ePortfolioAccounts', 40),
        total('coursesCompleted', 3),
        total('rolesMapped', 90),
        total('planInPlace', 99),
      ],
    ],
    { is: 'range', atLeast: 40, atMost: 43 },
  ],
  ['zero', [[total('ePortfolioAccounts', 0)]], { is: 'range', atLeast: 0, atMost: 0 }],
  [
    'as the Alliance defines it',
    [[total('ePortfolioAccounts', 40), total('coursesCompleted', 3)], 'coursesCompleted'],
    { is: 'defined', metric: 'coursesCompleted', value: 3 },
  ],
  ['defined, and not known', [[total('ePortfolioAccounts', 40)], 'coursesCompleted'], { is: 'nothing yet' }],
])('staff engaged: %s', (_what, given, engaged) => expect(engagedOf(...given)).toEqual(engaged));
