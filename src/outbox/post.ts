// What stands in a channel. A card there is replaced by the tag of its post, and never posted a second time.
import { z } from 'zod';
import { ChannelKey } from '../bot/channel-key.ts';
import { EACH_TRUST, kind, PEOPLE } from '../records/kind.ts';

export const ChannelPost = z.object({
  schemaVersion: z.literal(1).default(1),
  tag: z.string(),
  channel: ChannelKey,
  /** `unclear`: Teams did not confirm the post, so nobody knows whether it is there, and under which id. */
  state: z.enum(['posting', 'posted', 'unclear']),
  /** Where Teams keeps it, once it is posted. */
  at: z.object({ conversationId: z.string(), activityId: z.string() }).optional(),
});
export type ChannelPost = z.infer<typeof ChannelPost>;

/** In the partition of the notices of its tag. */
export const postKind = kind({
  key: 'channelPost|{tag}',
  schema: ChannelPost,
  partitions: [EACH_TRUST, PEOPLE],
  about: [],
  keeping: 'kept',
});

/** What a notice does with its post: makes it, replaces its card, waits for it, or has nothing left to do. */
export type PostAction = 'post' | 'replace' | 'wait' | 'nothing';

export function actionFor(post: ChannelPost | undefined, onlyReplaces = false): PostAction {
  if (!post) return onlyReplaces ? 'nothing' : 'post';
  if (post.state === 'posting') return 'wait';
  return post.at ? 'replace' : 'nothing';
}
