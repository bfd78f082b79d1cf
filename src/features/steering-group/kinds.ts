// Everything this feature stores: the group with its Trust, and beside people what leads from a channel to its Trusts.
import { z } from 'zod';
import { ChannelKey } from '../../bot/channel-key.ts';
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, kind, PEOPLE } from '../../records/kind.ts';
import { SteeringGroup } from './domain/group.ts';

export const groupKinds = {
  group: kind({
    key: 'settings|steering-group',
    schema: SteeringGroup,
    partitions: [EACH_TRUST],
    about: ['author', 'addressee'],
    who: { author: 'changedBy', addressee: '*' },
    keeping: 'kept',
  }),
  /** It only leads there: whether the channel is still that of the Trust is for the group to say. */
  inChannel: kind({
    key: 'steeringChannel|{tenant}|{team}|{channel}|{trust}',
    schema: z.object({
      channel: ChannelKey,
      trustId: z.string(),
      /** Of the group: where a Trust has had several channels, the newest is its own. */
      version: z.number().int().default(0),
      isLost: z.boolean().default(false),
    }),
    partitions: [PEOPLE],
    about: [],
    keeping: 'while it holds',
  }),
  outcome: outcomeKind('steeringOutcome|{notice}', [EACH_TRUST, PEOPLE]),
};
