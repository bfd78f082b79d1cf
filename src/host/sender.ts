import {
  CardFactory,
  MessageFactory,
  type Activity,
  type CloudAdapter,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import type { Address, ChannelAddress } from '../bot/turn.ts';
import type { Send } from '../outbox/delivery.ts';
import { REASONS, type SendResult } from '../outbox/rules.ts';
import { postIn } from './channel-posts.ts';

const BUSY_MS = 2000; // where Teams does not say how long to wait
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export const referenceTo = ({
  conversationId,
  serviceUrl,
  botId,
  userId,
}: Address): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: botId, name: '' },
  user: { id: userId, name: '' },
  conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
});

const isChannel = (address: Address | ChannelAddress): address is ChannelAddress => !('userId' in address);

export const referenceIn = ({
  conversationId,
  serviceUrl,
  botId,
  tenantId,
}: ChannelAddress): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: botId, name: '' },
  conversation: { id: conversationId, isGroup: true, conversationType: 'channel', name: '', tenantId },
});

/** Writes where nobody asked just now. One POST, never repeated here: what its answer means is the outbox's to decide. */
export function openSender(adapter: CloudAdapter, appId: string): Send {
  return async (address, card) => {
    const message: Partial<Activity> = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    let result: SendResult = { is: 'sent' };
    const attempt = async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        result = meaningOf(error);
      }
    };
    const send = async (context: TurnContext) => {
      if (isChannel(address)) result = { is: 'sent', post: await postIn(context, adapter, address, message) };
      else result = { is: 'sent', post: await writeTo(context, address, message) };
    };
    const reference = isChannel(address) ? referenceIn(address) : referenceTo(address);
    // Twice, because what is thrown inside the conversation never comes out of it: the adapter's own handler takes it.
    await attempt(() => adapter.continueConversationAsync(appId, reference, (context) => attempt(() => send(context))));
    return result;
  };
}

/** Undefined where Teams does not say under which id the message stands. */
async function writeTo(context: TurnContext, { conversationId, activityId }: Address, message: Partial<Activity>) {
  if (activityId) await context.updateActivity({ ...message, id: activityId });
  const id = activityId ?? (await context.sendActivity(message))?.id;
  return id ? { conversationId, activityId: id } : undefined;
}

interface ConnectorError {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get?(name: string): string | undefined } };
}

/** 429 and 412 were surely not delivered; 403 and 404 mean that the person, or the team, took the bot away; after 5xx nobody knows. */
export function meaningOf(error: unknown): SendResult {
  const { statusCode, code, response } = error as ConnectorError;
  if (code && NEVER_LEFT.has(code)) return { is: 'later', afterMs: BUSY_MS };
  if (statusCode === 429 || statusCode === 412) {
    const seconds = Number(response?.headers?.get?.('retry-after'));
    return { is: 'later', afterMs: seconds > 0 ? seconds * 1000 : BUSY_MS };
  }
  if (statusCode === 403 || statusCode === 404) return { is: 'unreachable', reason: REASONS.removed };
  if (statusCode && statusCode < 500 && statusCode !== 408) return { is: 'failed', reason: REASONS.refused };
  return { is: 'ambiguous', reason: REASONS.unclear };
}
