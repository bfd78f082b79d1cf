// What is known of a team's channels, whatever order things are told in.
import type { ChannelEvent } from '../../../../src/bot/channel-event.ts';
import { channelName, follow, isOpen, Team, withChannel } from '../../../../src/features/channels/domain/team.ts';
import { NOW, sam } from '../../../support/builders.ts';

const team = (changes: Partial<Team> = {}): Team =>
  Team.parse({
    tenantId: 'tenant',
    id: 'team',
    name: 'Cancer',
    state: 'there',
    serviceUrl: 'https://teams.example',
    botId: '28:bot',
    channels: [
      { id: 'one', name: 'ACCEND' },
      { id: 'two', name: 'Education' },
    ],
    version: 4,
    ...changes,
  });
const event = (changes: Partial<ChannelEvent>): ChannelEvent => ({
  what: 'channel renamed',
  at: NOW,
  tenantId: 'tenant',
  team: { id: 'team' },
  ...changes,
});
const channelsOf = ({ channels }: Team) => channels.map(({ id, name, state }) => `${id} ${name} ${state}`);

it.each<[string, Partial<ChannelEvent>, string[]]>([
  [
    'one was renamed',
    { channel: { id: 'one', name: 'Steering group' } },
    ['one Steering group there', 'two Education there'],
  ],
  [
    'one was deleted',
    { what: 'channel deleted', channel: { id: 'two' } },
    ['one ACCEND there', 'two Education deleted'],
  ],
  [
    'one cannot be reached',
    { what: 'cannot be reached', channel: { id: 'one' } },
    ['one ACCEND unreachable', 'two Education there'],
  ],
])('the other channel stays as it is where %s', (_what, changes, channels) => {
  const followed = follow(team(), event({ ...changes, by: sam }));
  expect(followed && channelsOf(followed.team)).toEqual(channels);
  expect(followed?.team.version).toBe(5);
  expect(followed).toMatchObject({ at: NOW, by: sam, channel: { tenantId: 'tenant', teamId: 'team' } });
});

it.each<[string, Partial<ChannelEvent>]>([
  ['a channel that nobody names', {}],
  ['a channel that gets no name', { channel: { id: 'one' } }],
  ['a channel without one, of a team that gets none', { what: 'team renamed' }],
  ['a channel we do not know', { channel: { id: 'three', name: 'New' } }],
  ['a channel restored that is there', { what: 'channel restored', channel: { id: 'one' } }],
  ['a team unarchived that is there', { what: 'team unarchived' }],
])('nothing changes by %s', (_what, changes) => expect(follow(team(), event(changes))).toBeUndefined());

it.each(['team archived', 'bot removed', 'team renamed', 'channel renamed', 'cannot be reached'] as const)(
  'a team the bot was never added to is not known by: %s',
  (what) =>
    expect(
      follow(undefined, event({ what, team: { id: 'team', name: 'Other' }, channel: { id: 'one' } })),
    ).toBeUndefined(),
);

it('a team has its new name, and its channels theirs', () => {
  const followed = follow(team(), event({ what: 'team renamed', team: { id: 'team', name: 'Oncology' } }));
  expect(followed).toMatchObject({ what: 'team renamed', team: { name: 'Oncology', version: 5 } });
  expect(followed && channelsOf(followed.team)).toEqual(channelsOf(team()));
  expect(followed).not.toHaveProperty('channel');
});

it.each<[string, ChannelEvent['channel'], string[]]>([
  ['none is said', undefined, ['one ACCEND there', 'two Education there']],
  ['it is a new one', { id: 'three', name: 'New' }, ['one ACCEND there', 'two Education there', 'three New there']],
  ['it is new and has no name', { id: 'three' }, ['one ACCEND there', 'two Education there', 'three  there']],
  ['it is known, and not named now', { id: 'one' }, ['two Education there', 'one ACCEND there']],
  ['it is known by another name', { id: 'one', name: 'Board' }, ['two Education there', 'one Board there']],
])('the channel the bot has to do with, where %s', (_what, channel, channels) =>
  expect(channelsOf(withChannel(team(), channel))).toEqual(channels),
);

it('a channel it has to do with is there again', () => {
  const deleted = team({ channels: [{ id: 'one', name: 'ACCEND', state: 'deleted' }] });
  expect(channelsOf(withChannel(deleted, { id: 'one' }))).toEqual(['one ACCEND there']);
});

it.each<[string, Partial<Team>, string, boolean]>([
  ['one that is there', {}, 'one', true],
  ['one of which nothing is known', {}, 'three', true],
  ['one of no channels', { channels: [] }, 'one', true],
  [
    'one beside one that is deleted',
    {
      channels: [
        { id: 'two', name: '', state: 'deleted' },
        { id: 'one', name: '', state: 'there' },
      ],
    },
    'one',
    true,
  ],
  ['one that is deleted', { channels: [{ id: 'one', name: '', state: 'deleted' }] }, 'one', false],
  ['one of an archived team', { state: 'archived' }, 'one', false],
])('can be written to: %s', (_what, changes, channel, is) => expect(isOpen(team(changes), channel)).toBe(is));

it.each<[string, Partial<Team>, string, string]>([
  ['the second', {}, 'two', 'Cancer › Education'],
  ['the first of all, which has the id of the team', {}, 'team', 'Cancer › General'],
  ['the first of all, renamed', { channels: [{ id: 'team', name: 'Chat', state: 'there' }] }, 'team', 'Cancer › Chat'],
  ['one of which nothing is known', { channels: [] }, 'three', 'a channel of Cancer'],
  ['one of a team without a name', { name: '' }, 'one', 'ACCEND'],
])('is called %s', (_which, changes, channel, name) => expect(channelName(team(changes), channel)).toBe(name));
