// When a return is sent, or sent again, every card that reminded of it shows that instead: written with the return itself.
import type { ReturnStanding } from '../returns/domain/return.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { reminderKinds } from './kinds.ts';
import { shownRows } from './rows.ts';

const { ledger } = reminderKinds;

interface Moved {
  trustId: string;
  before: ReturnStanding;
  after: ReturnStanding;
}

export const reminderWatcher = {
  reads: (quarter: string): string[] => [ledger.keyOf(quarter)],
  rowsFor: ({ trustId, before, after }: Moved, rows: Rows): Row[] => {
    const { quarter, submitted } = after;
    if (!submitted || submitted.n === before.submitted?.n) return [];
    return shownRows({ trustId, quarter }, ledger.in(rows, quarter)?.sent ?? [], `sent ${submitted.n}`);
  },
};
