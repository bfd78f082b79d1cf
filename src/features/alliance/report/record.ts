// The one page that a board reads: how many have told their figures, and what they come to.
import { quarterName } from '../../../calendar/quarters.ts';
import {
  audienceOf,
  isGuarded as isGuardedAudience,
  type Audience,
  type AudienceName,
} from '../../../figures/audience.ts';
import { drawChart, type Chart } from '../../../figures/chart.ts';
import { guardNote, MARKS_IN_WORDS, shownText } from '../../../figures/in-words.ts';
import { shown } from '../../../figures/shown.ts';
import { longDay } from '../../../dates.ts';
import { pngOf } from '../../../word/png.ts';
import type { ViewFigure } from '../../../figures/view-figure.ts';
import type { LabelledValue, RecordDocument, RecordPicture } from '../../../word/record.ts';
import { settingsInForce } from '../../organisations/domain/alliance-settings.ts';
import { metricOf } from '../../returns/domain/metrics.ts';
import type { QuarterRollUp } from '../domain/roll-up.ts';
import { figuresWhenClosed, type FiguresOfQuarter } from '../domain/closed-quarter.ts';
import type { ExportSource } from '../export/source.ts';
import { QUARTERS_OF_A_TREND } from '../domain/trend.ts';
import { engagedFigures, totalFigure, type EngagedFigures } from '../domain/view-figures.ts';
import { COUNTED_AS } from '../export/about-sheet.ts';
import { chartOf, completenessSeries, tableOfSeries, trendSeries } from './charts.ts';

const isGuardedFor = (name: AudienceName): boolean => isGuardedAudience(audienceOf(name));

/** Of its pixels to those of the drawing: sharp on paper. */
const SCALE = 3;
const RETURNS = 'Returns by quarter';
const FIGURES = 'The figures by quarter';

const pictureOf = async (chart: Chart): Promise<RecordPicture> => {
  const picture = drawChart(chart);
  return { ...picture, png: await pngOf(picture.svg, picture.width * SCALE) };
};

/** The leads see every quarter as it is now; others those that have closed, as they were then. */
function quartersFor(name: AudienceName, { rollUp, settings, closedQuarters }: ReportSource): FiguresOfQuarter[] {
  const { threshold, engaged } = settingsInForce(settings);
  const exact = { threshold: threshold.value, engagedAs: engaged.value };
  const all = isGuardedFor(name)
    ? closedQuarters.map(figuresWhenClosed)
    : rollUp.quarters.map((one) => ({ ...one, ...exact }));
  return all.slice(-QUARTERS_OF_A_TREND);
}

type ReportSource = Pick<ExportSource, 'rollUp' | 'settings' | 'closedQuarters'>;

export async function reportRecord(source: ReportSource, name: AudienceName): Promise<RecordDocument> {
  const { alliance, countedAs, day } = source.rollUp;
  const isGuarded = isGuardedFor(name);
  const quarters = quartersFor(name, source);
  const last = quarters.at(-1);
  const [returns, figures] = [completenessSeries(quarters, name), trendSeries(quarters, name)];
  const basis = isGuarded
    ? `each quarter as it stood when it had closed. It counts ${COUNTED_AS.submitted}`
    : `as it stood on ${longDay(day)}. It counts ${COUNTED_AS[countedAs]}`;
  return {
    title: `ACCEND in ${alliance.name}`,
    subtitle: last ? `${quarterName(last.quarter)}, ${basis}.` : 'No quarter has closed yet.',
    facts: last ? [...factsOf(last, name), ...(isGuarded ? [] : missingFacts(source.rollUp.quarters.at(-1)))] : [],
    sections: last
      ? [
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
        ]
      : [],
    closing: [notesOf(source, last, name).join(' ')],
    footer: isGuarded ? 'Numbers of people are guarded' : 'For the leads of the Alliance: exact numbers',
    isCompact: true,
  };
}

function factsOf(quarter: FiguresOfQuarter, name: AudienceName): LabelledValue[] {
  const { completeness, onTime, engagedAs, threshold } = quarter;
  const audience = audienceOf(name, threshold);
  const plans = totalFigure(quarter, 'planInPlace');
  return [
    ['Returns submitted', `${completeness.n} of ${completeness.m}, ${onTime.n} of them by the due day`],
    ['Trusts with an implementation plan', `${shownText(shown(plans, audience))} of ${completeness.m} expected`],
    ...engagedFacts(engagedFigures(quarter, engagedAs), audience),
  ];
}

function missingFacts(quarter: QuarterRollUp | undefined): LabelledValue[] {
  const missing = (quarter?.lines ?? []).filter(({ isOnTime }) => isOnTime === undefined);
  return missing.length ? [['Not submitted', namesText(missing.map(({ trust }) => trust.name))]] : [];
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

function notesOf({ rollUp }: ReportSource, last: FiguresOfQuarter | undefined, name: AudienceName): string[] {
  const merged = rollUp.quarters.some(({ trusts }) => trusts.some(({ added }) => added.length));
  const guard = guardNote(audienceOf(name, last?.threshold));
  return [
    `Signs: ${MARKS_IN_WORDS}. A star, or a dashed line, says that a figure is counted differently from there on.`,
    ...(merged ? ['What Trusts submitted that have merged since is in the totals.'] : []),
    ...(guard ? [guard] : []),
  ];
}
