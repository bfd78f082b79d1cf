import { doingWith, Post, type Doing } from '../../src/outbox/post.ts';

const CHANNEL = { tenantId: 'tenant', teamId: 'team', id: 'channel' };
const aPost = (state: Post['state'], at?: Post['at']): Post => Post.parse({ tag: 'x', channel: CHANNEL, state, at });
const AT = { conversationId: 'channel;messageid=1', activityId: '1' };

it.each<[string, Post | undefined, { first: Doing; onlyReplaces: Doing }]>([
  ['nothing yet', undefined, { first: 'post', onlyReplaces: 'nothing' }],
  ['a post that is on its way', aPost('posting'), { first: 'wait', onlyReplaces: 'wait' }],
  ['a post', aPost('posted', AT), { first: 'replace', onlyReplaces: 'replace' }],
  ['a post that may be there', aPost('unclear'), { first: 'nothing', onlyReplaces: 'nothing' }],
])('where there is %s', (_what, post, { first, onlyReplaces }) =>
  expect([doingWith(post), doingWith(post, true)]).toEqual([first, onlyReplaces]),
);
