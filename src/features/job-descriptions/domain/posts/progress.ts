import type { PersonKey } from '../../../../bot/person-key.ts';
import { isPartner, isProposer, type Post, type PostState } from './post.ts';

export interface NextStep {
  /** A name, “You”, or “Anybody in your Trust”. */
  who: string;
  what: string;
}

const ANYBODY = 'Anybody in your Trust';

type Standing = Pick<Post, 'tenantId' | 'state' | 'agreeWith' | 'proposedBy' | 'changeAsked' | 'hasStatement'>;

/** Who owns the next step; undefined when nothing is left to do. */
export function nextStepOf(post: Standing, viewer?: PersonKey): NextStep | undefined {
  const { state, agreeWith, proposedBy, changeAsked, hasStatement } = post;
  const proposer = viewer && isProposer(post, viewer) ? 'You' : (proposedBy?.name ?? ANYBODY);
  const partner = agreeWith && (viewer && isPartner(post, viewer) ? 'You' : agreeWith.name);
  if (state === 'to review')
    return changeAsked
      ? { who: proposer, what: 'make the change that was asked for, then propose it again' }
      : { who: ANYBODY, what: 'send its Word job description here' };
  if (state === 'proposed')
    return partner
      ? { who: partner, what: 'agree it or ask for a change' }
      : { who: proposer, what: 'choose who agrees it' };
  return hasStatement
    ? undefined
    : { who: proposer, what: 'send its Word job description here, so that the agreed statement is put into it' };
}

/** `Priya Shah: agree it or ask for a change` */
export const nextStepLine = (next: NextStep | undefined): string =>
  next ? `${next.who}: ${next.what}` : 'None. Everything is done.';

export interface PostCounts {
  total: number;
  rolesMapped: number;
  alignedJobDescriptions: number;
  byState: Record<PostState, number>;
}

/** How one post counts: as a role mapped to a level, and as a role with an aligned job description. */
export const isMapped = ({ level, state }: Pick<Post, 'level' | 'state'>): boolean =>
  level !== undefined && state !== 'to review';
export const isAligned = ({ hasStatement, state }: Pick<Post, 'hasStatement' | 'state'>): boolean =>
  hasStatement && state === 'agreed';

/**
 * A count of roles as they stand now, each post once, however many people hold it. `rolesMapped`: posts whose level is
 * proposed or agreed (a level that only came with an imported list, or that was sent back, does not count).
 * `alignedJobDescriptions`: posts whose document carries the statement and has been agreed; one that is proposed
 * again counts again when it is agreed again.
 */
export function postCounts(posts: readonly Pick<Post, 'level' | 'state' | 'hasStatement'>[]): PostCounts {
  const number = (is: (post: (typeof posts)[number]) => boolean) => posts.filter(is).length;
  const inState = (state: PostState) => number((post) => post.state === state);
  return {
    total: posts.length,
    rolesMapped: number(isMapped),
    alignedJobDescriptions: number(isAligned),
    byState: { 'to review': inState('to review'), proposed: inState('proposed'), agreed: inState('agreed') },
  };
}
