// Posts of a fictional Trust, each made with one change at a time.
import type { PostProposal } from '../../src/features/job-descriptions/domain/posts/propose-post.ts';
import { Post, type PostState } from '../../src/features/job-descriptions/domain/posts/post.ts';
import type { Right } from '../../src/bot/rights.ts';
import type { Asking, Person } from '../../src/bot/turn.ts';
import { alex, NOW, priya } from './builders.ts';

const at = NOW.toISOString();
export const SENTENCE =
  'The post holder can evidence ACCEND Capabilities in Practice (CiPs) at enhanced level of practice.';
export const FINGERPRINT = 'f'.repeat(64);
const partner = { id: priya.id, name: priya.name, as: 'HR partner' } as const;

const BY_STATE: Record<PostState, object> = {
  'to review': {},
  proposed: {
    level: 'enhanced',
    levelBasis: 'role words',
    sentence: SENTENCE,
    hasStatement: true,
    fileFingerprint: FINGERPRINT,
    frameworkVersion: 'starter-2023',
    proposedBy: { id: alex.id, name: alex.name, as: 'line manager', at },
    agreeWith: partner,
  },
  agreed: { agreedBy: { ...partner, at } },
};

/** As it stands in that state, proposed by Alex to Priya. */
export const aPost = (changes: Partial<Post> = {}): Post =>
  Post.parse({
    id: 'DEMO.0123456789abcdef0123456789abcdef',
    tenantId: alex.tenantId,
    trustId: 'DEMO',
    title: 'Clinical Nurse Specialist',
    band: '7',
    state: 'to review',
    version: 7,
    createdAt: at,
    updatedAt: at,
    ...(changes.state && changes.state !== 'to review' && BY_STATE.proposed),
    ...BY_STATE[changes.state ?? 'to review'],
    ...changes,
  });

export const aProposal = (changes: Partial<PostProposal> = {}): PostProposal => ({
  level: 'enhanced',
  levelBasis: 'role words',
  band: '7',
  sentence: SENTENCE,
  fingerprint: FINGERPRINT,
  as: 'line manager',
  agreeWith: { id: priya.id, name: priya.name },
  frameworkVersion: 'starter-2023',
  ...changes,
});

export const asking = (person: Person, right: Right = 'propose a statement', trustId = 'DEMO'): Asking => ({
  person,
  right,
  isPrivate: true,
  at: NOW,
  trustId,
});
