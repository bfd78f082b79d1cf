// From the rows of a table to lines about organisations.
import { tidyCell } from '../../../tables/cell-words.ts';
import { columnsNamed, isOfPeople } from '../../../tables/column-names.ts';
import { linesBelowHeader } from '../../../tables/columns.ts';
import type { ColumnsOf, LineProblem, TableLine, TableShape } from '../../../tables/table-shape.ts';
import { ORGANISATION_FIELDS, type Field, type OrganisationLine } from './line.ts';

export const MOST_LINES = 1000;

const NAMES: Record<Field, readonly string[]> = {
  name: ['organisation name', 'name', 'organisation', 'trust'],
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

const COLUMN_NAMES = new Map<string, string>(
  Object.entries({
    name: 'Name',
    odsCode: 'ODS code',
    kind: 'Kind',
    alliance: 'Alliance',
    from: 'From',
    to: 'To',
    sends: 'Sends',
    sendsFrom: 'Sends from',
    sendsTo: 'Sends to',
    contacts: 'Contacts',
  }),
);

type Columns = ColumnsOf<Field>;
export type TableReading = { lines: OrganisationLine[]; notes: string[] } | { problems: LineProblem[] };

/** A date is what Excel makes of a day. */
const textOf = (cell: string | Date | undefined): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : tidyCell(cell ?? '');

const plain = (name: string) => name.toLowerCase();

/** A name and one other column at least: lists of posts and of courses have a title, and those of people names of their own. */
function columnsOf(header: readonly string[]): Columns | undefined {
  const columns = columnsNamed({ names: NAMES, plain }, header);
  const isHeader = columns.name !== undefined && Object.keys(columns).length > 1 && !isOfPeople(header);
  return isHeader ? columns : undefined;
}

export const ORGANISATION_TABLE: TableShape<Columns> = {
  columnsOf,
  textOf,
  nameOf: (field) => COLUMN_NAMES.get(field) ?? field,
  dates: ['from', 'to', 'sendsFrom', 'sendsTo'],
  most: MOST_LINES,
  noHeader: 'there is no header with the columns Name and ODS code.',
  tooMany: `there are more than ${MOST_LINES} organisations. Send them in several files.`,
};

export function organisationLines(table: readonly TableLine[], freshId: () => string): TableReading {
  const list = linesBelowHeader(table, ORGANISATION_TABLE);
  if ('problems' in list) return list;
  return { lines: list.body.map((line) => lineOf(line, list.columns, freshId())), notes: list.notes };
}

const lineOf = ({ line, cells }: TableLine, columns: Columns, fresh: string): OrganisationLine => ({
  line,
  fresh,
  ...Object.fromEntries(
    ORGANISATION_FIELDS.flatMap((field) => {
      const at = columns[field];
      return at === undefined ? [] : [[field, textOf(cells[at])]];
    }),
  ),
});
