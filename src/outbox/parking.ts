import type { Store } from '../storage/port.ts';
import { isStillOurs } from './claim.ts';
import { Notice, outboxKey, parkedKey, recipientOf } from './notice.ts';
import type { Recipients } from './recipients.ts';
import { outcomeOf, REASONS } from './rules.ts';

interface Needs {
  store: Store;
  recipients: Recipients;
  now(): Date;
}

/**
 * Nobody to deliver to yet. The notice leaves the outbox, so that sweeps do not meet it again and again; the mailbox
 * points to it. The pointer comes first and is cleared last, and whoever arrives in between is noticed by the second look.
 */
export async function park(
  { store, recipients, now }: Needs,
  partition: string,
  notice: Notice,
  reason = REASONS.waiting,
): Promise<void> {
  await recipients.keepMail(recipientOf(notice), { partition, noticeId: notice.id });
  await store.change(partition, { keys: [outboxKey(notice.id)] }, (rows) =>
    isStillOurs(rows, notice)
      ? {
          result: undefined,
          put: [
            {
              key: parkedKey(notice.id),
              value: Notice.parse({ ...notice, state: 'due', attempts: 0, notBefore: undefined }),
            },
          ],
          index: [{ key: notice.outcomeKey, value: outcomeOf(notice, 'waiting', now(), reason) }],
          remove: [outboxKey(notice.id)],
        }
      : { result: undefined },
  );
  if (await recipients.addressOf(recipientOf(notice))) await unpark(store, partition, notice.id);
}

/** `isGone`: it lies nowhere any more, so that a pointer to it can go too. */
export const unpark = (store: Store, partition: string, id: string): Promise<{ notice?: Notice; isGone: boolean }> =>
  store.change<{ notice?: Notice; isGone: boolean }>(partition, { keys: [parkedKey(id), outboxKey(id)] }, (rows) => {
    const parked = rows.get(parkedKey(id));
    if (parked === undefined || rows.has(outboxKey(id))) return { result: { isGone: rows.size === 0 } };
    return {
      result: { notice: Notice.parse(parked), isGone: false },
      put: [{ key: outboxKey(id), value: parked }],
      remove: [parkedKey(id)],
    };
  });
