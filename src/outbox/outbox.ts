// Delivers what somebody else must see. The row in the outbox is the claim: whoever turns it to `attempting` sends it, once.
import type { Log } from '../running/log.ts';
import type { PersonKey } from '../bot/person-key.ts';
import type { Store } from '../storage/port.ts';
import type { Address, Card } from '../bot/turn.ts';
import { isStillOurs } from './claim.ts';
import { noticeKinds, OUTBOX, Outcome, recipientOf, type Notice } from './notice.ts';
import { park, unpark } from './parking.ts';
import type { Recipients } from './recipients.ts';
import { attempting, outcomeOf, readiness, REASONS, tryLater, waitsForForm, type SendResult } from './rules.ts';

const { outbox } = noticeKinds;

/** The card a notice shows now; undefined when what it would say no longer holds. */
export type DrawNotice = (notice: Notice) => Promise<Card | undefined>;

interface Needs {
  store: Store;
  recipients: Recipients;
  drawers: ReadonlyMap<string, DrawNotice>;
  send(address: Address, card: Card): Promise<SendResult>;
  now(): Date;
  log: Log;
}

interface Delivery extends Needs {
  isClosed(): boolean;
}

export function openOutbox(needs: Needs) {
  let isClosed = false;
  const delivery: Delivery = { ...needs, isClosed: () => isClosed };
  const deliver = (partition: string, notice: Notice) => deliverOne(delivery, partition, notice);
  return {
    /** Everything that is due in these partitions. One that fails never stops the rest. */
    sweep: async (partitions: readonly string[]): Promise<void> => {
      for (const partition of partitions) {
        const rows = await needs.store.list(partition, OUTBOX);
        for (const row of rows) await safely(needs.log, () => deliver(partition, outbox.read(row.value)));
      }
    },
    /** Somebody has just become reachable: what waited for them is due now. */
    release: async (person: PersonKey): Promise<void> => {
      for (const mail of await needs.recipients.mailOf(person))
        await safely(needs.log, async () => {
          const { notice, isGone } = await unpark(needs.store, mail.partition, mail.noticeId);
          if (notice || isGone) await needs.recipients.clearMail(person, mail);
          if (notice) await deliver(mail.partition, notice);
        });
    },
    /** Nothing more is begun: what is still due is the next process's, or another's. */
    close: (): void => {
      isClosed = true;
    },
  };
}
export type Outbox = ReturnType<typeof openOutbox>;

async function safely(log: Log, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ event: 'notice-fault', error: error instanceof Error ? error.stack : String(error) });
  }
}

async function deliverOne(needs: Delivery, partition: string, notice: Notice): Promise<void> {
  const { store, recipients, now, log, isClosed } = needs;
  if (isClosed()) return;
  const ready = readiness(notice, now());
  if (ready === 'not yet') return;
  if (ready === 'abandoned')
    return finish(store, partition, notice, outcomeOf(notice, 'ambiguous', now(), REASONS.unclear));
  const card = await needs.drawers.get(notice.kind)?.(notice);
  const to = recipientOf(notice);
  const address = await recipients.addressOf(to);
  // Whoever wrote the notice named an id; the tenant is theirs. Somebody of another tenant is never written to.
  const isElsewhere = !address && (await recipients.isElsewhere(to));
  if (card && !isElsewhere) await recipients.keepsSomethingWith(to, partition);
  if (card && address && waitsForForm(notice, await recipients.formShownAt?.(to), now()))
    return waitForForm(store, partition, notice, now());
  if (isClosed()) return;
  // Only whoever holds it may take it out of the outbox: a removal is not checked by storage.
  const claimed = await claim(store, partition, notice, now());
  if (!claimed) return;
  if (!card) return finish(store, partition, claimed, outcomeOf(claimed, 'overtaken', now()));
  if (isElsewhere) return finish(store, partition, claimed, outcomeOf(claimed, 'failed', now(), REASONS.elsewhere));
  if (!address) return park(needs, partition, claimed);
  const result = await needs.send(address, card);
  if (result.is === 'sent') recipients.noteShown?.(to, card, now());
  log.info({ event: 'notice', kind: notice.kind, id: notice.id, outcome: result.is });
  await settle(needs, partition, claimed, result);
}

async function settle(needs: Needs, partition: string, notice: Notice, result: SendResult): Promise<void> {
  const { store, recipients, now } = needs;
  if (result.is === 'later') {
    const again = tryLater(notice, result.afterMs, now());
    if (again) return replace(store, partition, again);
    return finish(store, partition, notice, outcomeOf(notice, 'failed', now(), REASONS.busy));
  }
  if (result.is === 'unreachable') {
    await recipients.cannotBeReached(recipientOf(notice), now());
    return park(needs, partition, notice, result.reason);
  }
  return finish(
    store,
    partition,
    notice,
    outcomeOf(notice, result.is, now(), result.is === 'sent' ? undefined : result.reason),
  );
}

/** It stays due, and no attempt is spent: every sweep looks again. */
const waitForForm = (store: Store, partition: string, { id }: Notice, at: Date): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(id)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (notice?.state !== 'due' || notice.waitsSince) return { result: undefined };
    return { result: undefined, put: [outbox.row({ ...notice, waitsSince: at.toISOString() }, id)] };
  });

/** Undefined: another instance has it, or it is gone. */
const claim = (store: Store, partition: string, { id }: Notice, at: Date): Promise<Notice | undefined> =>
  store.change<Notice | undefined>(partition, { keys: [outbox.keyOf(id)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (!notice || readiness(notice, at) !== 'ready') return { result: undefined };
    const next = attempting(notice, at);
    return { result: next, put: [outbox.row(next, id)] };
  });

const replace = (store: Store, partition: string, notice: Notice): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(notice.id)] }, (rows) => ({
    result: undefined,
    put: isStillOurs(rows, notice) ? [outbox.row(notice, notice.id)] : [],
  }));

/** Who has seen it arrive knows better than somebody who took the attempt for abandoned. */
const finish = (store: Store, partition: string, notice: Notice, outcome: Outcome): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(notice.id), notice.outcomeKey] }, (rows) => {
    const index = [{ key: notice.outcomeKey, value: Outcome.parse(outcome) }];
    if (isStillOurs(rows, notice)) return { result: undefined, index, remove: [outbox.keyOf(notice.id)] };
    const told = Outcome.safeParse(rows.get(notice.outcomeKey)).data;
    const isCorrected = outcome.state === 'sent' && told?.state === 'ambiguous' && told.notice === notice.id;
    return { result: undefined, index: isCorrected ? index : [] };
  });
