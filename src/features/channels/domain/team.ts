// A team the bot is in, or was: what its channels are called, and whether they can be written to.
import { z } from 'zod';
import type { ChannelEvent, ChannelHappening, ChannelNews } from '../../../bot/channel-event.ts';

const Channel = z.object({
  id: z.string(),
  /** Empty where Teams has not said it: only when a channel changes does it tell its name. */
  name: z.string().default(''),
  state: z.enum(['there', 'deleted', 'unreachable']).default('there'),
});

export const Team = z.object({
  schemaVersion: z.literal(1).default(1),
  tenantId: z.string(),
  id: z.string(),
  name: z.string().default(''),
  state: z.enum(['there', 'archived', 'deleted', 'removed']),
  serviceUrl: z.string(),
  botId: z.string(),
  /** How often the bot was added. */
  added: z.number().int().default(0),
  /** Those the bot has had to do with. */
  channels: z.array(Channel).default([]),
  version: z.number().int().default(0),
});
export type Team = z.infer<typeof Team>;

/** The team as it is afterwards, and what to tell of it. */
export type TeamNews = Omit<ChannelNews, 'isOpen'> & { team: Team };

const NEW = { state: 'removed', serviceUrl: '', botId: '' } as const;
/** In which state each of these leaves a team, and from which it can come. */
const TEAM_STATES: Partial<Record<ChannelHappening, { from: Team['state'][]; to: Team['state'] }>> = {
  'bot added': { from: ['removed', 'deleted'], to: 'there' },
  'bot removed': { from: ['there', 'archived', 'deleted'], to: 'removed' },
  'team archived': { from: ['there'], to: 'archived' },
  'team unarchived': { from: ['archived'], to: 'there' },
  'team deleted': { from: ['there', 'archived'], to: 'deleted' },
  'team restored': { from: ['deleted'], to: 'there' },
};
const CHANNEL_STATES: Partial<Record<ChannelHappening, Team['channels'][number]['state']>> = {
  'channel deleted': 'deleted',
  'channel restored': 'there',
  'cannot be reached': 'unreachable',
};

/** Undefined where nothing changes: the same told again, or something that is not about what is known here. */
export function follow(before: Team | undefined, event: ChannelEvent): TeamNews | undefined {
  if (!before && event.what !== 'bot added') return undefined;
  const known = before ?? Team.parse({ ...NEW, tenantId: event.tenantId, id: event.team.id });
  const news = changeOf(known, event);
  if (!news) return undefined;
  const { tenantId, channel, at, what, by } = event;
  return {
    what,
    at,
    by,
    team: { ...news, version: known.version + 1 },
    ...(channel && { channel: { tenantId, teamId: event.team.id, id: channel.id } }),
  };
}

function changeOf(team: Team, event: ChannelEvent): Team | undefined {
  const { what } = event;
  const state = TEAM_STATES[what];
  if (state) return state.from.includes(team.state) ? inState(team, event, state.to) : undefined;
  if (what === 'team renamed') return withName(team, event.team.name);
  const id = event.channel?.id;
  const channel = team.channels.find((one) => one.id === id);
  if (!channel) return undefined;
  const next =
    what === 'channel renamed' ? withName(channel, event.channel?.name) : inOther(channel, CHANNEL_STATES[what]);
  return next && { ...team, channels: team.channels.map((one) => (one === channel ? next : one)) };
}

function inState(team: Team, { what, address, team: { name }, channel }: ChannelEvent, state: Team['state']): Team {
  const after = { ...team, ...address, state, name: name ?? team.name };
  if (what !== 'bot added') return after;
  return { ...withChannel(after, channel), added: team.added + 1 };
}

const withName = <Named extends { name: string }>(named: Named, name: string | undefined): Named | undefined =>
  name && name !== named.name ? { ...named, name } : undefined;

type State = Team['channels'][number]['state'];
const inOther = <Of extends { state: State }>(channel: Of, state: State | undefined): Of | undefined =>
  state && state !== channel.state ? { ...channel, state } : undefined;

/** The bot has to do with this channel, which is there. */
export function withChannel(team: Team, channel: ChannelEvent['channel']): Team {
  if (!channel) return team;
  const known = team.channels.find(({ id }) => id === channel.id);
  const next = { id: channel.id, name: channel.name ?? known?.name ?? '', state: 'there' as const };
  return { ...team, channels: [...team.channels.filter((one) => one !== known), next] };
}

/** Whether something can be posted there, as far as is known. */
export const isOpen = ({ state, channels }: Team, channelId: string): boolean =>
  state === 'there' && (channels.find(({ id }) => id === channelId)?.state ?? 'there') === 'there';

/** Teams names a channel only when something happens to it. */
export const NAMELESS_CHANNEL = 'a channel whose name I do not know yet';

/** `Cancer team › ACCEND`; of what is known of it, where that is less. */
export function channelName({ id: teamId, name, channels }: Team, channelId: string): string {
  const own = channels.find(({ id }) => id === channelId)?.name;
  const channel = own || (channelId === teamId ? 'General' : '');
  if (name && !channel) return `a channel of ${name}`;
  return [name, channel].filter(Boolean).join(' › ') || NAMELESS_CHANNEL;
}
