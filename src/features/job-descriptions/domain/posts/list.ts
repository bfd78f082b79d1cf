// From the rows of a table to posts. Whatever is wrong is named by its line, and then nothing is loaded.
import { z } from 'zod';
import { LevelId, LEVELS, readLevel } from '../../../framework/domain.ts';
import { bandInName, bandOf } from '../level/bands.ts';
import { columnsOf, type Columns, type Field } from './columns.ts';
import { Band, MOST_TEAM, MOST_TITLE, placeOf } from './post.ts';

export const MOST_POSTS = 2000;
const HEADER_WITHIN = 10; // lists often begin with the name of the Trust and a date

/** One line of a list of posts. Of everything the table holds, only this is ever kept. */
export const PostRow = z.object({
  title: z.string(),
  band: Band.optional(),
  team: z.string().optional(),
  level: LevelId.optional(),
});
export type PostRow = z.infer<typeof PostRow>;

interface Line {
  line: number;
  /** A date is what Excel makes of a text such as 1-2. */
  cells: readonly (string | Date)[];
}
export interface Problem {
  line: number;
  reason: string;
}
/** `repeated`: how many lines say the same post once more; several people may hold one. */
export type PostReading = { posts: PostRow[]; repeated: number } | { problems: Problem[] };

/** How many columns of a list of posts a table has: 0 where it is none. */
export const postColumns = (table: readonly Line[]): number =>
  Math.max(
    0,
    ...table.slice(0, HEADER_WITHIN).map(({ cells }) => {
      const columns = Object.values(columnsOf(cells.map(textOf)) ?? {});
      return columns.filter((column) => column !== undefined).length;
    }),
  );

export function postsFromRows(table: readonly Line[]): PostReading {
  const filled = table.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  if (!filled.length) return refused(1, 'the file is empty.');
  const at = filled.slice(0, HEADER_WITHIN).findIndex(({ cells }) => columnsOf(cells.map(textOf)));
  const header = filled[Math.max(0, at)]!;
  const columns = columnsOf(header.cells.map(textOf));
  if (!columns) return refused(header.line, NO_TITLE);
  const body = filled.slice(at + 1);
  if (!body.length) return refused(header.line, 'there is nothing below the header.');
  if (body.length > MOST_POSTS) return refused(body[MOST_POSTS]!.line, TOO_MANY);
  return postsBelow(body, columns);
}

const NO_TITLE = 'no column is called Title. The columns are Title, Band and Team, and Level if you know it.';
const TOO_MANY = `here begin more than ${MOST_POSTS} posts. Send them in several files.`;
const refused = (line: number, reason: string): PostReading => ({ problems: [{ line, reason }] });

function postsBelow(body: readonly Line[], columns: Columns): PostReading {
  const read = body.map((line) => postOf(line, columns));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length) return { problems };
  const posts = [...new Map(read.map(({ post }) => [placeOf(post), post])).values()];
  return { posts, repeated: body.length - posts.length };
}

function postOf({ line, cells }: Line, columns: Columns): { post: PostRow; problems: Problem[] } {
  const cell = (field: Field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? ''));
  const said = {
    title: textOf(cell('title')),
    band: textOf(cell('band')),
    team: textOf(cell('team')),
    level: textOf(cell('level')),
  };
  const post = {
    title: said.title,
    band: readBand(said.band),
    team: said.team || undefined,
    level: readLevel(said.level),
  };
  const reasons = [
    ...(['title', 'band', 'team', 'level'] as const).filter((field) => cell(field) instanceof Date).map(isADate),
    ...titleProblems(said.title, cell('title')),
    ...(said.band && !post.band ? [notABand(said.band)] : []),
    ...(said.team.length > MOST_TEAM ? [`the team is longer than ${MOST_TEAM} characters.`] : []),
    ...(said.level && !post.level ? [`“${said.level}” is not a level of practice. The seven are ${LEVEL_NAMES}.`] : []),
  ];
  return { post, problems: reasons.map((reason) => ({ line, reason })) };
}

function titleProblems(title: string, cell: string | Date): string[] {
  if (!title && typeof cell === 'string') return ['the title is empty.'];
  return title.length > MOST_TITLE ? [`the title is longer than ${MOST_TITLE} characters.`] : [];
}

const readBand = (text: string): string | undefined => bandOf(text) ?? bandInName(text);
const notABand = (text: string) => `the band “${text}” is not an Agenda for Change band (1–9, 8a–8d).`;
const isADate = (field: Field) => `Excel holds the ${field} as a date: format the column as text and type it again.`;
const LEVEL_NAMES = LEVELS.map(({ name }) => name).join(', ');
const textOf = (cell: string | Date): string => (cell instanceof Date ? '' : cell.trim().replace(/\s+/g, ' '));

/** `Line 4: the band “9z” is not …`, and how many more there are beyond `most`. */
export function problemLines(problems: readonly Problem[], most = Infinity): string[] {
  const named = problems.slice(0, most).map(({ line, reason }) => `Line ${line}: ${reason}`);
  return problems.length > most ? [...named, `And ${problems.length - most} more.`] : named;
}
