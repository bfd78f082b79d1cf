// The row in the outbox is the claim: whoever turns it to `attempting` sends it, once.
import type { Row, Rows, Store } from '../storage/port.ts';
import { noticeKinds, Outcome, type Notice } from './notice.ts';
import { attempt, readiness } from './rules.ts';

const { outbox } = noticeKinds;

/** False where another process took our attempt for abandoned and ended it. */
export function isStillOurs(rows: Rows, { id, attempts }: Notice): boolean {
  const there = outbox.in(rows, id);
  return there?.state === 'attempting' && there.attempts === attempts;
}

/** Undefined: another process has claimed the notice, or the notice is gone. */
export const claim = (store: Store, partition: string, { id }: Notice, at: Date): Promise<Notice | undefined> =>
  store.change<Notice | undefined>(partition, { keys: [outbox.keyOf(id)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (!notice || readiness(notice, at) !== 'ready') return { result: undefined };
    const next = attempt(notice, at);
    return { result: next, put: [outbox.row(next, id)] };
  });

/** A process that has begun to send the notice meanwhile goes on. */
export const postpone = (store: Store, partition: string, { id }: Notice, until: Date): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(id)] }, (rows) => {
    const notice = outbox.in(rows, id);
    if (notice?.state !== 'due') return { result: undefined };
    return { result: undefined, put: [outbox.row({ ...notice, notBefore: until.toISOString() }, id)] };
  });

export const outcomeRows = ({ outcomeKey, listKey }: Notice, value: Outcome): Row[] =>
  [outcomeKey, ...(listKey ? [listKey] : [])].map((key) => ({ key, value }));

/** `beside`: rows written or removed with the notice, where the claim is still ours. */
interface Beside {
  index?: Row[];
  remove?: string[];
}

export const replace = (
  store: Store,
  partition: string,
  notice: Notice,
  { index = [], remove = [] }: Beside = {},
): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(notice.id)] }, (rows) =>
    isStillOurs(rows, notice)
      ? { result: undefined, put: [outbox.row(notice, notice.id)], index, remove }
      : { result: undefined },
  );

/** The process that saw the message arrive knows better than one that took the attempt for abandoned. */
export const finishNotice = (
  store: Store,
  partition: string,
  notice: Notice,
  outcome: Outcome,
  { index: more = [], remove = [] }: Beside = {},
): Promise<void> =>
  store.change(partition, { keys: [outbox.keyOf(notice.id), notice.outcomeKey] }, (rows) => {
    const index = [...outcomeRows(notice, Outcome.parse(outcome)), ...more];
    if (isStillOurs(rows, notice)) return { result: undefined, index, remove: [outbox.keyOf(notice.id), ...remove] };
    const told = Outcome.safeParse(rows.get(notice.outcomeKey)).data;
    const isCorrected = outcome.state === 'sent' && told?.state === 'ambiguous' && told.notice === notice.id;
    return { result: undefined, index: isCorrected ? index : [] };
  });
