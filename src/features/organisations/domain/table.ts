// From the rows of a table to lines about organisations.
import type { LineProblem } from '../../../tables/columns.ts';
import { ORGANISATION_FIELDS, type Field, type OrganisationLine } from './line.ts';

export const MOST_LINES = 1000;
const HEADER_WITHIN = 10; // lists often begin with a title and a date

const NAMES: Record<Field, readonly string[]> = {
  name: ['name', 'organisation', 'organisation name', 'trust'],
  odsCode: ['ods', 'ods code', 'code', 'organisation code'],
  kind: ['kind', 'type', 'what it is'],
  alliance: ['alliance', 'cancer alliance'],
  from: ['from', 'first day', 'opened', 'open date'],
  to: ['to', 'last day', 'closed', 'close date'],
  sends: ['sends', 'sends a return', 'return'],
  sendsFrom: ['sends from', 'from quarter', 'from which quarter'],
  sendsTo: ['sends to', 'to quarter', 'until which quarter'],
  contacts: ['contacts', 'contact'],
};

interface Row {
  line: number;
  /** A date is what Excel makes of a day. */
  cells: readonly (string | Date)[];
}
type Columns = Partial<Record<Field, number>>;
export type TableReading = { lines: OrganisationLine[] } | { problems: LineProblem[] };

const textOf = (cell: string | Date | undefined): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? '').trim().replaceAll(/\s+/g, ' ');

/** A name and one other column at least: lists of posts and of courses have a title. */
function columnsOf({ cells }: Row): Columns | undefined {
  const titles = cells.map((cell) => textOf(cell).toLowerCase());
  const columns: Columns = {};
  for (const field of ORGANISATION_FIELDS) {
    const at = titles.findIndex((title) => NAMES[field].includes(title));
    if (at >= 0) columns[field] = at;
  }
  return columns.name === undefined || Object.keys(columns).length < 2 ? undefined : columns;
}

export const organisationColumns = (table: readonly Row[]): number =>
  Math.max(0, ...table.slice(0, HEADER_WITHIN).map((row) => Object.keys(columnsOf(row) ?? {}).length));

const refused = (line: number, reason: string): TableReading => ({ problems: [{ line, reason }] });

export function organisationLines(table: readonly Row[], freshId: () => string): TableReading {
  const filled = table.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const at = filled.slice(0, HEADER_WITHIN).findIndex((row) => columnsOf(row));
  const header = filled[at];
  const columns = header && columnsOf(header);
  if (!columns) return refused(filled[0]?.line ?? 1, NO_HEADER);
  const body = filled.slice(at + 1);
  if (!body.length) return refused(header.line, 'there is nothing below the header.');
  const tooMany = body[MOST_LINES];
  if (tooMany)
    return refused(tooMany.line, `here begin more than ${MOST_LINES} organisations. Send them in several files.`);
  return { lines: body.map((row) => lineOf(row, columns, freshId())) };
}

const NO_HEADER = 'there is no header with the columns Name and ODS code.';

const lineOf = ({ line, cells }: Row, columns: Columns, fresh: string): OrganisationLine => ({
  line,
  fresh,
  ...Object.fromEntries(
    ORGANISATION_FIELDS.flatMap((field) => {
      const at = columns[field];
      return at === undefined ? [] : [[field, textOf(cells[at])]];
    }),
  ),
});
