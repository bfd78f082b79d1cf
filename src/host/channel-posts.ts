// A post in a channel, through the turn's own client: `createConversationAsync` of the SDK sends a POST again by itself, and loses the id of the post.
import type { Activity, CloudAdapter, ConversationParameters, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { ChannelAddress } from '../bot/turn.ts';

/** Where Teams keeps a post. */
interface Place {
  conversationId: string;
  activityId: string;
}

export const clientOfTurn = (context: TurnContext, { ConnectorClientKey }: CloudAdapter): ConnectorClient => {
  const client = context.turnState.get<ConnectorClient | undefined>(ConnectorClientKey);
  if (!client) throw new Error('The turn has no client for the Bot Connector.');
  return client;
};

/** Makes a post, or replaces the card of the one the address names. Undefined where Teams does not say under which id it stands. */
export async function postIn(
  context: TurnContext,
  adapter: CloudAdapter,
  { conversationId, activityId, tenantId, botId }: ChannelAddress,
  message: Partial<Activity>,
): Promise<Place | undefined> {
  const { conversations } = clientOfTurn(context, adapter);
  if (activityId) {
    await conversations.updateActivity(conversationId, activityId, { ...message, id: activityId });
    return { conversationId, activityId };
  }
  const wanted: Omit<ConversationParameters, 'activity'> & { activity: Partial<Activity> } = {
    isGroup: true,
    bot: { id: botId, name: '' },
    tenantId,
    channelData: { channel: { id: conversationId }, tenant: { id: tenantId } },
    activity: message,
  };
  const { id, activityId: made } = await conversations.createConversation(wanted as ConversationParameters);
  const known = made || /;messageid=(\d+)/.exec(id)?.[1];
  return known ? { conversationId: id, activityId: known } : undefined;
}
