// Tables with a row for each criterion, ticked as essential or desirable.
import { columnSpanOf, filledCells, isWithin, longestCell, type GridCell, type GridRow } from './grid.ts';
import { markOf, type Standing } from './standing.ts';
import type { Head } from './table-head.ts';
import { tickedIn } from './ticks.ts';
import { topicOf } from './topics.ts';

interface Reading {
  standing: Standing;
}

/** The one criterion of a row. A label beside it, or in a row of its own, names the group from there on. */
export function entryOfTicks(row: GridRow, head: Head, reading: Reading): { cell: GridCell; standing: Standing }[] {
  const ticks = [head.essential, head.desirable, head.mark, ...head.others];
  const cells = filledCells(row).filter((cell) => !ticks.some((one) => isWithin(cell, one)));
  const cell = longestCell(cells);
  if (!cell) return [];
  const label = cells.find((one) => one.column < cell.column && /\p{L}{3}/u.test(one.text));
  if (label) reading.standing = { ...reading.standing, group: markOf(label.text) };
  const kind = kindOf(row, head);
  if (!kind) return [{ cell, standing: reading.standing }];
  const mark = { ...markOf(head.name), topic: topicOf(kind), isOuter: true, choice: head.choice };
  return [{ cell, standing: { ...reading.standing, kind: mark } }];
}

function kindOf(row: GridRow, { essential, desirable, mark }: Head): 'essential' | 'desirable' | undefined {
  const ticks = tickedIn(row.filter((cell) => isWithin(cell, essential) || isWithin(cell, desirable)));
  if (ticks.some((cell) => isWithin(cell, essential))) return 'essential';
  if (ticks.some((cell) => isWithin(cell, desirable))) return 'desirable';
  const letter = row.find((cell) => isWithin(cell, mark))?.text ?? '';
  if (/^[eh]/i.test(letter)) return 'essential';
  return /^d/i.test(letter) ? 'desirable' : undefined;
}

const LETTERS = /^(?:e|d|h)$/i;

/** A last column of nothing but E and D, under no heading that says so. */
export function marksWithoutHead(rows: readonly GridRow[]): Head | undefined {
  const lasts = rows.flatMap((row) => (row.length > 1 ? (filledCells(row).at(-1) ?? []) : []));
  const letters = lasts.filter(({ text }) => LETTERS.test(text));
  const [first] = letters;
  const isColumn = letters.length > 1 && letters.every(({ column }) => column === first?.column);
  if (!first || !isColumn || lasts.some((cell) => cell.column === first.column && !LETTERS.test(cell.text)))
    return undefined;
  return { mark: columnSpanOf(first), others: [], isTicked: true, name: 'Essential' };
}
