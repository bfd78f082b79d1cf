// How a post comes into the list: from a line of a table, or from a document nobody has sent before.
import type { PostRow } from './list.ts';
import { Post } from './post.ts';

interface Beginning extends PostRow {
  id: string;
  tenantId: string;
  trustId: string;
}

export const newPost = (beginning: Beginning, at: Date): Post =>
  Post.parse({
    ...beginning,
    ...(beginning.level && { levelBasis: 'chosen' }),
    state: 'to review',
    version: 1,
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  });

export const importedPost = (beginning: Beginning, frameworkVersion: string, at: Date): Post => ({
  ...newPost(beginning, at),
  importedAt: at.toISOString(),
  ...(beginning.level && { frameworkVersion }),
});
