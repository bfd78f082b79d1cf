// One figure of all Trusts in one quarter, those of today with whom they took over from; and one figure over eight quarters.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { listText } from '../../courses/domain/answering/in-words.ts';
import { metricOf, type MetricId } from '../../returns/domain/metrics.ts';
import type { QuarterRollUp, TrustSum } from '../domain/roll-up.ts';
import { QUARTERS_OF_A_TREND, trendOf } from '../domain/trend.ts';
import type { AllianceView } from '../view.ts';
import { countedLine, countedOptions, viewedPlace, quarterOptions } from './board.ts';
import { ROWS_A_PAGE, pageCard, rowsOfPage } from './page.ts';
import { figureWords, metricOptions, numberText, pointWords, stampWords, totalWords } from './words.ts';

export const addedWords = (names: readonly string[]): string =>
  names.length ? `Added: ${listText(names)}, which it took over from.` : '';

function sumWords({ lines, figures, added }: TrustSum, metric: MetricId): string[] {
  const one = lines.flatMap((line) => line.figures.filter((figure) => figure.metric === metric));
  const [only, another] = one;
  if (only && !another) return [figureWords(only), ...(only.stamp ? [stampWords(only.stamp)] : [])];
  const sum = figures.find((figure) => figure.metric === metric);
  const parts = lines.map(({ trust }, n) => `${trust.name}: ${one[n] ? figureWords(one[n]) : 'not due'}`);
  const value = typeof sum?.value === 'number' ? `Together: ${numberText(sum.value, metric)}.` : '';
  return [value, ...parts, addedWords(added)];
}

export function metricCard(view: AllianceView, one: QuarterRollUp, metric: MetricId, wantedPage?: number): Card {
  const { countedAs } = view.rollUp;
  const place = { ...viewedPlace(one.quarter, countedAs), metric };
  const total = one.totals.find((each) => each.metric === metric);
  const { shown, page, hasMore } = rowsOfPage(one.trusts, wantedPage);
  return pageCard({
    heading: metricOf(metric).label,
    place: `Returns for ${quarterName(one.quarter)}`,
    lines: [total && `All Trusts: ${totalWords(total)}.`, countedLine(countedAs)],
    rows: shown.map((sum, n) => ({
      cue: `Trust ${page * ROWS_A_PAGE + n + 1} of ${one.trusts.length}`,
      name: sum.trust.name,
      lines: sumWords(sum, metric),
    })),
    showing: hasMore ? `There are more than these ${shown.length}.` : '',
    choices: [
      { id: 'chosenMetric', label: 'Figure', value: metric, options: metricOptions },
      { id: 'chosenQuarter', label: 'Quarter', value: one.quarter, options: quarterOptions(view) },
      { id: 'chosenCounted', label: 'What is counted', value: countedAs, options: countedOptions },
    ],
    actions: [
      button('Show', 'alliance.metric', place, 'positive'),
      button('Its trend', 'alliance.trend', place, 'quiet'),
      ...(hasMore ? [button('Next page', 'alliance.metric', { ...place, page: page + 1 }, 'quiet')] : []),
      button('All Trusts', 'alliance.show', place, 'quiet'),
    ],
  });
}

export const BREAK = 'Counted differently from here on: do not compare it with what is above.';

export function trendCard(
  view: AllianceView,
  one: QuarterRollUp,
  { metric, trust }: { metric: MetricId; trust?: string },
): Card {
  const { rollUp } = view;
  const place = { ...viewedPlace(one.quarter, rollUp.countedAs), metric, ...(trust && { trust }) };
  const trusts = rollUp.quarters.flatMap((each) => each.trusts.map((sum) => sum.trust));
  const options = [...new Map(trusts.map(({ id, name }) => [id, { title: name, value: id }])).values()];
  const points = trendOf(rollUp.quarters.slice(-QUARTERS_OF_A_TREND), metric, trust);
  const added = [...new Set(points.flatMap((point) => point.added))];
  return pageCard({
    heading: `Trend: ${metricOf(metric).label}`,
    place: options.find(({ value }) => value === trust)?.title ?? `All Trusts of ${rollUp.alliance.name}`,
    lines: [
      ...points.flatMap((point) => [point.isBreak ? BREAK : '', `${pointWords(point, metric)}.`]),
      addedWords(added),
      countedLine(rollUp.countedAs),
    ],
    choices: [
      { id: 'chosenMetric', label: 'Figure', value: metric, options: metricOptions },
      {
        id: 'chosenTrust',
        label: 'Trust',
        value: trust ?? ALL,
        options: [
          { title: 'All Trusts', value: ALL },
          ...options.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB')),
        ],
      },
      { id: 'chosenCounted', label: 'What is counted', value: rollUp.countedAs, options: countedOptions },
    ],
    actions: [
      button('Show', 'alliance.trend', place, 'positive'),
      button('By figure', 'alliance.metric', place, 'quiet'),
      button('All Trusts', 'alliance.show', viewedPlace(one.quarter, rollUp.countedAs), 'quiet'),
    ],
  });
}

/** Chosen where no one Trust is. */
export const ALL = 'all';
