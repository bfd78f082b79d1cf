// One table of the document, as rows of cells.
import { requireField } from '../../../../bot/required.ts';
import type { CellPlace, Paragraph } from '../../../../word/outline.ts';

export interface GridCell extends CellPlace {
  paragraphs: Paragraph[];
  /** All of it, one line a paragraph. */
  text: string;
}
export type GridRow = GridCell[];

/** The tables of a document by their number, each in one pass: some documents are made of nothing else. */
export function tablesIn(paragraphs: readonly Paragraph[]): Map<number, GridRow[]> {
  const tables = new Map<number, Map<number, Map<number, Paragraph[]>>>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell || paragraph.isAside) continue;
    const { table, row, column } = paragraph.cell;
    const rows = entry(tables, table, () => new Map<number, Map<number, Paragraph[]>>());
    const cells = entry(rows, row, () => new Map<number, Paragraph[]>());
    entry(cells, column, (): Paragraph[] => []).push(paragraph);
  }
  return new Map([...tables].map(([table, rows]) => [table, [...rows.values()].map(rowOf)]));
}

const rowOf = (cells: Map<number, Paragraph[]>): GridRow =>
  [...cells.values()].map(cellOf).sort((a, b) => a.column - b.column);

function entry<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const cellOf = (paragraphs: Paragraph[]): GridCell => ({
  ...requireField(paragraphs[0]!, 'cell'),
  paragraphs,
  text: paragraphs
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n'),
});

export interface ColumnSpan {
  from: number;
  to: number;
}
export const columnSpanOf = ({ column, span }: CellPlace): ColumnSpan => ({ from: column, to: column + span });
export const isWithin = (cell: CellPlace, columns: ColumnSpan | undefined): boolean =>
  columns !== undefined && cell.column < columns.to && columns.from < cell.column + cell.span;
/** A cell may go on over the columns behind it, as the name of a group does. */
export const beginsIn = ({ column }: CellPlace, columns: ColumnSpan | undefined): boolean =>
  columns !== undefined && columns.from <= column && column < columns.to;
export const isLeftOf = (cell: CellPlace, columns: ColumnSpan): boolean => cell.column + cell.span <= columns.from;

/** `1.2`, `E4`, or nothing: it names no group. */
export const isReference = ({ text }: GridCell): boolean => !/\p{L}{2}/u.test(text);
export const filledCells = (row: GridRow): GridRow => row.filter(({ text }) => text !== '');
export const longestCell = (cells: GridRow): GridCell | undefined =>
  cells.toSorted((a, b) => b.text.length - a.text.length)[0];
