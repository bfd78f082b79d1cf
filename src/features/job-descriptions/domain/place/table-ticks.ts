// Tables with a row for each criterion, ticked as essential or desirable.
import { columnSpanOf, filledCells, isWithin, longestCell, type GridCell, type GridRow } from './grid.ts';
import { markOf, type Standing } from './standing.ts';
import type { Head } from './table-head.ts';
import { pictureOf, tickedIn } from './ticks.ts';
import { topicOf } from './topics.ts';

interface Reading {
  standing: Standing;
}

/** The one criterion of a row. A label beside it, or in a row of its own, names the group from there on. */
export function entryOfTicks(row: GridRow, head: Head, reading: Reading): { cell: GridCell; standing: Standing }[] {
  const others = [head.essential, head.desirable, head.mark, ...head.others, ...head.asides];
  const cells = filledCells(row).filter((cell) => !others.some((one) => isWithin(cell, one)));
  const kind = kindOf(row, head);
  const cell = criterionOf(cells, kind !== undefined);
  const label = cells.find((one) => one !== cell && (!cell || one.column < cell.column) && hasWord(one));
  if (label) reading.standing = { ...reading.standing, group: markOf(label.text) };
  if (!cell) return [];
  if (!kind) return [{ cell, standing: { ...reading.standing, ...(isUnclear(row, head) && { doubt: PICTURES }) } }];
  const mark = { ...markOf(head.name), topic: topicOf(kind), isOuter: true, choice: head.choice };
  return [{ cell, standing: { ...reading.standing, kind: mark } }];
}

const PICTURES =
  'Which criteria are essential is shown there with pictures that I cannot tell apart. Look whether it stands with an essential one.';
const isUnclear = (row: GridRow, { essential, desirable }: Head) =>
  [essential, desirable].every((column) => row.some((cell) => isWithin(cell, column) && pictureOf(cell) !== undefined));

const hasWord = ({ text }: GridCell) => /\p{L}{3}/u.test(text);

/** “Qualifications” beside a short criterion is the longer one, and still only names its group. */
function criterionOf(cells: GridRow, isTicked: boolean): GridCell | undefined {
  const criteria = cells.filter(({ text }) => !topicOf(text).isCriteria);
  const words = criteria.filter(({ text }) => /\p{L}{2}/u.test(text));
  if (words.length > 0) return longestCell(words);
  return isTicked ? (cells.findLast(hasWord) ?? longestCell(cells)) : undefined;
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
  return { mark: columnSpanOf(first), others: [], asides: [], isTicked: true, name: 'Essential' };
}
