import { writeInBatches, SMALL_ROWS } from '../../records/batches.ts';
import type { Store } from '../../storage/port.ts';
import { importedPost } from './domain/posts/new-posts.ts';
import type { PostRow } from './domain/posts/list.ts';
import { postIdentity, type Post, type Workplace } from './domain/posts/post.ts';
import { postKinds, type PostLine } from './kinds.ts';
import { idOf, importRows } from './rows.ts';

const TOGETHER = SMALL_ROWS / 2; // a post is two rows, and all that are written at once have one trail

export interface ImportDone {
  added: number;
  known: number;
}

/** Posts of the list that the Trust does not have yet. */
export const newLinesOf = (
  rows: readonly PostRow[],
  known: readonly Pick<Post, 'title' | 'band' | 'team'>[],
): PostRow[] => {
  const places = new Set(known.map(postIdentity));
  return rows.filter((row) => !places.has(postIdentity(row)));
};

/**
 * Adds what is new as posts to review, and touches nothing else. It may be cut off and repeated, by two people at a
 * time too: a post's id follows from what it is, so none is made twice.
 */
export const importInto =
  (store: Store, all: (at: Workplace) => Promise<PostLine[]>) =>
  async (
    workplace: Workplace,
    rows: readonly PostRow[],
    { by, at, frameworkVersion }: { by: string; at: Date; frameworkVersion: string },
  ): Promise<ImportDone> => {
    const posts = newLinesOf(rows, await all(workplace)).map((row) =>
      importedPost({ ...row, id: idOf(workplace, row), ...workplace }, frameworkVersion, at),
    );
    // Nothing is read first: whatever is there already makes the change decide once more, with the rows in hand.
    const written = await writeInBatches(posts, TOGETHER, (some) =>
      store.change(workplace.trustId, {}, (there) => {
        const [first, ...others] = some.filter(({ id }) => !there.has(postKinds.record.keyOf(id)));
        return first ? { result: others.length + 1, ...importRows([first, ...others], by, at) } : { result: 0 };
      }),
    );
    const added = written.reduce((sum, one) => sum + one, 0);
    return { added, known: rows.length - added };
  };
