// From the rows of a table to the contents of a pack. Whatever is wrong is named, and then nothing is loaded.
import type { TableCell } from '../../tables/table-row.ts';
import { headerIn } from '../../tables/find-header.ts';
import { linesBelowHeader, type LinesBelow } from '../../tables/columns.ts';
import type { ColumnsOf, LineProblem, TableLine, TableShape } from '../../tables/table-shape.ts';
import type { PackContents } from './domain.ts';
import { COLUMNS, PackRow, type Cells, type Column } from './pack-row.ts';
import { MOST_CAPABILITIES, tableProblems } from './table-rules.ts';

const MAY_BE_MISSING: readonly Column[] = ['colour'];
// The store holds 480,000 characters a row, and a pack is one row; the rest is for its name.
const MOST_CHARACTERS = 470_000;

export type PackReading = { contents: PackContents; notes: string[] } | { problems: LineProblem[] };
type PackColumns = ColumnsOf<Column>;

const bare = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');

/** What each may be called besides, where no other column is called so. */
const ALSO: Record<Column, readonly string[]> = {
  'domain id': ['domain no', 'domain number', 'domain code', 'domain ref'],
  'domain name': ['domain', 'domain title'],
  level: ['level of practice', 'accend level', 'accend level of practice'],
  code: ['capability code', 'capability id', 'capability no', 'capability number', 'ref', 'reference'],
  title: ['capability', 'capability title', 'capability name', 'capability statement', 'capability in practice'],
  colour: ['color'],
};

/** `Domain_ID` and `domain id` are the same column; a column with a name that is not known is left alone. */
const columnOf = (name: string): Column | undefined =>
  COLUMNS.find((column) => [column, ...ALSO[column]].some((one) => bare(one) === bare(name)));

const LEAST = 2; // columns, to tell a header from a line of words

/** A line that names most of the columns: which are missing is said of it. */
function columnsOf(header: readonly string[]): PackColumns | undefined {
  const names = header.map(columnOf);
  const found = COLUMNS.filter((column) => names.includes(column));
  return found.length < LEAST ? undefined : Object.fromEntries(found.map((column) => [column, names.indexOf(column)]));
}

/** Lists of other things have titles, levels and references too; of a domain and its codes only a pack tells. */
export const WHOLE_PACK: Pick<TableShape<PackColumns>, 'columnsOf' | 'textOf'> = {
  columnsOf: (header) => {
    const found = columnsOf(header);
    return found?.['domain name'] !== undefined && found.code !== undefined ? found : undefined;
  },
  textOf: (cell) => PACK_TABLE.textOf(cell),
};

export const PACK_TABLE: TableShape<PackColumns> = {
  columnsOf,
  textOf: (cell) => (cell instanceof Date ? '' : cell.trim()),
  nameOf: (field) => field,
  most: MOST_CAPABILITIES * 2, // so that what is wrong with more than may be kept is said as well
  noHeader: `there is no header with the columns ${COLUMNS.join(', ')}.`,
  tooMany: `There are more than ${MOST_CAPABILITIES * 2} capabilities.`,
};

export function packFromRows(table: readonly TableLine[]): PackReading {
  const found = headerIn(table, PACK_TABLE);
  const unfit = found ? headerProblems(found.header) : [];
  if (unfit.length) return { problems: unfit };
  const list = linesBelowHeader(table, PACK_TABLE);
  if ('problems' in list) return list;
  const { rows, problems } = readRows(list);
  if (problems.length) return { problems };
  const contents = contentsOf(rows);
  if (JSON.stringify(contents).length > MOST_CHARACTERS)
    return { problems: [{ line: list.header.line, reason: TOO_LONG }] };
  return { contents, notes: list.notes };
}

const TOO_LONG = 'All the titles together are too long to be kept. Shorten them.';

function headerProblems({ line, cells }: TableLine): LineProblem[] {
  const columns = cells.map((cell) => (cell instanceof Date ? undefined : columnOf(cell)));
  return COLUMNS.flatMap((column) => {
    const times = columns.filter((one) => one === column).length;
    if (times > 1) return [{ line, reason: `The column “${column}” is there ${times} times.` }];
    return times || MAY_BE_MISSING.includes(column) ? [] : [{ line, reason: `The column “${column}” is missing.` }];
  });
}

function readRows({ body, columns }: LinesBelow<PackColumns>): { rows: PackRow[]; problems: LineProblem[] } {
  const lines = body.map(({ line, cells }) => ({ line, cells: namedCells(cells, columns) }));
  const read = lines.map(({ line, cells }) => ({ line, result: PackRow.safeParse(cells) }));
  const problems = [
    ...read.flatMap(({ line, result }) => result.error?.issues.map(({ message }) => ({ line, reason: message })) ?? []),
    ...tableProblems(lines),
  ];
  return {
    rows: read.flatMap(({ result }) => result.data ?? []),
    problems: problems.toSorted((a, b) => a.line - b.line),
  };
}

function namedCells(cells: readonly TableCell[], columns: PackColumns): Cells {
  const of = (column: Column) => cells[columns[column] ?? -1] ?? '';
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
