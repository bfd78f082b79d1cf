// The one page that a board reads: how many have told their figures, and what they come to.
import { quarterName } from '../../../calendar/quarters.ts';
import { audienceOf, isGuarded, type Audience, type AudienceName } from '../../../figures/audience.ts';
import { drawChart, type Chart } from '../../../figures/chart.ts';
import { guardNote, MARKS_IN_WORDS, shownText } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import { longDay } from '../../../dates.ts';
import { pngOf } from '../../../word/png.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import type { LabelledValue, RecordDocument, RecordPicture } from '../../../word/record.ts';
import { settingsInForce } from '../../organisations/domain/alliance-settings.ts';
import { metricOf, type PeopleMetric } from '../../returns/domain/metrics.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import type { ExportSource } from '../export/source.ts';
import { QUARTERS_OF_A_TREND } from '../domain/trend.ts';
import { engagedFigures, totalFigure, type EngagedFigures } from '../domain/view-figures.ts';
import { COUNTED_AS } from '../export/about-sheet.ts';
import { chartOf, completenessSeries, tableOfSeries, trendSeries } from './charts.ts';

/** Of its pixels to those of the drawing: sharp on paper. */
const SCALE = 3;
const RETURNS = 'Returns by quarter';
const FIGURES = 'The figures by quarter';

const pictureOf = async (chart: Chart): Promise<RecordPicture> => {
  const picture = drawChart(chart);
  return { ...picture, png: await pngOf(picture.svg, picture.width * SCALE) };
};

export async function reportRecord(
  { rollUp, settings }: Pick<ExportSource, 'rollUp' | 'settings'>,
  name: AudienceName,
): Promise<RecordDocument> {
  const { alliance, countedAs, day } = rollUp;
  const quarters = rollUp.quarters.slice(-QUARTERS_OF_A_TREND);
  const { threshold, engaged } = settingsInForce(settings);
  const audience = audienceOf(name, threshold.value);
  const last = quarters.at(-1);
  const [returns, figures] = [completenessSeries(quarters, audience), trendSeries(quarters, audience)];
  return {
    title: `ACCEND in ${alliance.name}`,
    subtitle: `${last ? quarterName(last.quarter) : 'No quarter yet'}, as it stood on ${longDay(day)}. It counts ${COUNTED_AS[countedAs]}.`,
    facts: last ? factsOf(last, audience, engaged.value) : [],
    sections: [
      {
        heading: RETURNS,
        picture: await pictureOf(chartOf(RETURNS, returns, quarters)),
        table: tableOfSeries('Of the Trusts that are expected', returns, quarters),
      },
      {
        heading: FIGURES,
        picture: await pictureOf(chartOf(FIGURES, figures, quarters)),
        table: tableOfSeries('All Trusts together', figures, quarters),
      },
    ],
    closing: [notesOf(quarters, audience).join(' ')],
    footer: isGuarded(audience) ? 'Numbers of people are guarded' : 'For the leads of the Alliance: exact numbers',
    isCompact: true,
  };
}

function factsOf(quarter: QuarterRollUp, audience: Audience, definedAs?: PeopleMetric): LabelledValue[] {
  const { completeness, onTime, lines } = quarter;
  const missing = lines.filter(({ isOnTime }) => isOnTime === undefined).map(({ trust }) => trust.name);
  const plans = totalFigure(quarter, 'planInPlace');
  return [
    ['Returns submitted', `${completeness.n} of ${completeness.m}, ${onTime.n} of them by the due day`],
    ['Trusts with an implementation plan', `${shownText(shown(plans, audience))} of ${lines.length} expected`],
    ...engagedFacts(engagedFigures(quarter, definedAs), audience),
    ...(missing.length && !isGuarded(audience) ? [['Not submitted', namesText(missing)] satisfies LabelledValue] : []),
  ];
}

/** So many that they stay on the page. */
const MOST_NAMED = 6;
const namesText = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join(', ')} and ${names.length - MOST_NAMED} more`
    : names.join(', ');

/** A range, until the Alliance defines it. */
function engagedFacts(engaged: EngagedFigures, audience: Audience): LabelledValue[] {
  const text = (figure: ViewFigure) => shownText(shown(figure, audience));
  if (engaged.is === 'nothing yet') return [['Staff engaged', 'nothing entered yet']];
  if (engaged.is === 'defined')
    return [
      ['Staff engaged', `${text(engaged.figure)} (${metricOf(engaged.metric).label}, as the Alliance defines it)`],
    ];
  return [
    ['Staff engaged, at least', `${text(engaged.atLeast)} (the largest of the five figures of staff)`],
    ['Staff engaged, at most', `${text(engaged.atMost)} (their sum, as one person may be in several)`],
  ];
}

function notesOf(quarters: readonly QuarterRollUp[], audience: Audience): string[] {
  const merged = quarters.some(({ trusts }) => trusts.some(({ added }) => added.length));
  const guard = guardNote(audience);
  return [
    `Signs: ${MARKS_IN_WORDS}. A star, or a dashed line, says that a figure is counted otherwise from there on.`,
    ...(merged ? ['What Trusts submitted that have merged since is in the totals.'] : []),
    ...(guard ? [guard] : []),
  ];
}
