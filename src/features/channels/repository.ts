import type { ChannelEvent, ChannelNews } from '../../bot/channel-event.ts';
import type { ChannelKey } from '../../bot/channel-key.ts';
import type { ChannelAddress, TurnChannel } from '../../bot/turn.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Row, Store } from '../../storage/port.ts';
import { follow, isOpen, channelName, NAMELESS_CHANNEL, withChannel, type Team } from './domain/team.ts';
import { channelKinds } from './kinds.ts';

const { team: teamKind } = channelKinds;

/** What is written beside a team when something has happened to it or to a channel of it. */
export type BesideNews = (news: ChannelNews) => Promise<readonly Row[]>;

export function channelRepository(store: Store, beside: BesideNews) {
  const find = (tenantId: string, teamId: string): Promise<Team | undefined> =>
    teamKind.get(store, PEOPLE, tenantId, teamId);

  /** Told twice, or to two processes, it is followed once: whoever wrote first has changed the version. */
  const tell = async (event: ChannelEvent): Promise<void> => {
    const { tenantId, team } = event;
    const before = await find(tenantId, team.id);
    const news = follow(before, event);
    if (!news) return;
    const rows = await beside({ ...news, isOpen: (id) => isOpen(news.team, id) });
    const key = teamKind.keyOf(tenantId, team.id);
    const isWritten = await store.change(PEOPLE, { keys: [key], by: 'nobody' }, (there) => {
      const now = teamKind.in(there, tenantId, team.id);
      if (now?.version !== before?.version) return { result: false };
      return { result: true, put: [teamKind.row(news.team, tenantId, team.id), ...rows] };
    });
    if (!isWritten) await tell(event);
  };

  const addressOf = async ({ tenantId, teamId, id }: ChannelKey): Promise<ChannelAddress | undefined> => {
    const team = await find(tenantId, teamId);
    if (!team || !isOpen(team, id)) return undefined;
    return { conversationId: id, tenantId, serviceUrl: team.serviceUrl, botId: team.botId };
  };

  return {
    tell,
    find,
    addressOf,
    /** Somebody does something in a channel: it is there, and can be written to. */
    note: ({ tenantId, teamId, id, serviceUrl, botId }: TurnChannel): Promise<Team> =>
      store.change<Team>(PEOPLE, { keys: [teamKind.keyOf(tenantId, teamId)], by: 'nobody' }, (rows) => {
        const before = teamKind.in(rows, tenantId, teamId);
        const address = { serviceUrl, botId };
        const known = before ?? teamKind.read({ tenantId, id: teamId, state: 'there', added: 1, ...address });
        const after = { ...withChannel(known, { id }), ...address, state: 'there' as const };
        if (before && JSON.stringify(after) === JSON.stringify(before)) return { result: before };
        const next = { ...after, version: known.version + 1 };
        return { result: next, put: [teamKind.row(next, tenantId, teamId)] };
      }),
    /** What the outbox asks of channels. */
    channels: {
      addressOf,
      cannotBeReached: ({ tenantId, teamId, id }: ChannelKey, _reason: string, at: Date): Promise<void> =>
        tell({ what: 'cannot be reached', tenantId, team: { id: teamId }, channel: { id }, at }),
    },
    nameOf: async ({ tenantId, teamId, id }: ChannelKey): Promise<string> => {
      const team = await find(tenantId, teamId);
      return team ? channelName(team, id) : NAMELESS_CHANNEL;
    },
  };
}
export type ChannelDirectory = ReturnType<typeof channelRepository>;
