import { CardFactory, MessageFactory, type Activity, type CloudAdapter, type ConversationReference } from 'botbuilder';
import type { Address, Card } from '../bot/turn.ts';
import { REASONS, type SendResult } from '../outbox/rules.ts';

const BUSY_MS = 2000; // where Teams does not say how long to wait
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export type SendCard = (address: Address, card: Card) => Promise<SendResult>;

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

/** Writes to somebody who did not ask just now. One POST, never repeated here: what its answer means is the outbox's to decide. */
export function openSender(adapter: CloudAdapter, appId: string): SendCard {
  return async (address, card) => {
    const message: Partial<Activity> = MessageFactory.attachment(CardFactory.adaptiveCard(card));
    let result: SendResult = { is: 'sent' };
    const send = async (work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        result = meaningOf(error);
      }
    };
    // Twice, because what is thrown inside the conversation never comes out of it: the adapter's own handler takes it.
    await send(() =>
      adapter.continueConversationAsync(appId, referenceTo(address), (context) =>
        send(() => context.sendActivity(message)),
      ),
    );
    return result;
  };
}

interface ConnectorError {
  statusCode?: number;
  code?: string;
  response?: { headers?: { get?(name: string): string | undefined } };
}

/** 429 and 412 were surely not delivered; 403 and 404 mean that the person took the bot away; after 5xx nobody knows. */
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
