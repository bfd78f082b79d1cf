import type { Verdict } from '../../../../bot/verdict.ts';
import type { Post } from './post.ts';

export type PostNoticeKind =
  'proposed' | 'agreed' | 'agreement-taken-back' | 'change-asked' | 'late-words' | 'reopened';
export interface PostNotice {
  kind: PostNoticeKind;
  /** Of the tenant of the post. */
  to: string;
}

export interface PostChanges {
  post: Post;
  tell: PostNotice[];
  /** The word the audit trail keeps for it. */
  doing: string;
}
export type PostVerdict = Verdict<PostChanges>;
