// Which column of somebody's own table of courses says what.
import { areTitlesOfAddress, columnsNamed, type ColumnsOf } from '../../../tables/columns.ts';
import type { CourseRow } from './row.ts';

export type CourseField = Exclude<keyof CourseRow, 'line'>;
export type CourseColumns = ColumnsOf<CourseField>;

/** What we call a column, then what else it may be called. */
const NAMES: Record<CourseField, readonly [string, ...string[]]> = {
  id: ['Id', 'course id', 'code', 'course code', 'reference', 'ref'],
  title: ['Title', 'course title', 'course name', 'name of course', 'course', 'name', 'module title', 'module'],
  provider: [
    'Provider',
    'course provider',
    'training provider',
    'provider name',
    'organisation',
    'organization',
    'delivered by',
    'run by',
    'offered by',
    'provided by',
    'taught by',
    'institution',
    'university',
  ],
  audience: ['Audience', 'target audience', 'who for', 'for whom', 'who it is for', 'aimed at', 'suitable for'],
  levels: [
    'Levels',
    'level',
    'levels of practice',
    'level of practice',
    'accend levels',
    'accend level',
    'accend levels of practice',
    'accend level of practice',
    'for levels',
    'for level',
    'for which levels',
    'which levels',
  ],
  levelsBasis: ['Levels basis', 'level basis', 'basis', 'basis of levels', 'mapping basis', 'mapping', 'how sure'],
  mode: ['Mode', 'mode of delivery', 'delivery mode', 'delivery', 'how delivered', 'mode of study', 'format'],
  duration: ['Duration', 'length', 'time needed', 'how long', 'how long it takes', 'time it takes'],
  url: ['Link', 'url', 'web link', 'hyperlink', 'web address', 'web page', 'webpage', 'website'],
  accredited: ['Accredited', 'is accredited', 'accredited yes no', 'accredited yes no unknown', 'academic credit'],
  accreditation: ['Accreditation', 'accreditation details', 'credits', 'credit', 'award'],
  note: ['Note', 'notes', 'comment', 'comments', 'remarks'],
  topics: ['Topics', 'topic', 'subjects', 'subject'],
  host: ['Host', 'provider host', 'providers host', 'provider s host', 'domain', 'provider domain'],
};
export const FIELDS = Object.keys(NAMES) as CourseField[];
const OURS = new Map<string, string>(FIELDS.map((field) => [field, NAMES[field][0]]));
export const columnName = (field: string): string => OURS.get(field) ?? field;

/** Our own name says least in a table of somebody else: a list of bookings has a Title (Mrs) and a Course title. */
const TELLING = { ...NAMES, title: [...NAMES.title.slice(1), NAMES.title[0]] };
const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');
const isNever = (field: CourseField, values: readonly string[]) => field === 'title' && areTitlesOfAddress(values);

/** Undefined where a row names no title or no provider: it is no header. */
export function courseColumnsOf(
  header: readonly string[],
  below: readonly (readonly string[])[] = [],
): CourseColumns | undefined {
  const columns = columnsNamed({ names: TELLING, plain, isNever }, header, below);
  return columns.title !== undefined && columns.provider !== undefined ? columns : undefined;
}
