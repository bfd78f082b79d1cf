// Tables with a row for each criterion, ticked as essential or desirable.
import { filledCells, isWithin, longestCell, type GridCell, type GridRow } from './grid.ts';
import { markOf, type Standing } from './standing.ts';
import type { Head } from './table-head.ts';
import { topicOf } from './topics.ts';

interface Reading {
  standing: Standing;
}

/** The one criterion of a row. A label beside it, or in a row of its own, names the group from there on. */
export function entryOfTicks(row: GridRow, head: Head, reading: Reading): { cell: GridCell; standing: Standing }[] {
  const isTickCell = (cell: GridCell) => [head.essential, head.desirable, head.mark].some((one) => isWithin(cell, one));
  const cells = filledCells(row).filter((cell) => !isTickCell(cell));
  const cell = longestCell(cells);
  if (!cell) return [];
  const label = cells.find((one) => one.column < cell.column && /\p{L}{3}/u.test(one.text));
  if (label) reading.standing = { ...reading.standing, group: markOf(label.text) };
  const kind = kindOf(row, head);
  if (!kind) return [{ cell, standing: reading.standing }];
  const mark = { ...markOf(head.name), topic: topicOf(kind), isOuter: true };
  return [{ cell, standing: { ...reading.standing, kind: mark } }];
}

function kindOf(row: GridRow, { essential, desirable, mark }: Head): 'essential' | 'desirable' | undefined {
  const cells = filledCells(row);
  if (cells.some((cell) => isWithin(cell, essential))) return 'essential';
  if (cells.some((cell) => isWithin(cell, desirable))) return 'desirable';
  const letter = cells.find((cell) => isWithin(cell, mark))?.text ?? '';
  if (/^e/i.test(letter)) return 'essential';
  return /^d/i.test(letter) ? 'desirable' : undefined;
}
