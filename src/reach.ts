// Who is here, and how what somebody else must see comes to them.
import type { Background } from './background.ts';
import { isReachable } from './features/people/domain.ts';
import { openPresence } from './features/people/presence.ts';
import type { People } from './features/people/repository.ts';
import type { Log } from './log.ts';
import { openOutbox, type DrawNotice } from './outbox/outbox.ts';
import type { SendResult } from './outbox/rules.ts';
import type { Store } from './storage/port.ts';
import type { Address, Card } from './turn.ts';

interface Needs {
  store: Store;
  people: People;
  drawers: ReadonlyMap<string, DrawNotice>;
  send(address: Address, card: Card): Promise<SendResult>;
  now(): Date;
  log: Log;
  background: Background;
}

export function openReach({ people, background, ...given }: Needs) {
  const outbox = openOutbox({
    ...given,
    recipients: {
      ...people,
      addressOf: async (person) => {
        const profile = await people.find(person);
        return isReachable(profile) ? profile?.address : undefined;
      },
      cannotBeReached: async (person, at) => {
        await people.cannotBeReached(person, at);
        presence.forget(person);
      },
    },
  });
  const presence = openPresence({
    find: people.find,
    arrived: async (person, address, at) => {
      await people.arrived(person, address, at);
      await outbox.release(person);
    },
    left: people.cannotBeReached,
    run: background.run,
  });
  return { outbox, presence };
}
