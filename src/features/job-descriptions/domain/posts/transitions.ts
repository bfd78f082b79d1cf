// to review → proposed → agreed; proposed → to review (a change is asked for); agreed → proposed (the agreement is taken back
// the same day); any state → proposed (proposed again; what is agreed, only by its two people and the facilitator).
// The only place where a post changes: cards, notices and the import come through here.
import { required } from '../../../../bot/required.ts';
import { allows, permit, type Role } from '../../../../bot/rights.ts';
import { Refusal } from '../../../../bot/refusal.ts';
import type { Person } from '../../../../bot/turn.ts';
import type { LevelId } from '../../../framework/domain.ts';
import {
  isProposer,
  isSaid,
  mayTakeAgreementBack,
  otherPart,
  rolesOn,
  withWords,
  type Part,
  type Party,
  type Post,
  type Said,
} from './post.ts';

export type NoticeKind = 'proposed' | 'agreed' | 'agreement-taken-back' | 'change-asked' | 'late-words' | 'reopened';
export interface Tell {
  kind: NoticeKind;
  /** Of the tenant of the post. */
  to: string;
}

export interface PostChanges {
  post: Post;
  tell: Tell[];
  /** The word the audit trail keeps for it. */
  doing: string;
}

/** `late`: the card was drawn from an older version, or the same press arrived again. Nothing is written. */
export type PostVerdict = { is: 'done'; changes: PostChanges } | { is: 'late' };

/** What somebody puts forward about one post, with or without a document that carries it. */
export interface Proposal {
  level: LevelId;
  levelBasis: NonNullable<Post['levelBasis']>;
  band?: string;
  sentence: string;
  /** Left out: the sentence was copied, and nobody knows yet whether it stands in a document. */
  fingerprint?: string;
  as: Part;
  agreeWith?: { id: string; name: string };
  frameworkVersion: string;
}

const done = (post: Post, doing: string, ...tell: Tell[]): PostVerdict => ({
  is: 'done',
  changes: { post, doing, tell },
});

const touched = (post: Post, at: Date): Post => ({ ...post, version: post.version + 1, updatedAt: at.toISOString() });
const isProposed = (post: Post, version: number) => post.state === 'proposed' && post.version === version;
const tellPartner = ({ agreeWith }: Post): Tell[] => (agreeWith ? [{ kind: 'proposed', to: agreeWith.id }] : []);

/**
 * For a post that is new, one to review, or one to be agreed afresh. The same proposal sent again changes nothing.
 * `roles`: what the person may be, whatever the post.
 */
export function propose(post: Post, proposal: Proposal, by: Person, at: Date, roles: readonly Role[]): PostVerdict {
  const { agreeWith, as, fingerprint, ...said } = proposal;
  if (agreeWith) notOneself(agreeWith.id, by.id);
  if (saysTheSame(post, proposal)) return { is: 'late' };
  if (post.state === 'agreed' && !allows('reopen an agreed job description', [...roles, ...rolesOn(post, by)]))
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
    agreedBy: undefined,
    changeAsked: undefined,
    reopened: post.state === 'agreed' ? { by: nameOf(by), at: at.toISOString() } : post.reopened,
    comment: undefined,
    askedAs: post.version + 1,
  };
  return done(next, 'proposed', ...tellPartner(next), ...tellOfReopening(post, next));
}

/** The two who had agreed it, but for whoever does it and whoever is asked to agree it now: they have it before them. */
const tellOfReopening = (post: Post, next: Post): Tell[] =>
  post.state === 'agreed'
    ? [...new Set([required(post, 'proposedBy').id, required(post, 'agreedBy').id])]
        .filter((id) => id !== next.proposedBy?.id && id !== next.agreeWith?.id)
        .map((to): Tell => ({ kind: 'reopened', to }))
    : [];

const agreedBetween = (post: Post): string =>
  `${required(post, 'proposedBy').name} and ${required(post, 'agreedBy').name} have agreed this job description, so nothing was changed. Ask one of them, or the ACCEND facilitator of your Trust, to open it again.`;

