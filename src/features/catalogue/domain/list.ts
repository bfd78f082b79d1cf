// From the rows of a table to courses. Whatever is wrong is named by its line, and then nothing is loaded.
import { linesBelowHeader } from '../../../tables/columns.ts';
import type { FoundHeader, LineProblem, TableLine, TableShape } from '../../../tables/table-shape.ts';
import { isNotKnown, tidyCell } from '../../../tables/cell-words.ts';
import { withUnit } from './duration-unit.ts';
import { problemsIn, type CourseLine } from './checks.ts';
import { courseColumnsOf, FIELDS, columnName, type CourseColumns } from './columns.ts';
import type { CourseField } from './headings.ts';
import { tickedLevels, tickProblems } from './level-columns.ts';
import { rowOf, type CourseRow } from './row.ts';

export const MOST_COURSES = 5000;
export type CatalogueReading = { rows: CourseRow[]; notes: string[] } | { problems: LineProblem[] };

const textOf = (cell: string | Date | undefined): string => (typeof cell === 'string' ? tidyCell(cell) : '');
export const COURSE_TABLE: TableShape<CourseColumns> = {
  columnsOf: courseColumnsOf,
  textOf,
  nameOf: columnName,
  ofOne: ['title'],
  most: MOST_COURSES,
  noHeader:
    'a catalogue needs a column Title and a column Provider. The others are Levels, Levels basis, Audience, Mode, Duration, Link, Host, Accredited, Accreditation, Note, Topics and Id.',
  tooMany: `there are more than ${MOST_COURSES} courses. Send them in several files.`,
};

export function coursesFromRows(table: readonly TableLine[]): CatalogueReading {
  const list = linesBelowHeader(table, COURSE_TABLE);
  if ('problems' in list) return list;
  const read = list.body.map((line) => courseOf(line, list));
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0
    ? { problems }
    : { rows: read.map(({ line, said }) => rowOf(line, said)), notes: list.notes };
}

/** Fields that are checked against what there is: “TBC” is none of it, and says nothing. */
const OF_KNOWN_VALUES: readonly CourseField[] = ['id', 'levels', 'accredited', 'topics', 'host', 'url'];

function courseOf({ line, cells, links = {} }: TableLine, { columns, header }: FoundHeader<CourseColumns>) {
  const cellOf = (field: CourseField) => textOf(cells[columns[field]!]);
  const knownIn = (field: CourseField) =>
    OF_KNOWN_VALUES.includes(field) && isNotKnown(cellOf(field)) ? '' : cellOf(field);
  const ticked = tickedLevels(columns, (at) => textOf(cells[at]));
  const saidIn = (field: CourseField) => {
    if (field === 'url' && !/^https?:/i.test(cellOf(field))) return links[columns[field]!] ?? knownIn(field);
    if (field === 'duration') return withUnit(cellOf(field), textOf(header.cells[columns[field]!]));
    return knownIn(field);
  };
  const present = FIELDS.filter((field) => columns[field] !== undefined);
  const isDate = present.filter((field) => cells[columns[field]!] instanceof Date);
  const said: CourseLine & { title: string; provider: string } = {
    title: '',
    provider: '',
    ...Object.fromEntries(present.map((field) => [field, saidIn(field)])),
    ...(ticked !== undefined && { levels: ticked }),
  };
  const checked = Object.fromEntries(Object.entries(said).filter(([field]) => !isDate.some((one) => one === field)));
  const reasons = [
    ...isDate.map(
      (field) => `Excel holds the ${columnName(field)} as a date: format the column as text and type it again.`,
    ),
    ...problemsIn(checked),
    ...tickProblems(columns, (at) => textOf(cells[at])),
  ];
  return { line, said, problems: reasons.map((reason): LineProblem => ({ line, reason })) };
}
