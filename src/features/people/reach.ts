// Who is here, and how what somebody else must see comes to them.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Background } from '../../running/background.ts';
import { markOn, takesWords } from '../../cards/filled.ts';
import { isReachable } from './domain.ts';
import { openForms } from './open-forms.ts';
import { openPresence } from './presence.ts';
import type { People } from './repository.ts';
import type { Log } from '../../running/log.ts';
import type { DrawNotice, Send } from '../../outbox/delivery.ts';
import { openOutbox } from '../../outbox/outbox.ts';
import type { RateLimit } from '../../outbox/rate-limit.ts';
import type { Channels } from '../../outbox/recipients.ts';
import type { Store } from '../../storage/port.ts';
import type { Reply, Turn } from '../../bot/turn.ts';

interface Needs {
  store: Store;
  people: People;
  isTrust(partition: string): Promise<boolean>;
  channels: Channels;
  drawers: ReadonlyMap<string, DrawNotice>;
  send: Send;
  rate: RateLimit;
  now(): Date;
  log: Log;
  background: Background;
  /** Something may wait for them: it is sent to them, or they are here again. */
  noteForDigest(person: PersonKey): Promise<unknown>;
}

export function openReach({ people, isTrust, background, noteForDigest, ...given }: Needs) {
  const forms = openForms({
    store: given.store,
    run: (what, work) => {
      background.run(what, work);
    },
  });
  const outbox = openOutbox({
    ...given,
    recipients: {
      ...people,
      formShownAt: forms.shownAt,
      noteShown: (person, card, at) => {
        if (takesWords(card)) forms.shown(person, at);
      },
      // Other partitions are nowhere that people have records of their own.
      keepsSomethingWith: async (person, partition) =>
        (await isTrust(partition)) ? people.keepsSomethingWith(person, partition) : undefined,
      noteRecipient: noteForDigest,
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
      await noteForDigest(person);
      await outbox.release(person);
    },
    left: people.cannotBeReached,
    run: (what, work) => {
      background.run(what, work);
    },
  });
  /** A form is open from when it is shown, as an answer or as a notice, until it is sent back. */
  const noteForm = ({ person, isPrivate, input, at }: Turn, reply: Reply): void => {
    if (!isPrivate || !('card' in reply)) return;
    if (takesWords(reply.card)) forms.shown(person, at);
    else if (markOn(input)) forms.sentBack(person);
  };
  const ending = { deliverNoMore: outbox.close, close: presence.close };
  return { outbox, presence, noteForm, ending };
}
