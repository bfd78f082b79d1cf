// Which column of somebody's own table of courses says what.
import type { CourseRow } from './row.ts';

export type Field = Exclude<keyof CourseRow, 'line'>;
export type Columns = Partial<Record<Field, number>>;

/** What a column may be called; the first is how we call it. Where a table has several, the first of these is taken. */
const NAMES: Record<Field, readonly [string, ...string[]]> = {
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
export const FIELDS = Object.keys(NAMES) as Field[];
export const nameOf = (field: Field): string => NAMES[field][0];

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '');

/** Undefined where a row names no title or no provider: it is no header. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map(plain);
  const indexOf = (field: Field) => NAMES[field].map((name) => names.indexOf(plain(name))).find((index) => index >= 0);
  const found = FIELDS.flatMap((field) => {
    const index = indexOf(field);
    return index === undefined ? [] : [[field, index] as const];
  });
  const columns: Columns = Object.fromEntries(found);
  return columns.title !== undefined && columns.provider !== undefined ? columns : undefined;
}
