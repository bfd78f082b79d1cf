// to review → proposed → agreed; proposed → to review (a change is asked for); agreed → proposed (the agreement is taken back
// the same day); any state → proposed (proposed again; what is agreed, only by its two people and the facilitator).
// The only place where a post changes: cards, notices and the import come through here.
import { requireField } from '../../../../bot/required.ts';
import { allows, permit, type Role } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';
import type { Person } from '../../../../bot/turn.ts';
import type { LevelId } from '../../../framework/domain.ts';
import {
  isProposer,
  hasPartnerWords,
  mayTakeBackPostAgreement,
  otherPart,
  rolesOnPost,
  withPartnerWords,
  type PartnerPart,
  type PostParty,
  type Post,
  type PartnerWords,
} from './post.ts';
import { isMapped } from './progress.ts';
import type { PostNotice, PostNoticeKind, PostVerdict } from './verdict.ts';

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

const done = (post: Post, doing: string, ...tell: PostNotice[]): PostVerdict => ({
  is: 'done',
  changes: { post, doing, tell },
});

const touched = (post: Post, at: Date): Post => ({ ...post, version: post.version + 1, updatedAt: at.toISOString() });
const isProposed = (post: Post, version: number) => post.state === 'proposed' && post.version === version;
const tellPartner = ({ agreeWith }: Post): PostNotice[] => (agreeWith ? [{ kind: 'proposed', to: agreeWith.id }] : []);

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
  if (agreeWith) notOneself(agreeWith.id, by.id);
  if (saysTheSame(post, proposal)) return { is: 'late' };
  if (post.state === 'agreed' && !allows('reopen an agreed job description', [...roles, ...rolesOnPost(post, by)]))
    throw new Refusal(agreedBetween(post));
  const next: Post = {
    ...touched(post, at),
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
  return done(next, 'proposed', ...tellPartner(next), ...tellOfReopening(post, next));
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

/** Only the person who was asked to, and only the version that person saw. A comment becomes part of what is agreed. */
export function agreePost(post: Post, version: number, by: Person, at: Date, comment = ''): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const said = saidOn(post, 'comment', comment, version, at);
  const next: Post = {
    ...touched(post, at),
    state: 'agreed',
    agreedBy: { ...requireField(post, 'agreeWith'), at: at.toISOString() },
    comment: said && { by: said.by, at: said.at, words: said.words },
    reopened: undefined,
    said: withPartnerWords(post, said),
  };
  return done(next, 'agreed', tellProposer(post, 'agreed'));
}

/** It waits to be agreed again, with the comment in the box. */
export function takeBackPostAgreement(post: Post, version: number, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (post.version !== version || !mayTakeBackPostAgreement(post, by, at)) return { is: 'late' };
  const next: Post = { ...touched(post, at), state: 'proposed', agreedBy: undefined };
  return done(next, 'agreement taken back', tellProposer(post, 'agreement-taken-back'));
}

export function askForPostChange(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const next: Post = {
    ...touched(post, at),
    state: 'to review',
    mappedAt: undefined,
    changeAsked: { by: requireField(post, 'agreeWith'), at: at.toISOString(), words },
    comment: undefined,
    said: withPartnerWords(post, saidOn(post, 'change', words, version, at)),
  };
  return done(next, 'change asked', tellProposer(post, 'change-asked'));
}

/** Words of a card that is out of date. In a post that was proposed anew they stand in the box instead; the same press again keeps nothing twice. */
export function keepPartnerWords(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOnPost(post, by));
  if (post.state === 'proposed' || hasPartnerWords(post, version, words)) return { is: 'late' };
  const next: Post = { ...touched(post, at), said: withPartnerWords(post, saidOn(post, 'late', words, version, at)) };
  return done(next, 'said late', tellProposer(post, 'late-words'));
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
  notOneself(partner.id, by.id);
  if (!isProposed(post, version) || post.agreeWith?.id === partner.id) return { is: 'late' };
  const next: Post = {
    ...touched(post, at),
    agreeWith: { ...partner, as: otherPart(requireField(post, 'proposedBy').as) },
    comment: undefined,
    askedAs: version + 1,
    askedAt: at.toISOString(),
  };
  return done(next, 'partner chosen', ...tellPartner(next));
}

/** A notice that may not have arrived, sent once more because the proposer decided so. */
export function sendPostAgain(post: Post, version: number, isStuck: boolean, by: Person, at: Date): PostVerdict {
  if (!isProposer(post, by)) throw new Refusal(NOT_THE_PROPOSER);
  if (!isProposed(post, version) || !isStuck) return { is: 'late' };
  const next = { ...touched(post, at), askedAs: version + 1, askedAt: at.toISOString() };
  return done(next, 'sent again', ...tellPartner(next));
}

const tellProposer = (post: Post, kind: PostNoticeKind): PostNotice => ({
  kind,
  to: requireField(post, 'proposedBy').id,
});

export const NOT_THE_PROPOSER =
  'Only the person who proposed it chooses who agrees it. Ask that person, or propose it again.';

const ONESELF = 'You cannot agree your own proposal. Choose the other person: the line manager or the HR partner.';
function notOneself(partnerId: string, id: string): void {
  if (partnerId === id) throw new Refusal(ONESELF);
}

const nameOf = ({ name }: Person) => name || 'Your colleague';
