// Each audience and each view that it may have: no number of people that is small, and none that gives one away.
import fc from 'fast-check';
import { DEFAULT_DEADLINES } from '../../../../src/calendar/deadlines.ts';
import { allows, RIGHTS, type Right, type Role } from '../../../../src/bot/rights.ts';
import { guardedCard } from '../../../../src/features/alliance/cards/guarded.ts';
import { rollUp } from '../../../../src/features/alliance/domain/roll-up.ts';
import { engagedFigures, totalFigure } from '../../../../src/features/alliance/domain/view-figures.ts';
import { chartOf, tableOfSeries, trendSeries } from '../../../../src/features/alliance/report/charts.ts';
import { figuresWhenClosed, closedQuarterOf } from '../../../../src/features/alliance/domain/closed-quarter.ts';
import type { GuardedView } from '../../../../src/features/alliance/guarded-view.ts';
import { AllianceSettings } from '../../../../src/features/organisations/domain/alliance-settings.ts';
import { Organisation } from '../../../../src/features/organisations/domain/organisation.ts';
import { METRICS, PeopleMetric } from '../../../../src/features/returns/domain/metrics.ts';
import { AUDIENCE_NAMES, audienceOf, isGuarded } from '../../../../src/figures/audience.ts';
import { drawChart } from '../../../../src/figures/chart.ts';
import { shownText } from '../../../../src/figures/in-words.ts';
import { shown } from '../../../../src/figures/shown.ts';
import type { Count } from '../../../../src/figures/view-figure.ts';
import { aCountedReturn, aSubmission, trust } from '../../../support/alliance.ts';
import { words } from '../../../support/cards.ts';

const IDS = ['RAA', 'RBB', 'RCC', 'RDD'];
const DIRECTORY = [
  Organisation.parse({ id: 'N46', name: 'Wessex Cancer Alliance', kind: 'alliance' }),
  ...IDS.map((id) => trust(id, `Named ${id}`)),
];
/** Of one quarter: by figure of staff, and in it by Trust. */
type People = Record<PeopleMetric, number[]>;
const QUARTERS = ['2026Q2', '2026Q3'];

function viewOf(quarters: readonly People[]): GuardedView {
  const returns = quarters.flatMap((people, q) =>
    IDS.map((id, n) => {
      const texts = Object.fromEntries(PeopleMetric.options.map((metric) => [metric, String(people[metric][n])]));
      return aCountedReturn(id, QUARTERS[q]!, { last: aSubmission(texts) });
    }),
  );
  const given = { alliance: 'N46', directory: DIRECTORY, returns, rules: DEFAULT_DEADLINES };
  const rolled = rollUp({ ...given, day: '2027-02-10', quarters: QUARTERS, countedAs: 'submitted' });
  const at = new Date('2027-02-10T03:00:00Z');
  return {
    alliance: rolled.alliance,
    closed: rolled.quarters.map((one) => figuresWhenClosed(closedQuarterOf(one, AllianceSettings.parse({}), at))),
  };
}

const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 60 }));
const oneQuarter = fc.record(
  Object.fromEntries(
    PeopleMetric.options.map((metric) => [metric, fc.array(number, { minLength: IDS.length, maxLength: IDS.length })]),
  ) as Record<PeopleMetric, fc.Arbitrary<number[]>>,
);
const quarters = fc.array(oneQuarter, { minLength: QUARTERS.length, maxLength: QUARTERS.length });

/** What the guard itself says, from what was typed: tried by test/figures/attacker.test.ts. */
const expected = (people: People, metric: PeopleMetric, name: (typeof AUDIENCE_NAMES)[number]): string => {
  const from = people[metric];
  const count: Count = { is: 'count', of: 'people', value: from.reduce((sum, one) => sum + one, 0), from };
  return shownText(shown(count, audienceOf(name)));
};
const GUARDED = AUDIENCE_NAMES.filter((name) => isGuarded(audienceOf(name)));

