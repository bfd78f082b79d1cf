import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { Cursor, cursorIn, placeIn } from '../../../bot/cursor.ts';
import type { Asking, Card } from '../../../bot/turn.ts';
import { levelName } from '../../framework/domain.ts';
import { postPage } from '../domain/posts/page.ts';
import { postCounts, nextStepLine, nextStepOf, type PostCounts } from '../domain/posts/progress.ts';
import { postLine, PostState } from '../domain/posts/post.ts';
import type { PostLine } from '../kinds.ts';
import { countText, START, STATES } from './views.ts';

const posts = card(
  'job-descriptions/posts',
  z.object({
    heading: z.string(),
    counts: z.string(),
    mapped: z.string(),
    showing: z.string(),
    actions: z.array(Button),
    rows: z.array(
      z.object({
        group: z.string(),
        isNotFirst: z.boolean(),
        post: z.string(),
        how: z.string(),
        next: z.string(),
        open: z.string(),
        id: z.string(),
      }),
    ),
  }),
);

type Viewer = Pick<Asking, 'person' | 'trustId'>;

/** What the list is asked for: the posts in one state, and where the page before ended. */
export const PostListInput = z.object({ state: PostState.optional(), after: Cursor.optional() });
export type PostListInput = z.infer<typeof PostListInput>;
const listOf = ({ trustId, person }: Viewer, { state }: PostListInput) =>
  `list of posts|${trustId}|${person.tenantId}|${state ?? 'all'}`;

/** One page of the posts of a Trust, with how many there are of each kind. */
export function postsCard(lines: readonly PostLine[], wanted: PostListInput, viewer: Viewer): Card {
  const { state, after } = wanted;
  const list = listOf(viewer, wanted);
  const { shown, next } = postPage(lines, { state, after: after && placeIn(list, after) });
  const counts = postCounts(lines);
  return posts({
    heading: 'Job descriptions of your Trust',
    counts: countsLine(counts),
    mapped: counts.total ? mappedLine(counts) : '',
    showing: showingLine(wanted, shown.length),
    rows: shown.map((line, i) => ({
      group: i === 0 || shown[i - 1]!.state !== line.state ? STATES[line.state] : '',
      isNotFirst: i > 0,
      post: postLine(line),
      how: line.level ? `– ${levelName(line.level)} level.` : '– no level yet.',
      next: nextStepLine(nextStepOf(line, viewer.person)),
      open: `Open post ${i + 1}`,
      id: line.id,
    })),
    actions: [
      ...(next ? [button('Next page', 'job-descriptions.posts', { state, after: cursorIn(list, next) })] : []),
      ...filters(wanted),
      button('Import a list', 'job-descriptions.importing'),
      START,
    ],
  });
}

function countsLine({ total, byState }: PostCounts): string {
  if (!total) return 'There are none yet. Send a Word job description here, or import a list of posts to review.';
  const each = PostState.options.map((state) => `${byState[state]} ${state}`).join(', ');
  return `${countText(total, 'post')}: ${each}.`;
}

const mappedLine = ({ rolesMapped, alignedJobDescriptions }: PostCounts) =>
  `${rolesMapped} mapped to a level (proposed or agreed). ${alignedJobDescriptions} with an agreed job description that carries the statement.`;

function showingLine({ state, after }: PostListInput, shown: number): string {
  if (state && !shown && !after) return `None are ${state}.`;
  return state ? `Only those ${state} are shown.` : '';
}

const filters = ({ state }: PostListInput): Button[] => [
  ...PostState.options
    .filter((one) => one !== state)
    .map((one) => button(STATES[one], 'job-descriptions.posts', { state: one })),
  ...(state ? [button('All posts', 'job-descriptions.posts')] : []),
];
