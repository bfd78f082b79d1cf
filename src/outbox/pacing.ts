import { isSamePerson, type PersonKey } from '../bot/person-key.ts';
import type { Change, Row, Rows, Store } from '../storage/port.ts';
import { Refusal } from '../bot/refusal.ts';
import { Notice, OUTBOX, parkedKey } from './notice.ts';
import { Pace, paceAfter, paceKey, paceKind, type PaceLimits } from './pace.ts';

interface Needs {
  config: { MOST_DISCUSSIONS_AN_HOUR: number; MOST_PEOPLE_TOLD_AN_HOUR: number };
  now(): Date;
  /** Whether a row that is new is a discussion that this person begins. */
  isBegunBy(row: Row, person: PersonKey): boolean;
}

/**
 * The same store, which keeps everybody to the limits of an hour: it counts what a change would cause in the same
 * transaction, so that it holds for presses at once and for every process. Above a limit nothing is written.
 */
export function pacingStore(store: Store, { config, now, isBegunBy }: Needs): Store {
  const limits: PaceLimits = { discussions: config.MOST_DISCUSSIONS_AN_HOUR, people: config.MOST_PEOPLE_TOLD_AN_HOUR };
  return {
    ...store,
    change: async (partition, reads, decide) => {
      const { by } = reads;
      if (!by || by === 'nobody') return store.change(partition, reads, decide);
      const isRead = reads.prefix !== undefined && paceKey(by).startsWith(reads.prefix);
      const keys = [...(reads.keys ?? []), ...(isRead ? [] : [paceKey(by)])];
      const attempt = async (more: string[], isLast: boolean) => {
        let unread: string[] | undefined;
        const result = await store.change(partition, { ...reads, keys: [...keys, ...more] }, (rows) => {
          unread = undefined;
          const change = decide(rows);
          const begins = freshRows(change, rows).filter((row) => isBegunBy(row, by)).length;
          const tells = toldBy(change, rows).filter((one) => !isSamePerson(one, by));
          if (!begins && !tells.length) return change;
          const next = paceAfter(readPace(rows, by), { begins, tells }, limits, now());
          if (next.is === 'within') return { ...change, put: [...(change.put ?? []), paceKind.row(next.pace, by)] };
          if (isLast) throw new Refusal(next.reason);
          unread = freshRows(change, rows).map(({ key }) => key);
          return { result: change.result };
        });
        return { result, unread };
      };
      const { result, unread } = await attempt([], false);
      // What was to be new may be there already: the same press again is no second act.
      return unread ? (await attempt(unread, true)).result : result;
    },
  };
}

const freshRows = (change: Change<unknown>, rows: Rows): Row[] =>
  (change.put ?? []).filter(({ key }) => !rows.has(key));

/** Whom a change writes to. What waited for its reader was counted before. */
const toldBy = (change: Change<unknown>, rows: Rows): PersonKey[] =>
  freshRows(change, rows)
    .filter(({ key }) => key.startsWith(OUTBOX))
    .map(({ value }) => Notice.parse(value))
    .filter(({ id }) => !change.remove?.includes(parkedKey(id)))
    .flatMap(({ to }) => ('person' in to ? [to.person] : []));

const readPace = (rows: Rows, by: PersonKey): Pace => paceKind.in(rows, by) ?? Pace.parse({});
