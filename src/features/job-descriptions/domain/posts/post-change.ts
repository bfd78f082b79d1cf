// What every change of a post has in common.
import { Refusal } from '../../../../bot/refusal.ts';
import type { Post } from './post.ts';
import type { PostNotice, PostVerdict } from './verdict.ts';

export const changePost = (post: Post, doing: string, ...tell: PostNotice[]): PostVerdict => ({
  is: 'done',
  changes: { post, doing, tell },
});

export const editPost = (post: Post, at: Date): Post => ({
  ...post,
  version: post.version + 1,
  updatedAt: at.toISOString(),
});
export const tellPartner = ({ agreeWith }: Post): PostNotice[] =>
  agreeWith ? [{ kind: 'proposed', to: agreeWith.id }] : [];

const ONESELF = 'You cannot agree your own proposal. Choose the other person: the line manager or the HR partner.';
export function refuseOneself(partnerId: string, id: string): void {
  if (partnerId === id) throw new Refusal(ONESELF);
}
