// Tables with a row for each criterion, ticked as essential or desirable.
import { beginsIn, columnSpanOf, filledCells, isWithin, longestCell, type GridCell, type GridRow } from './grid.ts';
import { rowLabel } from './row-label.ts';
import { markOf, type Standing } from './standing.ts';
import type { Head } from './table-head.ts';
import { pictureOf, tickedIn, withoutBlank } from './ticks.ts';
import { topicOf } from './topics.ts';

interface Reading {
  standing: Standing;
}

/** The one criterion of a row. A label beside it, or in a row of its own, names the group from there on. */
export function entryOfTicks(row: GridRow, head: Head, reading: Reading): { cell: GridCell; standing: Standing }[] {
  const others = [head.essential, head.desirable, head.mark, ...head.others, ...head.asides];
  const cells = filledCells(row).filter((cell) => !others.some((one) => beginsIn(cell, one)));
  const kind = kindOf(row, head);
  const cell = criterionOf(cells, kind !== undefined);
  const label = cells.find((one) => one !== cell && (!cell || one.column < cell.column) && hasWord(one));
  if (label) reading.standing = { ...reading.standing, group: rowLabel(label.text) };
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
  const letter = withoutBlank(row.find((cell) => isWithin(cell, mark))?.text ?? '');
  if (/^[eh]/i.test(letter)) return 'essential';
  return /^d/i.test(letter) ? 'desirable' : undefined;
}

const MARK = /^(?:e|d|h|ess(?:ential)?|des(?:irable)?|hanfodol|dymunol)$/iu;
const isMark = ({ text }: GridCell) => MARK.test(withoutBlank(text));
const LEAST = 2; // rows with a mark

/** A column of nothing but E and D, or of those words, under no heading that says so. */
export function marksWithoutHead(rows: readonly GridRow[]): Head | undefined {
  const wide = rows.map(filledCells).filter((row) => row.length > 1);
  const marks = wide.flat().filter(isMark);
  const columns = new Set(marks.map(({ column }) => column));
  const column = [...columns].find((one) => isMarkColumn(wide, one));
  const first = marks.find((one) => one.column === column);
  return first && { mark: columnSpanOf(first), others: [], asides: [], isTicked: true, name: 'Essential' };
}

function isMarkColumn(rows: readonly GridRow[], column: number): boolean {
  const marked = rows.filter((row) => row.some((cell) => cell.column === column));
  if (marked.length < LEAST || !marked.flat().every((cell) => cell.column !== column || isMark(cell))) return false;
  const side = (isIn: (cell: GridCell) => boolean) => marked.map((row) => longestCell(row.filter(isIn))?.text ?? '');
  const before = side((cell) => cell.column < column);
  const behind = side((cell) => cell.column > column);
  // “Qualifications | Essential | Registered nurse”: there the word heads what follows, and marks nothing.
  const criteria = before.filter((text, at) => text !== '' && !(behind[at] && topicOf(text).isCriteria));
  // How criteria are assessed comes again and again; they do not.
  return criteria.length * 2 > marked.length && new Set(before).size > new Set(behind).size;
}
