// Everything this feature stores: posts in the partition of a Trust, files on their way in one of their own.
import { z } from 'zod';
import { isDay } from '../../dates.ts';
import { outcomeKind } from '../../outbox/notice.ts';
import { FACT } from '../../records/fact.ts';
import { heldRowsKind } from '../../records/held-rows.ts';
import { EACH_TRUST, fill, kind, type Custody } from '../../records/kind.ts';
import { PostRow } from './domain/posts/list.ts';
import { PostStep } from './domain/posts/next-task.ts';
import { Post } from './domain/posts/post.ts';
import { HeldFile } from './domain/statement/held.ts';
import { TrustWording } from './domain/statement/settings.ts';

/** What the list shows of a post: how it stands, without what people wrote. */
export const PostLine = Post.omit({ sentence: true, comment: true, said: true });
export type PostLine = z.infer<typeof PostLine>;

/** What a post asks of one of its two people. */
const TaskLine = z.object({ id: z.string(), title: z.string(), step: PostStep, since: z.iso.datetime() });
export type TaskLine = z.infer<typeof TaskLine>;

/** One post that counts. Posts of one title may be counted once, so the fact keeps it. */
const PostFact = z.object({
  schemaVersion: z.literal(1).default(1),
  on: z.string().refine(isDay),
  title: z.string(),
});

const FILE = 'post|{id}|';
/** Where everything of one post stands. */
export const postPrefix = (id: string) => fill(FILE, [id]);

export const HELD_PARTITION = 'held';
export const HELD_FILE = 'file|{expiry}|{id}|';
const both: Custody = {
  partitions: [EACH_TRUST],
  about: ['author', 'partner'],
  who: { author: 'proposedBy', partner: 'agreeWith' },
  keeping: 'kept',
};
const held: Custody = {
  partitions: [HELD_PARTITION],
  about: ['author'],
  keeping: 'a day, or as its Trust chose',
};

export const postKinds = {
  record: kind({ ...both, since: 'updatedAt', key: `${FILE}record`, schema: Post }),
  outcome: outcomeKind(`${FILE}outcome|{notice}`),
  /**
   * Every post that one tenant has in the Trust, in the order of its title: the list and its counts come from this one
   * range. Not by state, because the counts need every post anyway, and so a row never has to move.
   */
  line: kind({
    ...both,
    keeping: 'while it holds',
    key: 'posts|{tenant}|{title, band, team and id}',
    schema: PostLine,
  }),
  /** What waits for somebody is found without reading the posts of others. */
  task: kind({ ...both, who: {}, keeping: 'while it holds', key: 'postTask|{@reader}|{id}', schema: TaskLine }),
  /** Kept for every document the post ever had, so that also an older one is recognised. */
  byDocument: kind({
    ...both,
    about: [],
    who: {},
    key: 'byDocument|{tenant}|{fingerprint}',
    schema: z.object({ id: z.string() }),
  }),
  rolesMapped: kind({ ...both, about: [], since: 'on', key: `${FACT}rolesMapped|{id}`, schema: PostFact }),
  alignedJobDescriptions: kind({
    ...both,
    about: [],
    since: 'on',
    key: `${FACT}alignedJobDescriptions|{id}`,
    schema: PostFact,
  }),
  settings: kind({
    ...both,
    about: ['author'],
    who: { author: 'changedBy' },
    key: 'settings|job-descriptions',
    schema: TrustWording,
  }),
  list: heldRowsKind(EACH_TRUST, PostRow),
  /** What is known of a file that was sent. */
  file: kind({ ...held, who: { author: 'person' }, key: `${HELD_FILE}head`, schema: HeldFile }),
  /** Its bytes, in base64. */
  filePiece: kind({ ...held, key: `${HELD_FILE}piece|{n}`, schema: z.string() }),
};
