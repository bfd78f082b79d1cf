// From the rows of a table to the contents of a pack. Whatever is wrong is named, and then nothing is loaded.
import type { TableCell, TableRow } from '../../tables/table-row.ts';
import type { PackContents } from './domain.ts';
import { COLUMNS, PackRow, type Cells, type Column } from './pack-row.ts';
import type { LineProblem } from '../../tables/columns.ts';
import { tableProblems } from './table-rules.ts';

const MAY_BE_MISSING: readonly Column[] = ['colour'];
// The store holds 480,000 characters a row, and a pack is one row; the rest is for its name.
const MOST_CHARACTERS = 470_000;

export type PackReading = { contents: PackContents } | { problems: LineProblem[] };

export function packFromRows(table: TableRow[]): PackReading {
  const [header, ...body] = table.filter(({ cells }) => cells.some(isFilled));
  if (!header) return refused(1, 'The file is empty.');
  const columns = header.cells.map(columnOf);
  const unfit = headerProblems(header.line, columns);
  if (unfit.length) return { problems: unfit };
  if (!body.length) return refused(header.line, 'There is nothing below the header.');
  const { rows, problems } = readRows(body, columns);
  if (problems.length) return { problems };
  const contents = contentsOf(rows);
  return JSON.stringify(contents).length > MOST_CHARACTERS ? refused(header.line, TOO_LONG) : { contents };
}

const TOO_LONG = 'All the titles together are too long to be kept. Shorten them.';
const refused = (line: number, reason: string): PackReading => ({ problems: [{ line, reason }] });
const isFilled = (cell: TableCell) => cell instanceof Date || cell.trim() !== '';

const bare = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');

/** `Domain_ID` and `domain id` are the same column; a column with any other name is left alone. */
function columnOf(cell: TableCell): Column | undefined {
  return COLUMNS.find((column) => !(cell instanceof Date) && bare(column) === bare(cell));
}

const headerProblems = (line: number, columns: (Column | undefined)[]): LineProblem[] =>
  COLUMNS.flatMap((column) => {
    const times = columns.filter((one) => one === column).length;
    if (times > 1) return [{ line, reason: `The column “${column}” is there ${times} times.` }];
    return times || MAY_BE_MISSING.includes(column) ? [] : [{ line, reason: `The column “${column}” is missing.` }];
  });

function readRows(body: TableRow[], columns: (Column | undefined)[]): { rows: PackRow[]; problems: LineProblem[] } {
  const lines = body.map(({ line, cells }) => ({
    line,
    cells: namedCells(cells, columns),
    isTooWide: cells.length > columns.length,
  }));
  const read = lines.map(({ line, cells }) => ({ line, result: PackRow.safeParse(cells) }));
  const problems = [
    ...lines.filter(({ isTooWide }) => isTooWide).map(({ line }) => ({ line, reason: TOO_WIDE })),
    ...read.flatMap(({ line, result }) => result.error?.issues.map(({ message }) => ({ line, reason: message })) ?? []),
    ...tableProblems(lines),
  ];
  return {
    rows: read.flatMap(({ result }) => result.data ?? []),
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

const TOO_WIDE =
  'There are more cells than in the header. Put text that holds a comma or semicolon between quotation marks.';

function namedCells(cells: TableCell[], columns: (Column | undefined)[]): Cells {
  const of = (column: Column) => cells[columns.indexOf(column)] ?? '';
  return {
    'domain id': of('domain id'),
    'domain name': of('domain name'),
    level: of('level'),
    code: of('code'),
    title: of('title'),
    colour: of('colour'),
  };
}

const contentsOf = (rows: PackRow[]): PackContents => ({
  domains: [...new Map(rows.map((row) => [row['domain id'], row['domain name']]))].map(([id, name]) => ({ id, name })),
  capabilities: rows.map(({ level, code, title, colour, ...row }) => ({
    domainId: row['domain id'],
    level,
    code,
    title,
    colour,
  })),
});
