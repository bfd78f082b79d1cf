// What every table with named columns has in common, whoever made it: a header somewhere near the top, lines below it,
// and problems that are named by their line.
import { cellProblems, doubtsIn, tookLine } from './cell-checks.ts';
import type { TableCell } from './table-row.ts';

export const HEADER_WITHIN = 10; // lists often begin with the name of an organisation and a date

/** `line` is where a person finds it in Excel or in a text editor. */
export interface TableLine {
  line: number;
  cells: readonly TableCell[];
  isHidden?: boolean;
  isOfSheet?: boolean;
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
  most: number;
  noHeader: string;
  tooMany: string;
}

/** How the columns may be called, the more telling first. */
export interface ColumnNames<Field extends string> {
  names: Readonly<Record<Field, readonly string[]>>;
  plain(name: string): string;
  /** A column that holds such values is taken before others. */
  fits?(field: Field, values: readonly string[]): boolean;
  /** A column that holds such values is never the one, whatever it is called. */
  isNever?(field: Field, values: readonly string[]): boolean;
}

const LOOKED_AT = 50; // lines, to tell what a column holds

/** Which column each field stands in: that of the first of its names which holds what it should. */
export const columnsNamed = <Field extends string>(
  { names, plain, fits = () => true, isNever = () => false }: ColumnNames<Field>,
  header: readonly string[],
  below: readonly (readonly string[])[] = [],
): ColumnsOf<Field> => {
  const found = header.map(plain);
  const parts = header.map((text) => partsOf(text).map(plain).filter(Boolean));
  const valuesIn = (at: number) => below.flatMap((cells) => cells[at]?.trim() || []);
  const columns: ColumnsOf<Field> = {};
  for (const field in names) {
    const named = columnsCalled(names[field].map(plain), found, parts);
    const possible = named.filter((at) => !isNever(field, valuesIn(at)));
    const at = possible.find((one) => fits(field, valuesIn(one))) ?? possible[0];
    if (at !== undefined) columns[field] = at;
  }
  return columns;
};

/** `Team / service`, `Ward or department`, `Band (AfC)`: a heading of several names, without what stands in brackets. */
const partsOf = (text: string): string[] => text.replace(/\([^()]*\)/g, ' ').split(/[/&,|\n]|\b(?:or|and)\b/i);

/** The more telling name first; of headings of several names those of which each is one. */
function columnsCalled(
  names: readonly string[],
  found: readonly string[],
  parts: readonly (readonly string[])[],
): number[] {
  const exact = names.map((name) => found.indexOf(name));
  const mixed = parts.map((all, at) => (all.length > 0 && all.every((part) => names.includes(part)) ? at : -1));
  return [...exact, ...mixed].filter((at) => at >= 0);
}

/** Mrs, Mr, Dr: lists of people call that column Title. */
const OF_ADDRESS =
  /^(?:mrs?|mr\/?mrs|ms|miss|mx|dr|doctor|prof(?:essor)?|assoc(?:iate)? prof(?:essor)?|sir|dame|lord|lady|rev(?:erend)?|fr|hon)\.?$/i;

/** Most of what stands there. */
export const mostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.filter(is).length * 2 > values.length;

export const areTitlesOfAddress = (values: readonly string[]): boolean =>
  mostly(values, (value) => OF_ADDRESS.test(value));

const isFilled = ({ cells }: TableLine): boolean => cells.some((cell) => cell instanceof Date || cell.trim() !== '');

export interface FoundHeader<Columns> {
  columns: Columns;
  header: TableLine;
  body: TableLine[];
}

/** Of the first lines the one that names the most columns: the name of a list may happen to be that of one. */
export function headerIn<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  { columnsOf, textOf }: Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>,
): FoundHeader<Columns> | undefined {
  const filled = table.filter(isFilled);
  const textsOf = ({ cells }: TableLine) => cells.map(textOf);
  let best: { columns: Columns; at: number; count: number } | undefined;
  for (const [at, line] of filled.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(textsOf(line), filled.slice(at + 1, at + 1 + LOOKED_AT).map(textsOf));
    const count = columns ? Object.keys(columns).length : 0;
    if (columns && count > (best?.count ?? 0)) best = { columns, at, count };
  }
  const header = best && filled[best.at];
  return best && header && { columns: best.columns, header, body: filled.slice(best.at + 1) };
}

/** How many columns of its kind a table has; 0: it is none. */
export const columnCount = <Columns extends ColumnsOf>(
  table: readonly TableLine[],
  shape: Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>,
): number => Object.keys(headerIn(table, shape)?.columns ?? {}).length;

export interface LinesBelow<Columns> extends FoundHeader<Columns> {
  /** What was taken for what, and what somebody should look at, in sentences. */
  notes: string[];
}

export function linesBelowHeader<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  shape: TableShape<Columns>,
): LinesBelow<Columns> | { problems: LineProblem[] } {
  const refused = (line: number, reason: string) => ({ problems: [{ line, reason }] });
  const first = table.find(isFilled);
  if (!first) return refused(1, 'the file is empty.');
  const found = headerIn(table, shape);
  if (!found) return refused(first.line, shape.noHeader);
  const { header, body } = found;
  if (!body.length) return refused(header.line, 'there is nothing below the header.');
  const beyond = body[shape.most];
  if (beyond) return refused(beyond.line, shape.tooMany);
  const problems = cellProblems(found, shape);
  if (problems.length) return { problems };
  return { ...found, notes: [tookLine(found, shape), ...doubtsIn(found, shape)] };
}

/** `Line 4: the title is empty.`, and how many more there are beyond `most`. */
export function problemLines(problems: readonly LineProblem[], most = Infinity): string[] {
  const named = problems.slice(0, most).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return problems.length > most ? [...named, `And ${problems.length - most} more.`] : named;
}
