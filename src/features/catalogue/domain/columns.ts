// Which column of somebody's own table of courses says what.
import { columnsNamed } from '../../../tables/columns.ts';
import type { CourseRow } from './row.ts';

export type CourseField = Exclude<keyof CourseRow, 'line'>;
export type CourseColumns = Partial<Record<CourseField, number>>;

/** What a column may be called; the first is how we call it. */
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
  ],
  levelsBasis: ['Levels basis', 'level basis', 'basis', 'basis of levels', 'mapping basis', 'mapping', 'how sure'],
  mode: ['Mode', 'mode of delivery', 'delivery mode', 'delivery', 'mode of study', 'format'],
  duration: ['Duration', 'length', 'time needed'],
  url: ['Link', 'url', 'web link', 'hyperlink', 'web address', 'web page', 'webpage', 'website'],
  accredited: ['Accredited', 'is accredited', 'accredited yes no', 'accredited yes no unknown', 'academic credit'],
  accreditation: ['Accreditation', 'accreditation details', 'credits', 'credit', 'award'],
  note: ['Note', 'notes', 'comment', 'comments', 'remarks'],
  topics: ['Topics', 'topic', 'subjects', 'subject'],
  host: ['Host', 'provider host', 'providers host', 'provider s host', 'domain', 'provider domain'],
};
export const FIELDS = Object.keys(NAMES) as CourseField[];
export const columnName = (field: CourseField): string => NAMES[field][0];

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');

/** Undefined where a row names no title or no provider: it is no header. */
export function courseColumnsOf(header: readonly string[]): CourseColumns | undefined {
  const columns = columnsNamed(NAMES, header, plain);
  return columns.title !== undefined && columns.provider !== undefined ? columns : undefined;
}
