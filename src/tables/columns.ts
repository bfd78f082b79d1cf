// What every table with named columns has in common, whoever made it: a header somewhere near the top, lines below it,
// and problems that are named by their line.
import type { TableCell } from './table-row.ts';

export const HEADER_WITHIN = 10; // lists often begin with the name of an organisation and a date

/** `line` is where a person finds it in Excel or in a text editor. */
export interface TableLine {
  line: number;
  cells: readonly TableCell[];
}
export interface LineProblem {
  line: number;
  reason: string;
}

/** How one kind of table is recognised, and what is said where it is none. */
export interface TableShape<Columns> {
  /** Undefined: this line is no header. */
  columnsOf(header: readonly string[]): Columns | undefined;
  textOf(cell: TableCell): string;
  isFilled(line: TableLine): boolean;
  most: number;
  noHeader: string;
  tooMany: string;
}

/** Which column each field stands in. Where a table has several for one, the first of its names is taken. */
export const columnsNamed = <Field extends string>(
  names: Readonly<Record<Field, readonly string[]>>,
  header: readonly string[],
  plain: (name: string) => string,
): Partial<Record<Field, number>> => {
  const found = header.map(plain);
  const columns: Partial<Record<Field, number>> = {};
  for (const field in names) {
    const at = names[field].map((name) => found.indexOf(plain(name))).find((index) => index >= 0);
    if (at !== undefined) columns[field] = at;
  }
  return columns;
};

export function headerIn<Columns>(
  filled: readonly TableLine[],
  { columnsOf, textOf }: Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>,
): { columns: Columns; at: number } | undefined {
  for (const [at, { cells }] of filled.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(cells.map(textOf));
    if (columns) return { columns, at };
  }
  return undefined;
}

export function linesBelowHeader<Columns>(
  table: readonly TableLine[],
  shape: TableShape<Columns>,
): { columns: Columns; body: TableLine[] } | { problems: LineProblem[] } {
  const refused = (line: number, reason: string) => ({ problems: [{ line, reason }] });
  const filled = table.filter(shape.isFilled);
  const [first] = filled;
  if (!first) return refused(1, 'the file is empty.');
  const header = headerIn(filled, shape);
  if (!header) return refused(first.line, shape.noHeader);
  const body = filled.slice(header.at + 1);
  if (!body.length) return refused(filled[header.at]!.line, 'there is nothing below the header.');
  const beyond = body[shape.most];
  return beyond ? refused(beyond.line, shape.tooMany) : { columns: header.columns, body };
}

/** `Line 4: the title is empty.`, and how many more there are beyond `most`. */
export function problemLines(problems: readonly LineProblem[], most = Infinity): string[] {
  const named = problems.slice(0, most).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return problems.length > most ? [...named, `And ${problems.length - most} more.`] : named;
}
