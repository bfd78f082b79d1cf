// Which column of somebody's own table says what.
import {
  areNumbers,
  areTitlesOfAddress,
  columnsNamed,
  mostly,
  type ColumnNames,
} from '../../../../tables/column-names.ts';
import { bandInCell } from './band-cell.ts';

export type PostColumns = {
  title: number;
  band?: number;
  team?: number;
  level?: number;
};
export type PostField = keyof PostColumns;

export const POST_COLUMN_NAMES = new Map<string, string>([
  ['title', 'Title'],
  ['band', 'Band'],
  ['team', 'Team'],
  ['level', 'Level'],
]);

const holdBands = (values: readonly string[]) => values.some((one) => bandInCell(one).band !== undefined);
/** Money, and points of a scale. */
const areSums = (values: readonly string[]) => mostly(values, (value) => /^[£\s]*\d[\d,]{3,}/.test(value));
/** Of a qualification, or of a hierarchy. */
const areNumberedLevels = (values: readonly string[]) => mostly(values, (value) => /^(?:level|l)?\s*\d/i.test(value));
const NEVER: Record<PostField, (values: readonly string[]) => boolean> = {
  title: (values) => areTitlesOfAddress(values) || areNumbers(values),
  band: areSums,
  team: areNumbers,
  level: areNumberedLevels,
};

const COLUMNS: ColumnNames<PostField> = {
  names: {
    title: [
      'position title',
      'job title',
      'post title',
      'role title',
      'title of post',
      'title of role',
      'position name',
      'post name',
      'role name',
      'job name',
      'post description',
      'position description',
      'description of post',
      'designation',
      'job role',
      'role',
      'position',
      'post',
      'job',
      'title',
      'occupation',
    ],
    band: [
      'band',
      'afc band',
      'pay band',
      'agenda for change band',
      'post band',
      'job band',
      'current band',
      'banding',
      'afc',
      'agenda for change',
      'pay grade',
      'pay scale',
      'afc grade',
      'grade',
      'pay',
    ],
    team: [
      'team',
      'service',
      'department',
      'dept',
      'team name',
      'service name',
      'department name',
      'ward',
      'unit',
      'clinic',
      'specialty',
      'speciality',
      'ward name',
      'area',
      'directorate',
      'division',
      'care group',
    ],
    level: ['accend level of practice', 'accend level', 'level of practice', 'level'],
  },
  plain: (text) =>
    text
      .replace(/([a-z]{2})([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  fits: (field, values) => field !== 'band' || holdBands(values),
  isNever: (field, values) => NEVER[field](values),
};

/** Whatever it is called, a column of nothing but “Band 6” is that of the bands. */
function bandColumn(
  header: readonly string[],
  below: readonly (readonly string[])[],
  taken: readonly number[],
): number | undefined {
  const at = header.findIndex((_, column) => {
    const values = below.flatMap((cells) => cells[column]?.trim() || []);
    return !taken.includes(column) && values.length > 0 && values.every((one) => BAND_ALONE.test(one));
  });
  return at < 0 ? undefined : at;
}
const BAND_ALONE = /^(?:afc |agenda for change )?band\s?\d[a-d]?(?:\s?[/–-]\s?\d[a-d]?)?$/i;

/** Undefined where no column can be a title: this row is no header. */
export function postColumnsOf(
  header: readonly string[],
  below: readonly (readonly string[])[] = [],
): PostColumns | undefined {
  const { title, ...others } = columnsNamed(COLUMNS, header, below);
  if (title === undefined) return undefined;
  const band = others.band ?? bandColumn(header, below, [title, ...Object.values(others)]);
  return { title, ...others, ...(band !== undefined && { band }) };
}
