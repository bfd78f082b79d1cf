// What somebody must see in their own chat.
import type { PersonKey } from '../bot/person-key.ts';
import type { Address } from '../bot/turn.ts';
import type { Row, Store } from '../storage/port.ts';
import { claim, finishNotice, postpone, replace } from './claim.ts';
import { isDelay, outdatingIn, type Delivery, type OutdatedMessage } from './delivery.ts';
import { noticeKinds, recipientOf, type Notice } from './notice.ts';
import { park } from './parking.ts';
import { outcomeOf, REASONS, tryLater, waitsForForm, type SendResult } from './rules.ts';

const { outbox } = noticeKinds;

export async function deliverToPerson(needs: Delivery, partition: string, notice: Notice): Promise<void> {
  const { store, recipients, now, log, isClosed } = needs;
  const to = recipientOf(notice);
  const address = await recipients.addressOf(to);
  const waits = async () => waitsForForm(notice, await recipients.formShownAt?.(to), now());
  // What has waited before takes no room from what leaves, however often it is looked at.
  if (address && notice.waitsSince && (await waits())) return;
  if (address && !(await needs.rate.leave(to.tenantId, address.conversationId))) return;
  const drawn = await needs.drawers.get(notice.kind)?.(notice);
  if (isDelay(drawn)) return postpone(needs.store, partition, notice, drawn.delayedUntil);
  const { card, outdated } = outdatingIn(drawn);
  // Whoever wrote the notice named an id; the tenant is theirs. Somebody of another tenant is never written to.
  const isElsewhere = !address && (await recipients.isElsewhere(to));
  if ((card ?? outdated.length) && address && (await waits())) return waitForForm(store, partition, notice, now());
  if (card && !isElsewhere)
    await Promise.all([recipients.keepsSomethingWith(to, partition), recipients.noteRecipient?.(to)]);
  if (isClosed()) return;
  // Only the process that has claimed a notice may take it out of the outbox: storage does not check a removal.
  const claimed = await claim(store, partition, notice, now());
  if (!claimed) return;
  const beside = { index: outdated.flatMap((one) => forgottenRow(claimed, one)) };
  if (!card) {
    await finishNotice(store, partition, claimed, outcomeOf(claimed, 'overtaken', now()), address && beside);
    return address && replaceOutdated(needs, address, outdated, to);
  }
  if (isElsewhere)
    return finishNotice(store, partition, claimed, outcomeOf(claimed, 'failed', now(), REASONS.elsewhere));
  if (!address) return park(needs, partition, claimed);
  const result = await needs.send(address, card);
  if (result.is === 'sent') recipients.noteShown?.(to, card, now());
  log.info({ event: 'notice', kind: notice.kind, id: notice.id, outcome: result.is });
  await settle(needs, partition, claimed, result, result.is === 'sent' ? beside : undefined);
  if (result.is === 'sent') await replaceOutdated(needs, address, outdated, to);
}

/** Forgotten before it is replaced, so that it is tried once: at worst it says until it is pressed what was once so. */
const forgottenRow = (
  { outcomeKey }: Notice,
  { outcome: { post: _where, ...outcome }, outcomeKey: key }: OutdatedMessage,
): Row[] => (key === outcomeKey ? [] : [{ key, value: outcome }]);

/** Twice is the same as once, and nothing depends on it: what Teams refuses stays as it was. */
async function replaceOutdated(
  { rate, send, log }: Delivery,
  address: Address,
  outdated: readonly OutdatedMessage[],
  { tenantId }: PersonKey,
): Promise<void> {
  for (const { outcome, card } of outdated) {
    if (!outcome.post || !(await rate.leave(tenantId, address.conversationId))) continue;
    const { is } = await send({ ...address, ...outcome.post }, card);
    log.info({ event: 'outdated', kind: outcome.kind, outcome: is });
  }
}

async function settle(
  needs: Delivery,
  partition: string,
  notice: Notice,
  result: SendResult,
  beside?: Parameters<typeof finishNotice>[4],
): Promise<void> {
  const { store, recipients, now } = needs;
  if (result.is === 'later') {
    const again = tryLater(notice, result.afterMs, now());
    if (again) return replace(store, partition, again);
    return finishNotice(store, partition, notice, outcomeOf(notice, 'failed', now(), REASONS.busy));
  }
  if (result.is === 'unreachable') {
    await recipients.cannotBeReached(recipientOf(notice), now());
    return park(needs, partition, notice, result.reason);
  }
  if (result.is === 'sent') {
    const outcome = outcomeOf(notice, 'sent', now());
    return finishNotice(store, partition, notice, { ...outcome, ...(result.post && { post: result.post }) }, beside);
  }
  return finishNotice(store, partition, notice, outcomeOf(notice, result.is, now(), result.reason));
}

/** The notice stays due, and no attempt is spent: every sweep looks again. */
const waitForForm = (store: Store, partition: string, { id }: Notice, at: Date): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(id)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (notice?.state !== 'due' || notice.waitsSince) return { result: undefined };
    return { result: undefined, put: [outbox.row({ ...notice, waitsSince: at.toISOString() }, id)] };
  });