function saysTheSame(post: Post, { level, sentence, fingerprint, band, agreeWith }: Proposal): boolean {
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
export function agree(post: Post, version: number, by: Person, at: Date, comment = ''): PostVerdict {
  permit('agree a job description', rolesOn(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const said = saidOn(post, 'comment', comment, version, at);
  const next: Post = {
    ...touched(post, at),
    state: 'agreed',
    agreedBy: { ...required(post, 'agreeWith'), at: at.toISOString() },
    comment: said && { by: said.by, at: said.at, words: said.words },
    reopened: undefined,
    said: withWords(post, said),
  };
  return done(next, 'agreed', tellProposer(post, 'agreed'));
}

/** It waits to be agreed again, with the comment in the box. */
export function takeAgreementBack(post: Post, version: number, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOn(post, by));
  if (post.version !== version || !mayTakeAgreementBack(post, by, at)) return { is: 'late' };
  const next: Post = { ...touched(post, at), state: 'proposed', agreedBy: undefined };
  return done(next, 'agreement taken back', tellProposer(post, 'agreement-taken-back'));
}

export function askForChange(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOn(post, by));
  if (!isProposed(post, version)) return { is: 'late' };
  const next: Post = {
    ...touched(post, at),
    state: 'to review',
    changeAsked: { by: required(post, 'agreeWith'), at: at.toISOString(), words },
    comment: undefined,
    said: withWords(post, saidOn(post, 'change', words, version, at)),
  };
  return done(next, 'change asked', tellProposer(post, 'change-asked'));
}

/** Words of a card that is out of date. In a post that was proposed anew they stand in the box instead; the same press again keeps nothing twice. */
export function keepWords(post: Post, version: number, words: string, by: Person, at: Date): PostVerdict {
  permit('agree a job description', rolesOn(post, by));
  if (post.state === 'proposed' || isSaid(post, version, words)) return { is: 'late' };
  const next: Post = { ...touched(post, at), said: withWords(post, saidOn(post, 'late', words, version, at)) };
  return done(next, 'said late', tellProposer(post, 'late-words'));
}

const saidOn = (post: Post, became: Said['became'], words: string, version: number, at: Date): Said | undefined =>
  words ? { by: required(post, 'agreeWith'), at: at.toISOString(), words, became, version } : undefined;

/** Where nobody was named, or the one who was named is away. */
export function choosePartner(
  post: Post,
  version: number,
  partner: Omit<Party, 'as'>,
  by: Person,
  at: Date,
): PostVerdict {
  if (!isProposer(post, by)) throw new Refusal(NOT_THE_PROPOSER);
  notOneself(partner.id, by.id);
  if (!isProposed(post, version) || post.agreeWith?.id === partner.id) return { is: 'late' };
  const next: Post = {
    ...touched(post, at),
    agreeWith: { ...partner, as: otherPart(required(post, 'proposedBy').as) },
    comment: undefined,
    askedAs: version + 1,
  };
  return done(next, 'partner chosen', ...tellPartner(next));
}

/** A notice that may not have arrived, sent once more because the proposer decided so. */
export function sendAgain(post: Post, version: number, isStuck: boolean, by: Person, at: Date): PostVerdict {
  if (!isProposer(post, by)) throw new Refusal(NOT_THE_PROPOSER);
  if (!isProposed(post, version) || !isStuck) return { is: 'late' };
  const next = { ...touched(post, at), askedAs: version + 1 };
  return done(next, 'sent again', ...tellPartner(next));
}

const tellProposer = (post: Post, kind: NoticeKind): Tell => ({ kind, to: required(post, 'proposedBy').id });

export const NOT_THE_PROPOSER =
  'Only the person who proposed it chooses who agrees it. Ask that person, or propose it again.';

const ONESELF = 'You cannot agree your own proposal. Choose the other person: the line manager or the HR partner.';
function notOneself(partnerId: string, id: string): void {
  if (partnerId === id) throw new Refusal(ONESELF);
}

const nameOf = ({ name }: Person) => name || 'Your colleague';
