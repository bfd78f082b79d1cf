// When a return changes, its call for help is written with it, and the board of its Alliance follows.
import type { Row, Rows } from '../../storage/port.ts';
import type { QuarterReturn } from '../returns/domain/return.ts';
import type { ReturnAt } from './board.ts';
import { HELP_TALK, helpAfter } from './domain/talk.ts';
import { allianceKinds } from './kinds.ts';

const { talk } = allianceKinds;

interface MovedReturn {
  trustId: string;
  before: { submitted?: { n: number } };
  after: { quarter: string; submitted?: { n: number } };
  record: QuarterReturn;
}

interface Needs {
  /** Nobody waits for it in a turn. */
  later(what: string, work: () => Promise<unknown>): void;
  refresh(address: ReturnAt): Promise<unknown>;
}

export const allianceWatcher = ({ later, refresh }: Needs) => ({
  reads: (quarter: string): string[] => [talk.keyOf(quarter, HELP_TALK)],
  rowsFor: ({ trustId, before, after, record }: MovedReturn, rows: Rows): Row[] => {
    const { last, quarter } = record;
    if (!last || after.submitted?.n === before.submitted?.n) return [];
    const { by, at } = last;
    const text = (last.texts.help ?? '').trim();
    const next = helpAfter(talk.in(rows, quarter, HELP_TALK), { trustId, quarter, text, by, at });
    return next ? [talk.row(next, quarter, HELP_TALK)] : [];
  },
  afterwards: ({ trustId, after }: MovedReturn): void =>
    later('note a return for its Alliance', () => refresh({ trustId, quarter: after.quarter })),
});