it.each(AUDIENCE_NAMES)('each table and chart label for “%s” is what the guard shows of what was typed', (name) =>
  fc.assert(
    fc.property(quarters, (made) => {
      const { closed } = viewOf(made);
      const series = trendSeries(closed, name);
      const { rows } = tableOfSeries('All', series, closed);
      const { svg, description } = drawChart(chartOf('The figures', series, closed));
      for (const [n, { id, label, unit }] of METRICS.entries()) {
        if (unit !== 'people') continue;
        const wanted = made.map((people) => expected(people, PeopleMetric.parse(id), name));
        expect(rows[n]!.slice(1)).toEqual(wanted);
        expect(description).toContain(`${label}: ${wanted[0]} in Q2 26/27, ${wanted[1]} in Q3 26/27`);
      }
      expect(svg).not.toMatch(/Named/);
      const ofPeople = series.filter((_, n) => METRICS[n]?.unit === 'people');
      const people = drawChart(chartOf('Of people', ofPeople, closed));
      expect(isGuarded(audienceOf(name)) && />[1-7]</.test(people.svg)).toBe(false);
    }),
    { numRuns: 40 },
  ),
);

it.each(GUARDED)('the card for “%s” says no small number, and no Trust', (name) =>
  fc.assert(
    fc.property(quarters, (made) => {
      const view = viewOf(made);
      const text = words({ card: guardedCard(view, view.closed[1], name) });
      expect(text).not.toMatch(/Named/);
      for (const { id, label, unit } of METRICS) {
        if (unit !== 'people') continue;
        expect(text).toContain(`${label}: ${expected(made[1]!, PeopleMetric.parse(id), name)} (4 of 4`);
      }
      const engaged = engagedFigures(view.closed[1]!);
      if (engaged.is !== 'range') throw new Error('It is a range.');
      expect(text).toContain(`their sum is ${shownText(shown(engaged.atMost, audienceOf(name)))}`);
    }),
    { numRuns: 40 },
  ),
);

it('roles and yes or no pass as they are', () => {
  const view = viewOf(
    [QUARTERS, QUARTERS].map(() => Object.fromEntries(PeopleMetric.options.map((id) => [id, [1, 1, 1, 1]])) as People),
  );
  const text = words({ card: guardedCard(view, view.closed[1], 'alliance board') });
  expect(text).toMatch(/roles mapped to ACCEND levels of practice: 120 /);
  expect(text).toMatch(/in place: Trusts with yes: 4 /);
  expect(shown(totalFigure(view.closed[0]!, 'rolesMapped'), audienceOf('other Trusts'))).toMatchObject({
    value: 120,
  });
});

describe('the policy', () => {
  /** Which right shows numbers of the Alliance, and to whom it is then. */
  const VIEWS: Partial<Record<Right, 'exact' | 'guarded'>> = {
    'see the Alliance': 'exact',
    'take the returns of the Alliance away': 'exact',
    'accept a return': 'exact',
    'ask and answer Trusts': 'exact',
    'note what was sent nationally': 'exact',
    'see the guarded figures of the Alliance': 'guarded',
  };
  const rights = Object.keys(RIGHTS).filter((right): right is Right =>
    /Alliance|nationally|accept a return|answer Trusts/.test(right),
  );
  const EXACT: readonly Role[] = ['alliance lead'];

  it.each(rights.filter((right) => right !== 'answer the Alliance'))(
    '“%s”: only the leads see exact numbers',
    (right) => {
      const isForLeads = RIGHTS[right].every((role) => EXACT.includes(role));
      expect(isForLeads ? 'exact' : 'guarded').toBe(VIEWS[right]);
    },
  );

  it('nobody who has only said where they work sees even the guarded ones', () =>
    expect(allows('see the guarded figures of the Alliance', ['anybody', 'staff'])).toBe(false));
});
