// Tables with a column of criteria, and labels of the rows beside it.
import {
  filledCells,
  isLeftOf,
  isReference,
  isWithin,
  longestCell,
  type ColumnSpan,
  type GridCell,
  type GridRow,
} from './grid.ts';
import { rowLabel } from './row-label.ts';
import { markOf, type Standing } from './standing.ts';
import type { Head } from './table-head.ts';
import { isBareTopic } from './bare-topics.ts';
import { LONGEST_LABEL, topicOf } from './topics.ts';

export interface TableEntry {
  cell: GridCell;
  standing: Standing;
}
export const isNamedLabel = ({ text }: GridCell) => topicOf(text).isCriteria && text.length <= LONGEST_LABEL;

/** `standing`: so far; a label in the row changes it for those that follow. */
export function columnEntries(row: GridRow, head: Head, reading: { standing: Standing }): TableEntry[] {
  const { essential, desirable, name, choice } = head;
  const criteria = essential ?? desirable;
  const label = criteria && labelBeside(row, head, criteria);
  if (label) reading.standing = { ...reading.standing, group: rowLabel(label.text) };
  const cells = row.filter((cell) => isWithin(cell, criteria));
  const cell = longestCell(cells);
  if (!cell || cell === label) return [];
  const kind = { ...markOf(name), topic: essential ? ESSENTIAL : DESIRABLE, isOuter: true, choice };
  return [{ cell, standing: { ...reading.standing, kind } }];
}

/** In front of the criteria, or behind them; or in their place, where the row holds nothing but names. */
function labelBeside(row: GridRow, { desirable, others, asides }: Head, criteria: ColumnSpan): GridCell | undefined {
  const cells = filledCells(row);
  const inFront = cells.find((cell) => isLeftOf(cell, criteria) && namesGroup(cell, asides));
  if (inFront) return inFront;
  if (cells.every(isName)) return cells.find((cell) => isWithin(cell, criteria));
  const known = [criteria, desirable, ...others, ...asides];
  return cells.find((cell) => isNamedLabel(cell) && !known.some((one) => isWithin(cell, one)));
}

/** No number of the row; beside those, or how it is assessed, only what groups are called. */
const namesGroup = (cell: GridCell, asides: readonly ColumnSpan[]) =>
  isNamedLabel(cell) || (!isReference(cell) && !asides.some((one) => isWithin(cell, one)));

const isName = ({ text, paragraphs }: GridCell) =>
  isBareTopic(text) || (topicOf(text).isCriteria && paragraphs.every((one) => one.isBold && !one.isListItem));

const [ESSENTIAL, DESIRABLE] = [topicOf('Essential'), topicOf('Desirable')];
