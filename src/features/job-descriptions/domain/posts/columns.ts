// Which column of somebody's own table says what.
import { areTitlesOfAddress, columnsNamed, mostly, type ColumnNames } from '../../../../tables/columns.ts';
import { bandInLabel, bandInName } from '../level/bands.ts';

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

const areNumbers = (values: readonly string[]): boolean => mostly(values, (value) => !/\p{L}{2}/u.test(value));

const COLUMNS: ColumnNames<PostField> = {
  names: {
    title: [
      'position title',
      'job title',
      'post title',
      'role title',
      'title of post',
      'job role',
      'role',
      'position',
      'post',
      'job',
      'title',
    ],
    band: ['band', 'afc band', 'pay band', 'agenda for change band', 'pay grade', 'pay scale', 'afc grade', 'grade'],
    team: ['team', 'service', 'department', 'dept', 'team name', 'service name', 'ward', 'specialty', 'speciality'],
    level: ['accend level of practice', 'accend level', 'level of practice', 'level'],
  },
  plain: (text) =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim(),
  fits: (field, values) =>
    field === 'title'
      ? !areNumbers(values)
      : field !== 'band' || values.some((one) => (bandInLabel(one) ?? bandInName(one)) !== undefined),
  isNever: (field, values) => field === 'title' && areTitlesOfAddress(values),
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
