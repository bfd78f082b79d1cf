// An outbox by itself, with people who are there, or all away.
import type { OutboxNeeds } from '../../src/outbox/delivery.ts';
import { openOutbox, type Outbox } from '../../src/outbox/outbox.ts';
import { openRateLimit } from '../../src/outbox/rate-limit.ts';
import { stopwatch } from '../../src/running/clock.ts';
import { openLog } from '../../src/running/log.ts';

type Given = Pick<OutboxNeeds, 'store' | 'now'> & {
  isThere?: boolean;
  /** What happens while a card is drawn. */
  whileDrawn?(): void;
  /** Where what is sent arrives. */
  sent: string[];
  /** What waited for whoever comes. */
  mail?: { partition: string; noticeId: string }[];
};

/** What it delivers are notices of the kind `note`. */
export function anOutbox({ isThere = true, sent, mail = [], whileDrawn, ...given }: Given): Outbox {
  const nothing = () => Promise.resolve();
  return openOutbox({
    ...given,
    log: openLog('silent'),
    rate: openRateLimit({ store: given.store, perSecond: 50, watch: stopwatch }),
    drawers: new Map([
      [
        'note',
        async () => {
          whileDrawn?.();
          return { type: 'AdaptiveCard' };
        },
      ],
    ]),
    send: ({ conversationId }) => {
      sent.push(conversationId);
      return Promise.resolve({ is: 'sent' });
    },
    channels: { addressOf: () => Promise.resolve(undefined), cannotBeReached: nothing },
    recipients: {
      addressOf: ({ id }) =>
        Promise.resolve(
          isThere ? { conversationId: `chat-${id}`, serviceUrl: 's', botId: 'b', userId: id } : undefined,
        ),
      isElsewhere: () => Promise.resolve(false),
      keepsSomethingWith: nothing,
      cannotBeReached: nothing,
      keepMail: nothing,
      mailOf: () => Promise.resolve(mail),
      clearMail: nothing,
    },
  });
}
