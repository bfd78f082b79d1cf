// Lets sends leave no faster than Teams allows, all processes together.
import { createHash } from 'node:crypto';
import { usedLately } from '../running/lately.ts';
import type { Stopwatch } from '../running/clock.ts';
import type { Store } from '../storage/port.ts';
import { CONVERSATION_RATE, tenantRate, rateKinds } from './rate.ts';
import { openQueue, type Queue } from './queue.ts';
import { openRoom, type Room } from './room.ts';

const MOST_CONVERSATIONS = 2000; // what is forgotten is read again

interface Needs {
  store: Store;
  /** The setting: how many a second for all people of one tenant. */
  perSecond: number;
  watch: Stopwatch;
}

export interface RateLimit {
  /** Resolves when a send may leave: false where nothing may leave any more. */
  leave(tenantId: string, conversationId: string): Promise<boolean>;
  /** Nothing leaves after this, and nobody waits. */
  close(): void;
}

export function openRateLimit({ store, perSecond, watch }: Needs): RateLimit {
  let isClosed = false;
  const given = { store, watch, isClosed: () => isClosed };
  const rate = tenantRate(perSecond);
  const conversations = usedLately<Room>(MOST_CONVERSATIONS);
  const tenants = new Map<string, Queue>();

  const conversationOf = (id: string): Room => {
    const hash = createHash('sha256').update(id).digest('base64url');
    const room = conversations.get(hash) ?? openRoom(rateKinds.conversation.keyOf(hash), CONVERSATION_RATE, given);
    conversations.set(hash, room);
    return room;
  };
  const tenantOf = (id: string) => {
    const room = () => openRoom(rateKinds.tenant.keyOf(id), rate, given);
    const queue = tenants.get(id) ?? openQueue(room(), { most: perSecond, everyMs: rate.everyMs, ...given });
    tenants.set(id, queue);
    return queue;
  };
  return {
    leave: async (tenantId, conversationId) => {
      const taken = await conversationOf(conversationId).take(1);
      return taken !== undefined && tenantOf(tenantId).wait();
    },
    close: () => {
      isClosed = true;
      for (const queue of tenants.values()) queue.close();
    },
  };
}
