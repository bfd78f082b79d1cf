// What each cell of a table is about, in the many ways in which person specifications are laid out.
import { filledCells, isReference, isWithin, longestCell, type GridCell, type GridRow } from './grid.ts';
import { isCellLabel } from './headings.ts';
import { explainsItself, rowLabel } from './row-label.ts';
import { markOf, standingUnder, type HeadingMark, type Standing } from './standing.ts';
import { headOf, type Head } from './table-head.ts';
import { entryOfTicks, marksWithoutHead } from './table-ticks.ts';
import { tickedIn } from './ticks.ts';
import { columnEntries, isNamedLabel, type TableEntry } from './table-columns.ts';
import { LONGEST_LABEL, topicOf } from './topics.ts';

/** How far the reading of the table has come. */
interface Reading {
  standing: Standing;
  head?: Head;
  /** Names of the columns, where the table is laid out by them: “Qualifications | Experience | Skills”. */
  names: { cell: GridCell; mark: HeadingMark }[];
  /** A row label “Essential” that is merged over the rows below it. */
  rowKind?: { column: number; mark: HeadingMark };
}

const MOST_NAMES = 63; // columns: Word makes no table with more
const ROWS_LOOKED_AT = 50; // to tell a column of ticks from one of words

/** `band`: of the post, where it is known. */
export function tableEntries(rows: GridRow[], standing: Standing, band?: string): TableEntry[] {
  const reading: Reading = { standing, names: [], head: marksWithoutHead(rows) };
  return rows.flatMap((row, at) => {
    const head = headOf(row, () => rows.slice(at + 1, at + 1 + ROWS_LOOKED_AT), band);
    return head ? begin(reading, head) : entriesOf(row, reading);
  });
}

function begin(reading: Reading, head: Head): TableEntry[] {
  const { standing } = reading;
  const corner = head.corner !== undefined && topicOf(head.corner).education > 0 ? markOf(head.corner) : undefined;
  reading.head = head;
  reading.standing = {
    specification: standing.specification ?? markOf(head.name),
    group: corner ?? (standing.group?.topic.isCriteria ? standing.group : undefined),
  };
  return [];
}

function entriesOf(row: GridRow, reading: Reading): TableEntry[] {
  if (!filledCells(row).length) return toBeFilled(row, reading);
  const only = filledCells(row).length === 1 ? filledCells(row)[0]! : undefined;
  if (only && isAcross(only, row, reading.head)) return acrossEntries(only, reading);
  if (reading.head?.isTicked) return entryOfTicks(row, reading.head, reading);
  if (reading.head) return columnEntries(row, reading.head, reading);
  return labelledEntries(row, reading);
}

/** A form in which nobody has written yet. */
const toBeFilled = (row: GridRow, reading: Reading): TableEntry[] =>
  reading.head && !reading.head.isTicked ? columnEntries(row, reading.head, reading) : [];

/** One cell over the whole width, or alone in a row where nothing tells the columns apart. */
function isAcross(only: GridCell, row: GridRow, head: Head | undefined): boolean {
  if (row.length === 1 || !head) return row.length === 1 || only.column === 0;
  return head.isTicked && only.column === 0 && topicOf(only.text).isCriteria && !tickedIn(row).some(isOther(only));
}

const isOther = (one: GridCell) => (cell: GridCell) => cell !== one;

function acrossEntries(cell: GridCell, reading: Reading): TableEntry[] {
  const written = cell.paragraphs.filter(({ text }) => text.trim());
  const topic = topicOf(cell.text);
  const isLabel =
    written.length === 1 &&
    cell.text.length <= LONGEST_LABEL &&
    (topic.kind !== undefined || topic.isCriteria || topic.isSpecification || written.every(({ isBold }) => isBold));
  if (!isLabel) return [{ cell, standing: reading.standing }];
  reading.standing = standingUnder(reading.standing, markOf(cell.text));
  reading.rowKind = undefined;
  return [];
}

function labelledEntries(row: GridRow, reading: Reading): TableEntry[] {
  const cells = filledCells(row);
  const named = cells.find(({ text }) => topicOf(text).kind !== undefined);
  if (named) reading.rowKind = { column: named.column, mark: markOf(named.text) };
  if (isNames(cells)) {
    reading.names = cells.map((cell) => ({ cell, mark: markOf(cell.text) }));
    return [];
  }
  const { rowKind } = reading;
  const label =
    reading.names.length > 0 && rowKind
      ? undefined
      : cells.find((cell) => cell !== named && isLabelCell(cell, row, rowKind?.column));
  if (label) reading.standing = standingUnder(reading.standing, rowLabel(label.text));
  const values = row.filter(
    (cell) =>
      cell !== named &&
      cell !== label &&
      cell.column >= (rowKind?.column ?? 0) &&
      !isNamedLabel(cell) &&
      !(cell === row[0] && isReference(cell)),
  );
  const standing = rowKind ? withKind(reading.standing, rowKind.mark) : reading.standing;
  const byName = values.flatMap((cell) => {
    const name = reading.names.find(({ cell: head }) =>
      isWithin(cell, { from: head.column, to: head.column + head.span }),
    );
    return name ? [{ cell, standing: { ...standing, group: name.mark } }] : [];
  });
  if (byName.length) return byName;
  const longest = longestCell(values);
  return values.filter((cell) => cell === longest || namesItsParts(cell)).map((cell) => ({ cell, standing }));
}

/** Labels of its own part what it holds: “Essential:”, a list, “Desirable:”, a list. */
const namesItsParts = ({ paragraphs }: GridCell): boolean =>
  paragraphs.length > 1 &&
  paragraphs.some((one, at) => {
    const { kind, isSpecification, education } = topicOf(one.text);
    return isCellLabel(one, paragraphs[at + 1]) && (kind !== undefined || isSpecification || education > 1);
  });

const withKind = (standing: Standing, mark: HeadingMark): Standing => ({
  ...standing,
  specification: standing.specification ?? mark,
  kind: { ...mark, isOuter: false },
});

/** A row of nothing but names of sections. */
const isNames = (cells: GridRow) => cells.length > 1 && cells.length <= MOST_NAMES && cells.every(isNamedLabel);

function isLabelCell(cell: GridCell, row: GridRow, kindColumn: number | undefined): boolean {
  const isExplainedLabel = cell === row[0] && explainsItself(cell, row);
  if (!isExplainedLabel && (cell.text.length > LONGEST_LABEL || namesItsParts(cell))) return false;
  if (isReference(cell)) return false;
  // “Essential | Qualifications | …”, “1 | Qualifications | …”: what is asked for stands behind both.
  const isBetween = isNamedLabel(cell) && filledCells(row).at(-1) !== cell;
  if (kindColumn === undefined) return row.length > 1 && (cell === row[0] || (isReference(row[0]!) && isBetween));
  return cell.column < kindColumn || (cell.column > kindColumn && isBetween);
}
