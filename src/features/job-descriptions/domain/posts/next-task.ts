// What a post asks of one of its two people: the same steps as `nextStepOf` names, where they are somebody's own.
import { z } from 'zod';
import type { PersonKey } from '../../../../bot/person-key.ts';
import { postPartyKey, type Post } from './post.ts';

export const PostStep = z.enum(['agree', 'choose', 'change', 'document']);
export type PostStep = z.infer<typeof PostStep>;

export interface PostTask {
  owner: PersonKey;
  step: PostStep;
  /** A moment. */
  since: string;
}

/** Undefined where it is anybody's, or nobody's. */
export function taskOfPost(post: Post): PostTask | undefined {
  const { state, proposedBy, agreeWith, changeAsked, agreedBy, hasStatement, askedAt } = post;
  const of = (which: 'proposedBy' | 'agreeWith', step: PostStep, since: string | undefined): PostTask | undefined => {
    const owner = postPartyKey(post, which);
    return owner && since ? { owner, step, since } : undefined;
  };
  if (state === 'to review') return of('proposedBy', 'change', changeAsked?.at);
  if (state === 'agreed') return hasStatement ? undefined : of('proposedBy', 'document', agreedBy?.at);
  return agreeWith ? of('agreeWith', 'agree', askedAt ?? proposedBy?.at) : of('proposedBy', 'choose', proposedBy?.at);
}

const TEXTS: Record<PostStep, (title: string) => string> = {
  agree: (title) => `Agree the level of the post ${title}.`,
  choose: (title) => `Choose who agrees the level of the post ${title}.`,
  change: (title) => `Make the change that was asked for in the post ${title}, then propose it again.`,
  document: (title) =>
    `Send the Word job description of the post ${title}, so that the agreed statement is put into it.`,
};

export const postTaskText = (step: PostStep, title: string): string => TEXTS[step](title);
