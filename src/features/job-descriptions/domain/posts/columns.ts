// Which column of somebody's own table says what.
export interface Columns {
  title: number;
  band?: number;
  team?: number;
  level?: number;
}
export type Field = keyof Columns;

/** What a column may be called. Where a table has several of them, the first of these names is taken. */
const NAMES: Record<Field, readonly string[]> = {
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
export function columnsOf(header: readonly string[]): Columns | undefined {
  const names = header.map(plain);
  const column = (field: Field) => NAMES[field].map((name) => names.indexOf(name)).find((index) => index >= 0);
  const title = column('title');
  return title === undefined
    ? undefined
    : { title, band: column('band'), team: column('team'), level: column('level') };
}
