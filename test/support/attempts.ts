// What lies in the outbox of the Demo Trust, and what time does to an attempt that was cut off.
import { setTimeout as wait } from 'node:timers/promises';
import { Notice, OUTBOX, outboxKey } from '../../src/outbox/notice.ts';
import type { Store } from '../../src/storage/port.ts';

export const noticesIn = async (store: Store): Promise<Notice[]> =>
  (await store.list('DEMO', OUTBOX)).map(({ value }) => Notice.parse(value));

/** What ten minutes do to it; the process reads the real clock. */
export async function age(store: Store, notice: Notice): Promise<void> {
  const old = Notice.parse({ ...notice, attemptedAt: new Date(Date.now() - 660_000).toISOString() });
  await store.change('DEMO', { keys: [outboxKey(notice.id)] }, (rows) => ({
    result: undefined,
    put: rows.size ? [{ key: outboxKey(notice.id), value: old }] : [],
  }));
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(10);
}

/** A process writes down by itself, after it has answered, where somebody can be reached. */
export const isReachableBy = async (store: Store, { id, tenantId }: { id: string; tenantId: string }, url: string) =>
  JSON.stringify((await store.get('people', `person|${id}|${tenantId}`)) ?? '').includes(url);
