// The two charts of the report, with the tables that say the same.
import { shownText } from '../../../figures/in-words.ts';
import { panelInWords, type Bar, type Chart, type Panel } from '../../../figures/chart.ts';
import { shown } from '../../../figures/shown.ts';
import { audienceOf, type AudienceName } from '../../../figures/audience.ts';
import type { ShownFigure, ViewFigure } from '../../../figures/view-figure.ts';
import { shortQuarterName } from '../../../calendar/quarters.ts';
import type { RecordTable } from '../../../word/record.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import type { FiguresOfQuarter } from '../domain/closed-quarter.ts';
import type { Share } from '../domain/totals.ts';
import { breaksOf } from '../domain/trend.ts';
import { totalFigure } from '../domain/view-figures.ts';

/** A line of the table, and the panel of the chart that draws it. */
interface Series {
  name: string;
  /** In the table, where there is less room. */
  short: string;
  figures: ShownFigure[];
  cells: string[];
  /** The quarters from which it is counted differently. */
  breaks: boolean[];
}

/** `Q3 26/27`: as it stands below a bar and above a column. */
const quarterLabel = ({ quarter }: FiguresOfQuarter): string => shortQuarterName(quarter).replace(' 20', ' ');

const organisations = (value: number) => ({ is: 'count', of: 'organisation', value }) as const;
const shareFigure = ({ n, m }: Share): ViewFigure => ({
  is: 'share',
  part: organisations(n),
  whole: organisations(m),
});

export function completenessSeries(quarters: readonly FiguresOfQuarter[], audience: AudienceName): Series[] {
  const series = (name: string, of: (quarter: FiguresOfQuarter) => Share): Series => {
    const figures = quarters.map((one) => shown(shareFigure(of(one)), audienceOf(audience, one.threshold)));
    const cells = figures.map((figure, n) => {
      const share = of(quarters[n]!);
      return share.m ? `${share.n} of ${share.m} (${shownText(figure)})` : shownText(figure);
    });
    return { name, short: name, figures, cells, breaks: [] };
  };
  return [
    series('Submitted', ({ completeness }) => completeness),
    series('Submitted by the due day', ({ onTime }) => onTime),
  ];
}

const capitalised = (text: string): string =>
  text.startsWith('ePortfolio') ? text : text[0]?.toUpperCase() + text.slice(1);

/** Each quarter by the threshold of its own. */
export const trendSeries = (quarters: readonly FiguresOfQuarter[], audience: AudienceName): Series[] =>
  METRICS.map(({ id, label, short }) => {
    const figures = quarters.map((one) => shown(totalFigure(one, id), audienceOf(audience, one.threshold)));
    const breaks = breaksOf(
      quarters.map(({ totals }) => totals.find(({ metric }) => metric === id)?.definitionVersion),
    );
    return { name: label, short: capitalised(short), figures, cells: figures.map(shownText), breaks };
  });

export function chartOf(title: string, series: readonly Series[], quarters: readonly FiguresOfQuarter[]): Chart {
  const labels = quarters.map(quarterLabel);
  const panels = series.map(({ name, figures, breaks }): Panel => ({
    title: name,
    bars: figures.map((figure, n): Bar => ({ label: labels[n] ?? '', figure, isBreak: breaks[n] })),
  }));
  const description = `${title}, as bars. The table below it has every number. ${panels.map(panelInWords).join('; ')}.`;
  return { title, description, panels, across: 2 };
}

/** A star where it is counted differently from then on. */
export const tableOfSeries = (
  first: string,
  series: readonly Series[],
  quarters: readonly FiguresOfQuarter[],
): RecordTable => ({
  header: [first, ...quarters.map(quarterLabel)],
  widths: [2.2, ...quarters.map(() => 1)],
  rows: series.map(({ short, cells, breaks }) => [short, ...cells.map((cell, n) => (breaks[n] ? `${cell} *` : cell))]),
});
