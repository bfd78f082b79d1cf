import type { Store } from '../storage/port.ts';
import { isStillOurs, outcomeRows } from './claim.ts';
import { noticeKinds, recipientOf, type Notice } from './notice.ts';
import type { Recipients } from './recipients.ts';
import { outcomeOf, REASONS } from './rules.ts';

const { outbox, parked } = noticeKinds;

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
  await store.change(partition, { keys: [outbox.keyOf(notice.id)] }, (rows) =>
    isStillOurs(rows, notice)
      ? {
          result: undefined,
          put: [parked.row({ ...notice, state: 'due', attempts: 0, notBefore: undefined }, notice.id)],
          index: outcomeRows(notice, outcomeOf(notice, 'waiting', now(), reason)),
          remove: [outbox.keyOf(notice.id)],
        }
      : { result: undefined },
  );
  if (await recipients.addressOf(recipientOf(notice))) await unpark(store, partition, notice.id);
}

/** `isGone`: the notice is stored nowhere any more, so that a pointer to it can be removed too. */
export const unpark = (store: Store, partition: string, id: string): Promise<{ notice?: Notice; isGone: boolean }> =>
  store.change<{ notice?: Notice; isGone: boolean }>(
    partition,
    { keys: [parked.keyOf(id), outbox.keyOf(id)] },
    (rows) => {
      const notice = parked.in(rows, id);
      if (!notice || rows.has(outbox.keyOf(id))) return { result: { isGone: rows.size === 0 } };
      return {
        result: { notice, isGone: false },
        put: [outbox.row(notice, id)],
        remove: [parked.keyOf(id)],
      };
    },
  );
