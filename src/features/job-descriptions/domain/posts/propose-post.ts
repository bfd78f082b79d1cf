// to review → proposed → agreed; proposed → to review (a change is asked for); agreed → proposed (the agreement is taken back
// the same day); any state → proposed (proposed again; what is agreed, only by its two people and the facilitator).
import { requireField } from '../../../../bot/required.ts';
import { allows, type Role } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';
import type { Person } from '../../../../bot/turn.ts';
import type { LevelId } from '../../../framework/domain.ts';
import { otherPart, rolesOnPost, type PartnerPart, type Post } from './post.ts';
import { changePost, editPost, refuseOneself, tellPartner } from './post-change.ts';
import { isMapped } from './progress.ts';
import type { PostNotice, PostVerdict } from './verdict.ts';

/** What somebody puts forward about one post, with or without a document that carries it. */
export interface PostProposal {
  level: LevelId;
  levelBasis: NonNullable<Post['levelBasis']>;
  band?: string;
  sentence: string;
  /** Left out: the sentence was copied, and nobody knows yet whether it stands in a document. */
  fingerprint?: string;
  as: PartnerPart;
  agreeWith?: { id: string; name: string };
  frameworkVersion: string;
}

/**
 * For a post that is new, one to review, or one to be agreed afresh. The same proposal sent again changes nothing.
 * `roles`: what the person may be, whatever the post.
 */
export function proposePost(
  post: Post,
  proposal: PostProposal,
  by: Person,
  at: Date,
  roles: readonly Role[],
): PostVerdict {
  const { agreeWith, as, fingerprint, ...said } = proposal;
  if (agreeWith) refuseOneself(agreeWith.id, by.id);
  if (saysTheSame(post, proposal)) return { is: 'late' };
  if (post.state === 'agreed' && !allows('reopen an agreed job description', [...roles, ...rolesOnPost(post, by)]))
    throw new Refusal(agreedBetween(post));
  const next: Post = {
    ...editPost(post, at),
    ...said,
    band: proposal.band ?? post.band,
    state: 'proposed',
    hasStatement: fingerprint !== undefined,
    fileFingerprint: fingerprint,
    proposedBy: { id: by.id, name: nameOf(by), as, at: at.toISOString() },
    agreeWith: agreeWith && { ...agreeWith, as: otherPart(as) },
    mappedAt: (isMapped(post) && post.mappedAt) || at.toISOString(),
    agreedBy: undefined,
    changeAsked: undefined,
    reopened: post.state === 'agreed' ? { by: nameOf(by), at: at.toISOString() } : post.reopened,
    comment: undefined,
    askedAs: post.version + 1,
    askedAt: agreeWith && at.toISOString(),
  };
  return changePost(next, 'proposed', ...tellPartner(next), ...tellOfReopening(post, next));
}

/** The two who had agreed it, but for whoever does it and whoever is asked to agree it now: they have it before them. */
const tellOfReopening = (post: Post, next: Post): PostNotice[] =>
  post.state === 'agreed'
    ? [...new Set([requireField(post, 'proposedBy').id, requireField(post, 'agreedBy').id])]
        .filter((id) => id !== next.proposedBy?.id && id !== next.agreeWith?.id)
        .map((to): PostNotice => ({ kind: 'reopened', to }))
    : [];

const agreedBetween = (post: Post): string =>
  `${requireField(post, 'proposedBy').name} and ${requireField(post, 'agreedBy').name} have agreed this job description, so nothing was changed. Ask one of them, or the ACCEND facilitator of your Trust, to open it again.`;

function saysTheSame(post: Post, { level, sentence, fingerprint, band, agreeWith }: PostProposal): boolean {
  const isDecided =
    post.state === 'agreed' ||
    (post.state === 'proposed' && (agreeWith === undefined || agreeWith.id === post.agreeWith?.id));
  return (
    isDecided &&
    post.level === level &&
    post.sentence === sentence &&
    (fingerprint === undefined || post.fileFingerprint === fingerprint) &&
    (band ?? post.band) === post.band
  );
}

const nameOf = ({ name }: Person) => name || 'Your colleague';
