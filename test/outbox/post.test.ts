import { actionFor, ChannelPost, type PostAction } from '../../src/outbox/post.ts';

const CHANNEL = { tenantId: 'tenant', teamId: 'team', id: 'channel' };
const aPost = (state: ChannelPost['state'], at?: ChannelPost['at']): ChannelPost =>
  ChannelPost.parse({ tag: 'x', channel: CHANNEL, state, at });
const AT = { conversationId: 'channel;messageid=1', activityId: '1' };

it.each<[string, ChannelPost | undefined, { first: PostAction; onlyReplaces: PostAction }]>([
  ['nothing yet', undefined, { first: 'post', onlyReplaces: 'nothing' }],
  ['a post that is on its way', aPost('posting'), { first: 'wait', onlyReplaces: 'wait' }],
  ['a post', aPost('posted', AT), { first: 'replace', onlyReplaces: 'replace' }],
  ['a post that may be there', aPost('unclear'), { first: 'nothing', onlyReplaces: 'nothing' }],
])('where there is %s', (_what, post, { first, onlyReplaces }) =>
  expect([actionFor(post), actionFor(post, true)]).toEqual([first, onlyReplaces]),
);
