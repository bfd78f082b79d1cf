// What is wrong with cells whatever the table is about: errors of Excel, texts that were cut, and dates that nobody typed.
import type { TableCell } from './table-row.ts';

interface Line {
  line: number;
  cells: readonly TableCell[];
  isOfSheet?: boolean;
}
/** A table with its header, and which column of it is taken for what. */
interface Read {
  columns: Readonly<Record<string, number | undefined>>;
  header: Pick<Line, 'cells'>;
  body: readonly Line[];
}
interface Words {
  textOf(cell: TableCell): string;
  nameOf(field: string): string;
  dates?: readonly string[];
}

const ERROR =
  /^\s*#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|PYTHON!|GETTING_DATA)\s*$/i;

const TOO_WIDE =
  'There are more cells than in the header. Put text that holds a comma or semicolon between quotation marks.';

const isBlank = (cell: TableCell | undefined) => typeof cell === 'string' && cell.trim() === '';

/** Errors count where somebody reads them: in a column that is taken. */
export const cellProblems = ({ columns, header, body }: Read, { nameOf }: Pick<Words, 'nameOf'>) =>
  body.flatMap(({ line, ...row }) =>
    [
      ...(isTooWide(row, header) ? [TOO_WIDE] : []),
      ...Object.entries(columns).flatMap(([field, at = -1]) => errorIn(row.cells[at], nameOf(field))),
    ].map((reason) => ({ line, reason })),
  );

const errorIn = (cell: TableCell | undefined, name: string): string[] =>
  typeof cell === 'string' && ERROR.test(cell)
    ? [`the cell under ${name} holds an error of Excel (${cell.trim()}): put it right there, or empty it.`]
    : [];

/** Empty cells beyond the header are what Excel leaves. */
const isTooWide = ({ cells, isOfSheet = false }: Omit<Line, 'line'>, header: Pick<Line, 'cells'>): boolean =>
  !isOfSheet && cells.findLastIndex((cell) => !isBlank(cell)) >= header.cells.length;

const DAY_AND_MONTH =
  /^(?:\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[- ]\d{1,2})$/i;
const WHOLE_DATE = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}(?:[ T]00:00(?::00)?)?)$/;
const MOST_SHOWN = 3;

/** `02-Jan`, `02/01/2026`: Excel makes it of 2-1 and of 1-2, and saves it as a text. */
export function doubtsIn({ columns, body }: Read, { nameOf, textOf, dates = [] }: Words): string[] {
  const fields = Object.entries(columns).filter(([field]) => !dates.includes(field));
  const doubts = body.flatMap(({ line, cells }) =>
    fields.flatMap(([field, at = -1]) => {
      const text = textOf(cells[at] ?? '');
      return DAY_AND_MONTH.test(text) || WHOLE_DATE.test(text) ? [`line ${line} (${nameOf(field)}: “${text}”)`] : [];
    }),
  );
  if (!doubts.length) return [];
  const more = doubts.length > MOST_SHOWN ? ` and ${doubts.length - MOST_SHOWN} more` : '';
  return [
    `Is that what was meant in ${doubts.slice(0, MOST_SHOWN).join(', ')}${more}? Excel makes such a date of a text like 1-2. If it is wrong, put it right in the file and send it again.`,
  ];
}

const inQuotes = (cell: TableCell | undefined) =>
  `“${String(cell ?? '')
    .trim()
    .replace(/\s+/g, ' ')}”`;

/** `Columns: Title from “Position Title”, Band from “Pay Grade”. Not used: “Title”, “Last Name”.` */
export function tookLine(
  { columns, header }: Pick<Read, 'columns' | 'header'>,
  { nameOf }: Pick<Words, 'nameOf'>,
): string {
  const took = Object.entries(columns).map(([field, at = -1]) => `${nameOf(field)} from ${inQuotes(header.cells[at])}`);
  const used = new Set(Object.values(columns));
  const others = header.cells.flatMap((cell, at) => (used.has(at) || isBlank(cell) ? [] : [inQuotes(cell)]));
  return `Columns: ${took.join(', ')}.${others.length ? ` Not used: ${others.join(', ')}.` : ''}`;
}
