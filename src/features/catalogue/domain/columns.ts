// Which column of somebody's own table of courses says what.
import { areNumbers, areTitlesOfAddress, columnsNamed, isOfPeople, mostly } from '../../../tables/column-names.ts';
import type { ColumnsOf } from '../../../tables/table-shape.ts';
import { tickedColumns, tickedName, type TickedColumn } from './level-columns.ts';
import { HEADINGS, type CourseField } from './headings.ts';

export type CourseColumns = ColumnsOf<CourseField | TickedColumn>;

export const FIELDS = Object.keys(HEADINGS) as CourseField[];
const OURS = new Map<string, string>(FIELDS.map((field) => [field, HEADINGS[field][0]]));
export const columnName = (field: string): string => OURS.get(field) ?? tickedName(field) ?? field;

/** A heading that holds a title where no other column does. */
const TITLES_AT_LAST = [
  'programme',
  'program',
  'training course',
  'training programme',
  'training',
  'learning activity',
  'workshop',
  'study day',
  'qualification',
];

/** Our own name says least in a table of somebody else: a list of bookings has a Title (Mrs) and a Course title. */
const TELLING = { ...HEADINGS, title: [...HEADINGS.title.slice(1), HEADINGS.title[0], ...TITLES_AT_LAST] };
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
/** `7`, `Level 6`, `L7`: of a university, not of practice. */
const ACADEMIC = /^(?:academic |rqf |fheq |qcf |nqf )?(?:level|l)?\s*\d/i;
const NEVER: Partial<Record<CourseField, (values: readonly string[]) => boolean>> = {
  title: areTitlesOfAddress,
  levels: (values) => mostly(values, (value) => ACADEMIC.test(value)),
};
const isNever = (field: CourseField, values: readonly string[]) => NEVER[field]?.(values) ?? false;
const fits = (field: CourseField, values: readonly string[]) => field !== 'title' || !areNumbers(values);
const KNOWN = { names: TELLING, plain, fits, isNever };

/** What stands beside a name that says that it is somebody’s. */
const OF_BOOKINGS = /^(?:e-?mail(?: address)?|phone|mobile|telephone)$/i;
const areNamesOfPeople = (header: readonly string[], { title = -1, provider = -1 }: CourseColumns): boolean => {
  const isBareName = plain(header[title] ?? '') === 'name';
  const isWorkplace = /^organi[sz]ation$/.test(plain(header[provider] ?? ''));
  return (
    isBareName && (isOfPeople(header) || (isWorkplace && header.some((heading) => OF_BOOKINGS.test(heading.trim()))))
  );
};

/** Undefined where a row names no title or no provider: it is no header. */
export function courseColumnsOf(
  header: readonly string[],
  below: readonly (readonly string[])[] = [],
): CourseColumns | undefined {
  const named = columnsNamed(KNOWN, header, below);
  const columns = named.levels === undefined ? { ...named, ...tickedColumns(header, below) } : named;
  const isHeader = columns.title !== undefined && columns.provider !== undefined;
  return isHeader && !areNamesOfPeople(header, columns) ? columns : undefined;
}
