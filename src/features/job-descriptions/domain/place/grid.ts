// One table of the document, as rows of cells.
import { required } from '../../../../bot/required.ts';
import type { Cell, Paragraph } from '../../../../word/outline.ts';

export interface GridCell extends Cell {
  paragraphs: Paragraph[];
  /** All of it, one line a paragraph. */
  text: string;
}
export type Row = GridCell[];

/** The tables of a document by their number, each in one pass: some documents are made of nothing else. */
export function tablesIn(paragraphs: readonly Paragraph[]): Map<number, Row[]> {
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

const rowOf = (cells: Map<number, Paragraph[]>): Row =>
  [...cells.values()].map(cellOf).sort((a, b) => a.column - b.column);

function entry<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const cellOf = (paragraphs: Paragraph[]): GridCell => ({
  ...required(paragraphs[0]!, 'cell'),
  paragraphs,
  text: paragraphs
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join('\n'),
});

export interface Columns {
  from: number;
  to: number;
}
export const columnsOf = ({ column, span }: Cell): Columns => ({ from: column, to: column + span });
export const isWithin = (cell: Cell, columns: Columns | undefined): boolean =>
  columns !== undefined && cell.column < columns.to && columns.from < cell.column + cell.span;
export const isLeftOf = (cell: Cell, columns: Columns): boolean => cell.column + cell.span <= columns.from;

export const filled = (row: Row): Row => row.filter(({ text }) => text !== '');
export const longest = (cells: Row): GridCell | undefined => cells.toSorted((a, b) => b.text.length - a.text.length)[0];
