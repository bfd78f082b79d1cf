// Which column of somebody's own table says what.
import { columnsNamed } from '../../../../tables/columns.ts';

export interface PostColumns {
  title: number;
  band?: number;
  team?: number;
  level?: number;
}
export type PostField = keyof PostColumns;

/** What a column may be called. */
const NAMES: Record<PostField, readonly string[]> = {
  title: ['title', 'job title', 'post title', 'role title', 'position title', 'role', 'position', 'job', 'post'],
  band: ['band', 'afc band', 'pay band', 'agenda for change band', 'grade', 'pay grade', 'afc grade'],
  team: ['team', 'service', 'department', 'team name', 'service name', 'ward', 'specialty', 'speciality'],
  level: ['level', 'level of practice', 'accend level', 'accend level of practice'],
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Undefined where no column can be a title: this row is no header. */
export function postColumnsOf(header: readonly string[]): PostColumns | undefined {
  const { title, ...others } = columnsNamed(NAMES, header, plain);
  return title === undefined ? undefined : { title, ...others };
}
