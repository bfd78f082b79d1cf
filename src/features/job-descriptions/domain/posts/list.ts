// From the rows of a table to posts. Whatever is wrong is named by its line, and then nothing is loaded.
import { z } from 'zod';
import { linesBelowHeader, type LinesBelow } from '../../../../tables/columns.ts';
import type { LineProblem, TableLine, TableShape } from '../../../../tables/table-shape.ts';
import { LevelId, LEVELS, readLevel } from '../../../framework/domain.ts';
import { bandOfPost } from './band-cell.ts';
import { titleProblem } from './title-cell.ts';
import { POST_COLUMN_NAMES, postColumnsOf, type PostColumns, type PostField } from './columns.ts';
import { isNotKnown, tidyCell } from '../../../../tables/cell-words.ts';
import { Band, MOST_TEAM, postIdentity } from './post.ts';

export const MOST_POSTS = 2000;

/** One line of a list of posts. Of everything the table holds, only this is ever kept. */
export const PostRow = z.object({
  title: z.string(),
  band: Band.optional(),
  team: z.string().optional(),
  level: LevelId.optional(),
});
export type PostRow = z.infer<typeof PostRow>;

/** `repeated`: how many lines say the same post once more; several people may hold one. */
export type PostListReading = { posts: PostRow[]; repeated: number; notes: string[] } | { problems: LineProblem[] };

const textOf = (cell: string | Date): string => (cell instanceof Date ? '' : tidyCell(cell));

export const POST_LIST: TableShape<PostColumns> = {
  columnsOf: postColumnsOf,
  textOf,
  nameOf: (field) => POST_COLUMN_NAMES.get(field) ?? field,
  ofOne: ['title'],
  most: MOST_POSTS,
  noHeader:
    'no column is called Title, Job title or Post. The columns are Title, Band and Team, and Level if you know it; a column of titles such as Mrs and Dr does not count.',
  tooMany: `there are more than ${MOST_POSTS} posts. Send them in several files.`,
};

export function postsFromRows(table: readonly TableLine[]): PostListReading {
  const list = linesBelowHeader(table, POST_LIST);
  return 'problems' in list ? list : postsBelow(list);
}

function postsBelow({ body, columns, notes }: LinesBelow<PostColumns>): PostListReading {
  const read = body.map((line) => postOf(line, columns));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length) return { problems };
  const posts = [...new Map(read.map(({ post }) => [postIdentity(post), post])).values()];
  return { posts, repeated: body.length - posts.length, notes };
}

function postOf({ line, cells }: TableLine, columns: PostColumns): { post: PostRow; problems: LineProblem[] } {
  const cell = (field: PostField) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? ''));
  const known = (field: PostField) => (isNotKnown(textOf(cell(field))) ? '' : textOf(cell(field)));
  const said = { title: textOf(cell('title')), team: known('team'), level: known('level') };
  const { title, band, problem } = bandOfPost(said.title, textOf(cell('band')));
  const post = { title, band, team: said.team || undefined, level: readLevel(said.level) };
  const reasons = [
    ...(['title', 'band', 'team', 'level'] as const).filter((field) => cell(field) instanceof Date).map(isADate),
    ...(cell('title') instanceof Date ? [] : titleProblem(said.title)),
    ...(problem ? [problem] : []),
    ...(said.team.length > MOST_TEAM ? [`the team is longer than ${MOST_TEAM} characters.`] : []),
    ...(said.level && !post.level ? [`“${said.level}” is not a level of practice. The seven are ${LEVEL_NAMES}.`] : []),
  ];
  return { post, problems: reasons.map((reason) => ({ line, reason })) };
}

const isADate = (field: PostField) =>
  `Excel holds the ${field} as a date: format the column as text and type it again.`;
const LEVEL_NAMES = LEVELS.map(({ name }) => name).join(', ');
