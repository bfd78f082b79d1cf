// A team with a channel, as Teams tells of it.
import type { Person } from '../../src/bot/turn.ts';
import { activityFrom, shownIn, type Shown, type TestBot } from './bot.ts';
import { alex, priya, sam } from './builders.ts';
import type { Json } from './connector.ts';

export const TEAM = '19:team@thread.tacv2';
export const CHANNEL = '19:channel@thread.tacv2';
const tenant = { id: alex.tenantId };
const inTeam = (channel: string): Json => ({
  team: { id: TEAM, name: 'Cancer team' },
  channel: { id: channel },
  tenant,
});

/** What makes an activity one of the channel. */
export const inChannel = (channel = CHANNEL): Json => ({
  conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant.id },
  channelData: inTeam(channel),
});

/** Who is in the team. */
export function join(bot: TestBot, people: readonly Person[] = [alex, priya, sam]): void {
  bot.connector.rosters.set(
    TEAM,
    people.map(({ id, name, tenantId }) => ({ id: `29:${id}`, name, aadObjectId: id, tenantId })),
  );
}

export const installed = (bot: TestBot, action = 'add', channel = CHANNEL): Json => ({
  ...activityFrom(alex, bot.connector.url),
  type: 'installationUpdate',
  action,
  conversation: { id: channel, conversationType: 'channel', isGroup: true, tenantId: tenant.id },
  channelData: { ...inTeam(TEAM), settings: { selectedChannel: { id: channel } } },
});

/** As Teams tells of changes: nobody is said to have made them. */
export const happened = (bot: TestBot, eventType: string, data: Json = {}): Json => ({
  ...activityFrom(alex, bot.connector.url),
  type: 'conversationUpdate',
  from: { id: '29:somebody' },
  conversation: { id: TEAM, conversationType: 'channel', isGroup: true, tenantId: tenant.id },
  channelData: { ...inTeam(CHANNEL), eventType, ...data },
});

export const settled = (bot: TestBot) => bot.service.app.background.idle();

export async function tells(bot: TestBot, ...activities: Json[]): Promise<void> {
  await Promise.all(activities.map((one) => bot.send(one)));
  await settled(bot);
}

/** What stands in the channel as new posts and answers, oldest first. */
export const channelOf = (bot: TestBot, channel = CHANNEL): Shown[] =>
  bot.connector.posted
    .filter(({ conversationId, method }) => method === 'POST' && conversationId.startsWith(channel))
    .map(({ activity }) => shownIn(activity));
