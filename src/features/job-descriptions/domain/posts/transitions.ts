// What the two do with a post that is proposed: agree it, ask for a change, take it back, ask another. With propose-post.ts
// the only place where a post changes: cards, notices and the import come through here.
import { requireField } from '../../../../bot/required.ts';
import { permit } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';
import type { Person } from '../../../../bot/turn.ts';
import {
  isProposer,
  hasPartnerWords,
  mayTakeBackPostAgreement,
  otherPart,
  rolesOnPost,
  withPartnerWords,
  type PostParty,
  type Post,
  type PartnerWords,
} from './post.ts';
import { changePost, editPost, refuseOneself, tellPartner } from './post-change.ts';
import type { PostNotice, PostNoticeKind, PostVerdict } from './verdict.ts';

const isProposed = (post: Post, version: number) => post.state === 'proposed' && post.version === version;

/** Only the person who was asked to, and only the version that person saw. A comment becomes part of what is agreed. */
export function agreePost(post: Post, version: number, by: Person, at: Date, comment = ''): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const said = saidOn(post, 'comment', comment, version, at);
  const next: Post = {
    ...editPost(post, at),
    state: 'agreed',
    agreedBy: { ...requireField(post, 'agreeWith'), at: at.toISOString() },
    comment: said && { by: said.by, at: said.at, words: said.words },
    reopened: undefined,
    said: withPartnerWords(post, said),
  };
  return changePost(next, 'agreed', tellProposer(post, 'agreed'));
}

/** It waits to be agreed again, with the comment in the box. */
export function takeBackPostAgreement(post: Post, version: number, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (post.version !== version || !mayTakeBackPostAgreement(post, by, at)) return { is: 'late' };
  const next: Post = { ...editPost(post, at), state: 'proposed', agreedBy: undefined };
  return changePost(next, 'agreement taken back', tellProposer(post, 'agreement-taken-back'));
}

export function askForPostChange(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const next: Post = {
    ...editPost(post, at),
    state: 'to review',
    mappedAt: undefined,
    changeAsked: { by: requireField(post, 'agreeWith'), at: at.toISOString(), words },
    comment: undefined,
    said: withPartnerWords(post, saidOn(post, 'change', words, version, at)),
  };
  return changePost(next, 'change asked', tellProposer(post, 'change-asked'));
}

/** Words of a card that is out of date. In a post that was proposed anew they stand in the box instead; the same press again keeps nothing twice. */
export function keepPartnerWords(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (post.state === 'proposed' || hasPartnerWords(post, version, words)) return { is: 'late' };
  const next: Post = { ...editPost(post, at), said: withPartnerWords(post, saidOn(post, 'late', words, version, at)) };
  return changePost(next, 'said late', tellProposer(post, 'late-words'));
}

const saidOn = (
  post: Post,
  became: PartnerWords['became'],
  words: string,
  version: number,
  at: Date,
): PartnerWords | undefined =>
  words ? { by: requireField(post, 'agreeWith'), at: at.toISOString(), words, became, version } : undefined;

/** Where nobody was named, or the one who was named is away. */
export function choosePartner(
  post: Post,
  version: number,
  partner: Omit<PostParty, 'as'>,
  by: Person,
  at: Date,
): PostVerdict {
  if (!isProposer(post, by)) throw new Refusal(NOT_THE_PROPOSER);
  refuseOneself(partner.id, by.id);
  if (!isProposed(post, version) || post.agreeWith?.id === partner.id) return { is: 'late' };
  const next: Post = {
    ...editPost(post, at),
    agreeWith: { ...partner, as: otherPart(requireField(post, 'proposedBy').as) },
    comment: undefined,
    askedAs: version + 1,
    askedAt: at.toISOString(),
  };
  return changePost(next, 'partner chosen', ...tellPartner(next));
}

/** A notice that may not have arrived, sent once more because the proposer decided so. */
export function sendPostAgain(post: Post, version: number, isStuck: boolean, by: Person, at: Date): PostVerdict {
  if (!isProposer(post, by)) throw new Refusal(NOT_THE_PROPOSER);
  if (!isProposed(post, version) || !isStuck) return { is: 'late' };
  const next = { ...editPost(post, at), askedAs: version + 1, askedAt: at.toISOString() };
  return changePost(next, 'sent again', ...tellPartner(next));
}

const tellProposer = (post: Post, kind: PostNoticeKind): PostNotice => ({
  kind,
  to: requireField(post, 'proposedBy').id,
});

export const NOT_THE_PROPOSER =
  'Only the person who proposed it chooses who agrees it. Ask that person, or propose it again.';
