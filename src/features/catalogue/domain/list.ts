// From the rows of a table to courses. Whatever is wrong is named by its line, and then nothing is loaded.
import { tidy } from './cells.ts';
import { problemsIn, type Said } from './checks.ts';
import { columnsOf, FIELDS, nameOf, type Columns } from './columns.ts';
import { rowOf, type CourseRow } from './row.ts';

export const MOST_COURSES = 5000;
const HEADER_WITHIN = 10; // lists often begin with the name of the Alliance and a date

/** A date is what Excel makes of a text such as 1-2. */
interface Line {
  line: number;
  cells: readonly (string | Date)[];
}
export interface Problem {
  line: number;
  reason: string;
}
export type CatalogueReading = { rows: CourseRow[] } | { problems: Problem[] };

const textOf = (cell: string | Date | undefined): string => (typeof cell === 'string' ? tidy(cell) : '');
const isFilled = ({ cells }: Line) => cells.some((cell) => cell instanceof Date || textOf(cell) !== '');

function headerIn(filled: readonly Line[]): { columns: Columns; at: number } | undefined {
  for (const [at, { cells }] of filled.slice(0, HEADER_WITHIN).entries()) {
    const columns = columnsOf(cells.map(textOf));
    if (columns) return { columns, at };
  }
  return undefined;
}

/** How many columns of a catalogue a table has: 0 where it is none. */
export const catalogueColumns = (table: readonly Line[]): number =>
  Object.keys(headerIn(table.filter(isFilled))?.columns ?? {}).length;

export function coursesFromRows(table: readonly Line[]): CatalogueReading {
  const filled = table.filter(isFilled);
  const first = filled[0];
  if (!first) return refused(1, 'the file is empty.');
  const header = headerIn(filled);
  if (!header) return refused(first.line, NO_HEADER);
  const body = filled.slice(header.at + 1);
  if (!body.length) return refused(filled[header.at]!.line, 'there is nothing below the header.');
  if (body.length > MOST_COURSES) return refused(body[MOST_COURSES]!.line, TOO_MANY);
  const read = body.map((line) => courseOf(line, header.columns));
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0 ? { problems } : { rows: read.map(({ line, said }) => rowOf(line, said)) };
}

const NO_HEADER =
  'a catalogue needs a column Title and a column Provider. The others are Levels, Levels basis, Audience, Mode, Duration, Link, Host, Accredited, Accreditation, Note, Topics and Id.';
const TOO_MANY = `here begin more than ${MOST_COURSES} courses. Send them in several files.`;
const refused = (line: number, reason: string): CatalogueReading => ({ problems: [{ line, reason }] });

function courseOf({ line, cells }: Line, columns: Columns) {
  const there = FIELDS.filter((field) => columns[field] !== undefined);
  const isDate = there.filter((field) => cells[columns[field]!] instanceof Date);
  const said: Said & { title: string; provider: string } = {
    title: '',
    provider: '',
    ...Object.fromEntries(there.map((field) => [field, textOf(cells[columns[field]!])])),
  };
  const checked = Object.fromEntries(Object.entries(said).filter(([field]) => !isDate.some((one) => one === field)));
  const reasons = [
    ...isDate.map(
      (field) => `Excel holds the ${nameOf(field)} as a date: format the column as text and type it again.`,
    ),
    ...problemsIn(checked),
  ];
  return { line, said, problems: reasons.map((reason): Problem => ({ line, reason })) };
}

/** `Line 4: the Title is empty: …`, and how many more there are beyond `most`. */
export function problemLines(problems: readonly Problem[], most = Infinity): string[] {
  const named = problems.slice(0, most).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return problems.length > most ? [...named, `And ${problems.length - most} more.`] : named;
}
