// The sheets about returns: what each Trust has sent, and who has sent nothing.
import { shortQuarterName } from '../../../calendar/quarters.ts';
import type { WorkbookSheet } from '../../../tables/workbook-sheet.ts';
import { METRICS } from '../../returns/domain/metrics.ts';
import type { ReturnLine } from '../domain/return-line.ts';
import type { RollUp } from '../domain/roll-up.ts';
import { viewFigure } from '../domain/view-figures.ts';
import { exportedCell, odsText } from './source.ts';

const WHO = [
  { title: 'Quarter', width: 12 },
  { title: 'Organisation', width: 40 },
  { title: 'ODS code', width: 12 },
];
const whoCells = ({ quarter, trust }: ReturnLine): string[] => [shortQuarterName(quarter), trust.name, odsText(trust)];

const NOTHING_SENT = 'nothing submitted';

/** On time is by the first that was sent; of a return that is not there yet, whether it is due. */
function timeText({ isOnTime, daysLate }: ReturnLine): string {
  if (isOnTime === undefined) return daysLate > 0 ? 'missing' : 'not due';
  return isOnTime ? 'on time' : 'late';
}

export const returnsSheet = ({ quarters }: RollUp): WorkbookSheet => ({
  name: 'Returns',
  columns: [
    ...WHO,
    { title: 'State', width: 14 },
    { title: 'In time', width: 12 },
    { title: 'Working days late', width: 12 },
    ...METRICS.map(({ label }) => ({ title: label, width: 18 })),
    { title: 'Not known, because', width: 40 },
    { title: 'Version that counts', width: 18 },
    { title: 'Submitted at (UTC)', width: 24 },
  ],
  rows: quarters.flatMap(({ lines }) =>
    lines.map((line) => [
      ...whoCells(line),
      line.state,
      timeText(line),
      line.daysLate,
      ...line.figures.map((figure) => exportedCell(viewFigure(figure))),
      reasonsOf(line),
      ...stampCells(line),
    ]),
  ),
});

const reasonsOf = ({ figures }: ReturnLine): string => {
  const reasons = figures.flatMap(({ metric, because }) => {
    const { label = metric } = METRICS.find(({ id }) => id === metric) ?? {};
    return because ? [`${label}: ${because}`] : [];
  });
  return reasons.join('\n') || 'none';
};

function stampCells({ figures }: ReturnLine): (string | number)[] {
  const stamp = figures.find((one) => one.stamp)?.stamp;
  return stamp ? [stamp.version, stamp.submittedAt] : [NOTHING_SENT, NOTHING_SENT];
}

export const notSubmittedSheet = ({ quarters }: RollUp): WorkbookSheet => ({
  name: 'Not submitted',
  columns: [
    ...WHO,
    { title: 'State', width: 14 },
    { title: 'Figures done', width: 14 },
    { title: 'Due on', width: 14 },
    { title: 'Closes on', width: 14 },
    { title: 'In time', width: 12 },
    { title: 'Working days late', width: 12 },
  ],
  rows: quarters.flatMap(({ lines, deadlines }) =>
    lines
      .filter(({ isOnTime }) => isOnTime === undefined)
      .map((line) => [
        ...whoCells(line),
        line.state,
        `${line.done} of ${line.outOf}`,
        deadlines.dueOn,
        deadlines.closesOn,
        timeText(line),
        line.daysLate,
      ]),
  ),
});
