// What every table with named columns has in common, whoever made it.
import type { TableCell } from './table-row.ts';

/** `line` is where a person finds it in Excel or in a text editor. */
export interface TableLine {
  line: number;
  cells: readonly TableCell[];
  isHidden?: boolean;
  isOfSheet?: boolean;
  links?: Readonly<Record<number, string>>;
}
export interface LineProblem {
  line: number;
  reason: string;
}

export type ColumnsOf<Field extends string = string> = Partial<Record<Field, number>>;

/** How one kind of table is recognised, and what is said where it is none. */
export interface TableShape<Columns extends ColumnsOf> {
  /** Undefined: this line is no header. `below`: the texts of the first lines below it, which say what a column holds. */
  columnsOf(header: readonly string[], below: readonly (readonly string[])[]): Columns | undefined;
  textOf(cell: TableCell): string;
  /** What the columns are called, for people. */
  nameOf(field: string): string;
  /** Columns in which a date is what is meant. */
  dates?: readonly string[];
  /** Columns in which a cell names one thing: where several lines or a number of them stand in it, that is asked about. */
  ofOne?: readonly string[];
  most: number;
  noHeader: string;
  tooMany: string;
}

/** A header, and the lines below it. */
export interface FoundHeader<Columns> {
  columns: Columns;
  header: TableLine;
  body: TableLine[];
}

export const isBlank = (cell: TableCell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

export const isFilled = ({ cells }: TableLine): boolean => cells.some((cell) => !isBlank(cell));
