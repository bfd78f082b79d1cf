// Delivers what somebody else must see, a person or a channel.
import type { Log } from '../running/log.ts';
import { keyOfPerson, type PersonKey } from '../bot/person-key.ts';
import { workInParallel } from '../running/at-once.ts';
import { openBells } from './bells.ts';
import { finishNotice } from './claim.ts';
import { openDeliveries } from './deliveries.ts';
import type { Delivery, OutboxNeeds } from './delivery.ts';
import { noticeKinds, OUTBOX, type Notice } from './notice.ts';
import { openOverdue } from './overdue.ts';
import { unpark } from './parking.ts';
import { outcomeOf, readiness, REASONS } from './rules.ts';
import { deliverToChannel, endAbandoned } from './to-channel.ts';
import { deliverToPerson } from './to-person.ts';

const { outbox } = noticeKinds;

const MOST_AT_ONCE = 16; // sends wait for one another's answers no longer than the rate makes them

export function openOutbox(needs: OutboxNeeds) {
  let isClosed = false;
  const delivery: Delivery = { ...needs, isClosed: () => isClosed };
  const overdue = openOverdue(needs.log);
  const deliveries = openDeliveries((partition, notice) => deliverOne(delivery, partition, notice));
  /** Gives the partitions where nothing was, not even something for later. */
  const sweep = async (partitions: readonly string[], isOfAllDue = false): Promise<ReadonlySet<string>> => {
    const due: { partition: string; notice: Notice }[] = [];
    const empty = new Set<string>();
    const look = async (partition: string) => {
      const rows = await needs.store.list(partition, OUTBOX);
      if (!rows.length) empty.add(partition);
      for (const { value } of rows)
        await safely(needs.log, async () => due.push({ partition, notice: outbox.read(value) }));
    };
    await workInParallel(partitions, MOST_AT_ONCE, (partition) => safely(needs.log, () => look(partition)));
    if (isOfAllDue) overdue.look(due, needs.now());
    // To one person, and into one channel, in their order.
    const byRecipient = Map.groupBy(due, ({ notice }) => nameOf(notice.to));
    await workInParallel(byRecipient.values(), MOST_AT_ONCE, async (those) => {
      for (const { partition, notice } of those) await safely(needs.log, () => deliveries.joined(partition, notice));
    });
    return empty;
  };
  const bells = openBells(needs);
  return {
    /** Everything that is due in these partitions. One that fails never stops the rest. */
    sweep: async (partitions: readonly string[]): Promise<void> => {
      await sweep(partitions);
    },
    /** Everything that is due wherever a bell rings. */
    answerBells: async (): Promise<void> => {
      const rung = await bells.all();
      const empty = await sweep(
        rung.map(({ partition }) => partition),
        true,
      );
      for (const bell of rung)
        if (bell.isOld && empty.has(bell.partition)) await safely(needs.log, () => bells.takeAway(bell));
    },
    /** Somebody has just become reachable: what waited for them is due now. */
    release: async (person: PersonKey): Promise<void> => {
      for (const mail of await needs.recipients.mailOf(person))
        await safely(needs.log, async () => {
          const { notice, isGone } = await unpark(needs.store, mail.partition, mail.noticeId);
          if (notice || isGone) await needs.recipients.clearMail(person, mail);
          if (notice) await deliveries.anew(mail.partition, notice);
        });
    },
    /** Nothing more is begun: what is still due is the next process's, or another's. */
    close: (): void => {
      isClosed = true;
      needs.rate.close();
    },
  };
}
export type Outbox = ReturnType<typeof openOutbox>;

/** The same for all that goes to one person, or into one channel. */
const nameOf = (to: Notice['to']): string => ('channel' in to ? to.channel.id : keyOfPerson(to.person));

async function safely(log: Log, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ event: 'notice-fault', error: error instanceof Error ? error.stack : String(error) });
  }
}

async function deliverOne(needs: Delivery, partition: string, notice: Notice): Promise<void> {
  const { store, now, isClosed } = needs;
  if (isClosed()) return;
  const ready = readiness(notice, now());
  if (ready === 'not yet') return;
  const isToChannel = 'channel' in notice.to;
  if (ready === 'abandoned')
    return isToChannel
      ? endAbandoned(needs, partition, notice)
      : finishNotice(store, partition, notice, outcomeOf(notice, 'ambiguous', now(), REASONS.unclear));
  await (isToChannel ? deliverToChannel : deliverToPerson)(needs, partition, notice);
}
