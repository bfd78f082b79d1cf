import { z } from 'zod';
import { dayOf } from '../../../../dates.ts';
import { isSamePerson, type PersonKey } from '../../../../bot/person-key.ts';
import type { Role } from '../../../../bot/rights.ts';
import { LevelId } from '../../../framework/domain.ts';

export const PostState = z.enum(['to review', 'proposed', 'agreed']);
export type PostState = z.infer<typeof PostState>;

/** The two who agree a job description with each other. */
export const PartnerPart = z.enum(['line manager', 'HR partner']);
export type PartnerPart = z.infer<typeof PartnerPart>;
export const otherPart = (part: PartnerPart): PartnerPart => (part === 'line manager' ? 'HR partner' : 'line manager');

const Party = z.object({ id: z.string().min(1), name: z.string().min(1), as: PartnerPart });
export type PostParty = z.infer<typeof Party>;
const at = z.iso.datetime();

/** `6`, `8a`, or `5/6` for a post between two: as `bandInLabel` reads it. */
export const Band = z.string().regex(/^(8[a-d]|[1-9])(\/(8[a-d]|[1-9]))?$/);

export const MOST_TITLE = 120;
export const MOST_TEAM = 80;
/** Of what a partner asks to be changed. */
export const LONGEST_CHANGE = 2000;
const MOST_SAID = 20; // the last ones are kept

/** What a partner said by pressing a button under it; `late` where the post had moved on. */
const Said = z.object({
  by: Party,
  at,
  words: z.string(),
  became: z.enum(['change', 'comment', 'late']),
  /** Of the post, on the card they were typed on: so the same press is known when it comes again. */
  version: z.number().int(),
});
export type PartnerWords = z.infer<typeof Said>;

/** One post of a Trust, whoever holds it: how far its job description has come. The document itself is not here. */
export const Post = z.object({
  schemaVersion: z.literal(1).default(1),
  id: z.string(),
  /** Of whose people it is: those of another tenant have their own, also where both share a Trust. */
  tenantId: z.string(),
  trustId: z.string(),
  title: z.string().min(1).max(MOST_TITLE),
  band: Band.optional(),
  team: z.string().max(MOST_TEAM).optional(),
  level: LevelId.optional(),
  levelBasis: z.enum(['role words', 'chosen']).optional(),
  state: PostState,
  /** Whether the document that was proposed carries the statement. */
  hasStatement: z.boolean().default(false),
  /** Goes up with every change, so that a card can say which state it was drawn from. */
  version: z.number().int().min(1),
  /** SHA-256 (hex) of the document with the statement in it. */
  fileFingerprint: z.string().optional(),
  /** The statement as it was put in. */
  sentence: z.string().optional(),
  proposedBy: Party.extend({ at }).optional(),
  agreeWith: Party.optional(),
  /** Since when its level stands, proposed or agreed. */
  mappedAt: at.optional(),
  agreedBy: Party.extend({ at }).optional(),
  /** What the partner asked to be changed; gone when it is proposed again. */
  changeAsked: z.object({ by: Party, at, words: z.string() }).optional(),
  /** Who opened it again after it had been agreed, until it is agreed once more. */
  reopened: z.object({ by: z.string(), at }).optional(),
  /** What the partner added when agreeing. After the agreement was taken back it stands in their box again. */
  comment: z.object({ by: Party, at, words: z.string() }).optional(),
  said: z.array(Said).default([]),
  /** The version that was last sent to the partner; taking an agreement back sends nothing. */
  askedAs: z.number().int().optional(),
  /** When it was put to them. */
  askedAt: at.optional(),
  frameworkVersion: z.string().optional(),
  createdAt: at,
  updatedAt: at,
  importedAt: at.optional(),
});
export type Post = z.infer<typeof Post>;

const plain = (text = '') =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What two lines about the same post have in common, however they are written. */
export const postIdentity = ({ title, band, team }: Pick<Post, 'title' | 'band' | 'team'>): string =>
  [plain(title), band, plain(team)].join('|');

/** The beginning of every `postIdentity` with this title and band, whatever the team. */
export const titleAndBand = ({ title, band }: Pick<Post, 'title' | 'band'>): string =>
  postIdentity({ title, band, team: '' });

/** The beginning of every `postIdentity` with this title, whatever band and team. */
export const titleBeginning = ({ title }: Pick<Post, 'title'>): string => `${plain(title)}|`;

/** The level that all posts of one title have; undefined where none has one, or they differ. */
export function sharedLevel(posts: readonly Pick<Post, 'level'>[]): LevelId | undefined {
  const levels = new Set(posts.flatMap(({ level }) => level ?? []));
  return levels.size === 1 ? [...levels][0] : undefined;
}

/** Rights come from the record, never from what a card says. */
export const rolesOnPost = (post: Post, person: PersonKey): Role[] => [
  ...(isParty(post, 'proposedBy', person) ? (['proposer'] as const) : []),
  ...(isParty(post, 'agreeWith', person) ? (['agreeing partner'] as const) : []),
];

type As = 'proposedBy' | 'agreeWith';
type Of<Which extends As> = Pick<Post, 'tenantId' | Which>;

/** Both of them are of the tenant of the post. */
export function postPartyKey<Which extends As>(post: Of<Which>, which: Which): PersonKey | undefined {
  const party: PostParty | undefined = post[which];
  return party && { tenantId: post.tenantId, id: party.id };
}

function isParty<Which extends As>(post: Of<Which>, which: Which, person: PersonKey): boolean {
  const party = postPartyKey(post, which);
  return !!party && isSamePerson(party, person);
}

export const isProposer = (post: Of<'proposedBy'>, person: PersonKey): boolean => isParty(post, 'proposedBy', person);
export const isPartner = (post: Of<'agreeWith'>, person: PersonKey): boolean => isParty(post, 'agreeWith', person);

/** Where a list of posts belongs. */
export interface Workplace {
  trustId: string;
  tenantId: string;
}

/** `Clinical Nurse Specialist, band 7, Urology` */
export const postLine = ({ title, band, team }: Pick<Post, 'title' | 'band' | 'team'>): string =>
  [title, ...(band ? [`band ${band}`] : []), ...(team ? [team] : [])].join(', ');

export const withPartnerWords = ({ said }: Pick<Post, 'said'>, one: PartnerWords | undefined): Post['said'] =>
  one ? [...said, one].slice(-MOST_SAID) : said;

/** The same press has come before. */
export const hasPartnerWords = ({ said }: Pick<Post, 'said'>, version: number, words: string): boolean =>
  said.some((one) => one.version === version && one.words === words);

export const lateWords = ({ said }: Pick<Post, 'said'>): PartnerWords[] =>
  said.filter(({ became }) => became === 'late');

/** Until the end of the day (in London) on which it was agreed. */
export const mayTakeBackPostAgreement = (post: Post, by: PersonKey, at: Date): boolean =>
  post.state === 'agreed' &&
  isPartner(post, by) &&
  post.agreedBy !== undefined &&
  dayOf(new Date(post.agreedBy.at)) === dayOf(at);
