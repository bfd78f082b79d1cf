// A button on a card that somebody may not have meant to open.
import type { Card, Reply } from '../bot/turn.ts';
import { MOST_ACTIONS, type Button } from './buttons.ts';

const actionsOf = ({ actions }: Card): unknown[] => (Array.isArray(actions) ? actions : []);

/** Where the card has room for it. */
export function withWayBack(reply: Reply, wayBack: Button | undefined): Reply {
  if (!wayBack || !('card' in reply) || actionsOf(reply.card).length >= MOST_ACTIONS) return reply;
  return { ...reply, card: { ...reply.card, actions: [...actionsOf(reply.card), wayBack] } };
}
