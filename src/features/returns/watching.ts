// Who else writes something when a return changes: the card in a channel that shows how it stands, for instance.
import type { Row, Rows } from '../../storage/port.ts';
import type { QuarterReturn, ReturnStanding } from './domain/return.ts';

export interface ReturnMoved {
  trustId: string;
  before: ReturnStanding;
  after: ReturnStanding;
  /** As it is afterwards, with all that was typed: never for others than those whom it is meant for. */
  record: QuarterReturn;
  at: Date;
}

/** Its rows are written in the transaction that changes the return: neither is ever without the other. */
export interface ReturnWatcher {
  /** What it has to read for it, in the partition of the Trust. */
  reads(quarter: string): string[];
  /** Pure: it may be asked again. */
  rowsFor(moved: ReturnMoved, rows: Rows): Row[];
  /** It is written. Not told of where the process ends in between; nobody waits for what is done here. */
  afterwards?(moved: ReturnMoved): void;
}
