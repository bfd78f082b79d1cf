// What is written when something happens to a channel: a welcome in a new one, and a notice to who is concerned.
import type { ChannelNews } from '../../bot/channel-event.ts';
import type { Row } from '../../storage/port.ts';
import { peopleOf } from './domain/group.ts';
import type { SteeringGroups } from './repository.ts';
import { channelStateRow, newsRow, welcomeRow } from './rows.ts';

export async function newsRows(groups: SteeringGroups, news: ChannelNews): Promise<Row[]> {
  const { what, team, channel } = news;
  const { tenantId, id: teamId } = team;
  const isOfTeam = what.startsWith('team') || what.startsWith('bot');
  const concerned = await groups.trustsIn({ tenantId, teamId, id: isOfTeam ? undefined : channel?.id });
  const told = await Promise.all(
    concerned.map(async (trustId) => {
      const group = await groups.of(trustId);
      const { channel: steering } = group;
      if (!steering) return [];
      return [
        ...peopleOf(group).map((one) => newsRow(news, { channel: steering, trustId }, one)),
        channelStateRow(trustId, { ...group, channel: steering }, !news.isOpen(steering.id)),
      ];
    }),
  );
  const isNew = what === 'bot added' && channel && !concerned.length;
  return [...(isNew ? [welcomeRow(channel, team.version)] : []), ...told.flat()];
}
