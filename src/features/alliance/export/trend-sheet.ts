// Each figure quarter by quarter: of all Trusts together, and of each of today's with whom it took over from.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import type { WorkbookSheet } from '../../../tables/workbook-sheet.ts';
import { METRICS, type ReturnMetric } from '../../returns/domain/metrics.ts';
import type { NamedOrganisation } from '../domain/return-line.ts';
import type { QuarterRollUp, RollUp } from '../domain/roll-up.ts';
import { trendOf, type TrendPoint } from '../domain/trend.ts';
import { totalFigure, viewFigure } from '../domain/view-figures.ts';
import { exportedCell, odsText } from './source.ts';

export const ALL_TRUSTS = 'All Trusts';

export function trendSheet({ quarters }: RollUp): WorkbookSheet {
  const byId = new Map(quarters.flatMap(({ trusts }) => trusts.map(({ trust }) => [trust.id, trust])));
  const trusts = [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  return {
    name: 'Trend',
    columns: [
      { title: 'Organisation', width: 40 },
      { title: 'ODS code', width: 12 },
      { title: 'Figure', width: 50 },
      { title: 'Counts', width: 14 },
      { title: 'Quarter', width: 12 },
      { title: 'Value', width: 14 },
      { title: 'Returns that say it', width: 12 },
      { title: 'Returns expected', width: 12 },
      { title: 'Counted differently from here', width: 14 },
      { title: 'With', width: 40 },
    ],
    rows: [
      ...METRICS.flatMap((metric) => rowsOf(quarters, metric)),
      ...trusts.flatMap((trust) => METRICS.flatMap((metric) => rowsOf(quarters, metric, trust))),
    ],
  };
}

const COUNTS = { people: 'people', roles: 'roles', organisation: 'Trusts with yes' };

function rowsOf(
  quarters: readonly QuarterRollUp[],
  metric: ReturnMetric,
  trust?: NamedOrganisation,
): (string | number)[][] {
  const points = trendOf(quarters, metric.id, trust?.id);
  return quarters.map((quarter, n) => [
    trust?.name ?? ALL_TRUSTS,
    trust ? odsText(trust) : 'all',
    metric.label,
    trust && metric.kind === 'yesNo' ? 'yes or no' : COUNTS[metric.unit],
    shortQuarterName(quarter.quarter),
    valueIn(quarter, metric, trust),
    ...pointCells(points[n]),
  ]);
}

function valueIn(quarter: QuarterRollUp, { id }: ReturnMetric, trust?: NamedOrganisation): string | number {
  if (!trust) return exportedCell(totalFigure(quarter, id));
  const figures = quarter.trusts.find((one) => one.trust.id === trust.id)?.figures ?? [];
  const figure = figures.find(({ metric }) => metric === id);
  return exportedCell(figure ? viewFigure(figure) : { is: 'not due' });
}

const pointCells = (point: TrendPoint | undefined): (string | number)[] =>
  point
    ? [point.entered, point.outOf, point.isBreak ? 'yes' : 'no', point.added.join(', ') || 'nobody else']
    : [0, 0, 'no', 'nobody else'];
