// What Teams tells of teams and channels. It carries no Entra id of whoever did it, so it becomes no turn.
import { ActivityTypes, type Activity } from 'botbuilder';
import type { ChannelEvent, ChannelHappening } from '../bot/channel-event.ts';
import type { ChannelKey } from '../bot/channel-key.ts';
import { tenantOf } from './tenant.ts';

interface Told {
  eventType?: string;
  team?: { id?: string; name?: string };
  channel?: { id?: string; name?: string };
  settings?: { selectedChannel?: { id?: string; name?: string } };
}

/** In small letters: Teams' own documentation writes one of them in two ways. */
const CHANGES = new Map<string, ChannelHappening>(
  Object.entries({
    teamrenamed: 'team renamed',
    teamarchived: 'team archived',
    teamunarchived: 'team unarchived',
    teamdeleted: 'team deleted',
    teamharddeleted: 'team deleted',
    teamrestored: 'team restored',
    channelrenamed: 'channel renamed',
    channeldeleted: 'channel deleted',
    channelrestored: 'channel restored',
  }),
);

const toldIn = ({ channelData }: Activity): Told => (channelData ?? {}) as Told;
const withoutThread = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '');

/** The channel in which something is said; undefined in every other chat. */
export function channelOf(activity: Activity): ChannelKey | undefined {
  const { team, channel } = toldIn(activity);
  const tenantId = tenantOf(activity);
  if (!team?.id || !tenantId) return undefined;
  return { tenantId, teamId: team.id, id: channel?.id ?? withoutThread(activity.conversation.id) };
}

/** Undefined for everything else that happens, and for what happens in other chats. */
export function toChannelEvent(activity: Activity, at: Date): ChannelEvent | undefined {
  const { team, channel, settings } = toldIn(activity);
  const what = happeningOf(activity);
  const key = channelOf(activity);
  if (!what || !key) return undefined;
  const { from, serviceUrl, recipient } = activity;
  const { tenantId, teamId } = key;
  const id = from?.aadObjectId?.toLowerCase();
  return {
    what,
    at,
    tenantId,
    team: { id: teamId, name: team?.name },
    channel: what === 'bot added' ? (channelNamed(settings?.selectedChannel) ?? { id: key.id }) : channelNamed(channel),
    ...(recipient?.id && { address: { serviceUrl, botId: recipient.id } }),
    ...(id && { by: { tenantId, id } }),
  };
}

const channelNamed = (channel: { id?: string; name?: string } | undefined) =>
  channel?.id ? { id: channel.id, name: channel.name } : undefined;

function happeningOf(activity: Activity): ChannelHappening | undefined {
  const { type, action, membersAdded, membersRemoved, recipient } = activity;
  const isBot = (members: { id?: string }[] | undefined) => !!members?.some(({ id }) => id === recipient?.id);
  if (type === ActivityTypes.InstallationUpdate) {
    if (action === 'remove') return 'bot removed';
    return action === 'remove-upgrade' ? undefined : 'bot added';
  }
  if (type !== ActivityTypes.ConversationUpdate) return undefined;
  if (isBot(membersAdded)) return 'bot added';
  if (isBot(membersRemoved)) return 'bot removed';
  return CHANGES.get(toldIn(activity).eventType?.toLowerCase() ?? '');
}
