// Cells of a column that tick the criterion of their row.
import { filledCells, isWithin, type ColumnSpan, type GridCell, type GridRow } from './grid.ts';
import { topicOf } from './topics.ts';

interface Columns {
  essential?: ColumnSpan;
  desirable?: ColumnSpan;
}

/** Boxes that nobody ticked, and words for none. */
const UNTICKED = /^(?:[\s☐□▢◻◯○❍❏❑\p{Pd}.[\]()]+|no?|n\/a)$/iu;
const CHECK = /[✓✔☑√]/u;

/** Those of a row that are ticked. A cross is a tick, too, unless it stands beside one. */
export function tickedIn(row: GridRow): GridRow {
  const ticked = filledCells(row).filter(({ text }) => !UNTICKED.test(text));
  const checked = ticked.filter(({ text }) => CHECK.test(text));
  return checked.length > 0 ? checked : ticked;
}

const isTick = ({ text }: GridCell) => text.length <= 4 || /^(?:essential|desirable)$/i.test(text);

/** Ticks only; or nothing at all, as where a tick is drawn with a picture. */
export function areTicks({ essential, desirable }: Columns, below: readonly GridRow[]): boolean {
  const inColumns = below.flatMap(filledCells).filter((cell) => {
    const isIn = isWithin(cell, essential) || isWithin(cell, desirable);
    return isIn && !(isWithin(cell, essential) && isWithin(cell, desirable)) && topicOf(cell.text).kind === undefined;
  });
  if (inColumns.length) return inColumns.every(isTick);
  const criteria = below.filter((row) => row.length > 1).flatMap(filledCells);
  return criteria.filter(({ text }) => !topicOf(text).isCriteria).length > 1;
}
