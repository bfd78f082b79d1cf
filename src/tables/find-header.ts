// A header stands somewhere near the top. Where none is found, the true reason is told as far as that can be seen.
import {
  isFilled,
  type ColumnsOf,
  type FoundHeader,
  type LineProblem,
  type TableLine,
  type TableShape,
} from './table-shape.ts';

export const HEADER_WITHIN = 10; // lists often begin with the name of an organisation and a date
const LOOKED_AT = 50; // lines, to tell what a column holds

type Shape<Columns extends ColumnsOf> = Pick<TableShape<Columns>, 'columnsOf' | 'textOf'>;

/** Of the first lines the one that names the most columns: the name of a list may happen to be that of one. */
export function headerIn<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  { columnsOf, textOf }: Shape<Columns>,
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
export const columnCount = <Columns extends ColumnsOf>(table: readonly TableLine[], shape: Shape<Columns>): number =>
  Object.keys(headerIn(table, shape)?.columns ?? {}).length;

/** `first`: the first line in which something stands. */
export function noHeaderProblem<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  first: TableLine,
  shape: Shape<Columns> & Pick<TableShape<Columns>, 'noHeader'>,
): LineProblem {
  const packed = headerIn(table.map(unpacked), shape);
  if (packed && isPacked(packed.header.line, table)) return { line: packed.header.line, reason: ONE_COLUMN };
  const late = lateHeader(table, shape);
  return late === undefined ? { line: first.line, reason: shape.noHeader } : { line: late, reason: TOO_LATE };
}

const ONE_COLUMN =
  'everything stands in one column. In Excel, mark that column, choose “Data”, “Text to Columns”, save, and send it again.';
const TOO_LATE = `the header stands too far down. Take out the lines above it, so that it is among the first ${HEADER_WITHIN}.`;

/** All of a line in its first cell: what happens to a text file that was opened as the wrong kind. */
const unpacked = (row: TableLine): TableLine => {
  const [cell = '', ...others] = row.cells;
  const isAlone = typeof cell === 'string' && others.every((one) => typeof one === 'string' && one.trim() === '');
  return isAlone ? { ...row, cells: cell.split(/[,;\t|]/).map((part) => part.replace(/^\s*"|"\s*$/g, '')) } : row;
};
const isPacked = (line: number, table: readonly TableLine[]): boolean =>
  unpacked(table.find((row) => row.line === line) ?? { line, cells: [] }).cells.length > 1;

/** The line of a header below those that are looked at. A header names several columns: a single word may be any text. */
function lateHeader<Columns extends ColumnsOf>(
  table: readonly TableLine[],
  { columnsOf, textOf }: Shape<Columns>,
): number | undefined {
  const late = table.filter(isFilled).slice(HEADER_WITHIN);
  return late.find(({ cells }) => Object.keys(columnsOf(cells.map(textOf), []) ?? {}).length > 1)?.line;
}
