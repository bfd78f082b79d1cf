// What happens to a team and its channels, and that the same told twice changes nothing.
import type { ChannelEvent, ChannelHappening } from '../../../../src/bot/channel-event.ts';
import { follow, isOpen, channelName, type Team } from '../../../../src/features/channels/domain/team.ts';
import { NOW } from '../../../support/builders.ts';

const event = (what: ChannelHappening, changes: Partial<ChannelEvent> = {}): ChannelEvent => ({
  what,
  at: NOW,
  tenantId: 'tenant',
  team: { id: 'team' },
  ...changes,
});
const address = { serviceUrl: 'https://teams.example', botId: '28:bot' };
const added = event('bot added', { team: { id: 'team', name: 'Cancer' }, channel: { id: 'channel' }, address });
const inChannel = (what: ChannelHappening, name?: string) => event(what, { channel: { id: 'channel', name } });

const after = (...events: ChannelEvent[]): Team | undefined =>
  events.reduce<Team | undefined>((team, one) => follow(team, one)?.team ?? team, undefined);

it.each<[string, ChannelEvent[], Team['state'], boolean]>([
  ['added', [added], 'there', true],
  ['archived', [added, event('team archived')], 'archived', false],
  ['unarchived', [added, event('team archived'), event('team unarchived')], 'there', true],
  ['deleted', [added, event('team deleted')], 'deleted', false],
  ['deleted and restored', [added, event('team deleted'), event('team restored')], 'there', true],
  ['removed', [added, event('bot removed')], 'removed', false],
  ['removed, then archived', [added, event('bot removed'), event('team archived')], 'removed', false],
  ['removed, then unarchived', [added, event('bot removed'), event('team unarchived')], 'removed', false],
  ['removed and added again', [added, event('bot removed'), added], 'there', true],
  ['with its channel deleted', [added, inChannel('channel deleted')], 'there', false],
  ['with its channel restored', [added, inChannel('channel deleted'), inChannel('channel restored')], 'there', true],
  ['with a channel that cannot be reached', [added, inChannel('cannot be reached')], 'there', false],
  ['with another channel deleted', [added, event('channel deleted', { channel: { id: 'other' } })], 'there', true],
])('a team %s', (_what, events, state, open) => {
  const team = after(...events);
  expect(team?.state).toBe(state);
  expect(team && isOpen(team, 'channel')).toBe(open);
});

it.each<[string, ChannelEvent[]]>([
  ['added', [added]],
  ['archived', [added, event('team archived')]],
  ['removed', [added, event('bot removed')]],
  ['renamed', [added, event('team renamed', { team: { id: 'team', name: 'Cancer care' } })]],
  ['with its channel renamed', [added, inChannel('channel renamed', 'ACCEND')]],
  ['with its channel deleted', [added, inChannel('channel deleted')]],
])('told twice, nothing has changed: %s', (_what, events) =>
  expect(follow(after(...events), events.at(-1)!)).toBeUndefined(),
);

it('nothing is known of a team the bot was not added to', () =>
  expect(follow(undefined, event('team archived'))).toBeUndefined());

it('counts how often the bot was added', () => expect(after(added, added, event('bot removed'), added)?.added).toBe(2));

it.each<[string, ChannelEvent[], string]>([
  ['team and channel', [added, inChannel('channel renamed', 'ACCEND')], 'Cancer › ACCEND'],
  ['the team alone', [added], 'a channel of Cancer'],
  ['nothing', [{ ...added, team: { id: 'team' } }], 'a channel whose name I do not know yet'],
])('a channel is called by what is known: %s', (_what, events, name) => {
  const team = after(...events);
  expect(team && channelName(team, 'channel')).toBe(name);
});

it('says of which channel it is', () =>
  expect(follow(after(added), inChannel('channel deleted'))?.channel).toEqual({
    tenantId: 'tenant',
    teamId: 'team',
    id: 'channel',
  }));
