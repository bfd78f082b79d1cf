import { postIdentity, PostState, type Post } from './post.ts';

export const POSTS_A_PAGE = 8;

type Listed = Pick<Post, 'id' | 'title' | 'band' | 'team' | 'state'>;

/** What to review first, then what is proposed, then what is agreed; in each by title. A place in that order, for “next page”. */
export const orderOf = (post: Listed): string =>
  `${PostState.options.indexOf(post.state)}|${postIdentity(post)}|${post.id}`;

/** The posts behind `after`, and whether more follow. A post that moved in the meantime breaks nothing. */
export function postPage<Line extends Listed>(
  lines: readonly Line[],
  { state, after = '' }: { state?: PostState; after?: string },
): { shown: Line[]; next?: string } {
  const ordered = lines
    .filter((line) => !state || line.state === state)
    .map((line) => ({ line, order: orderOf(line) }))
    .filter(({ order }) => order > after)
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const shown = ordered.slice(0, POSTS_A_PAGE);
  return {
    shown: shown.map(({ line }) => line),
    next: ordered.length > POSTS_A_PAGE ? shown.at(-1)?.order : undefined,
  };
}
