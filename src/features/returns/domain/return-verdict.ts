// What can be done with a return, and what comes of it.
import type { Deadlines } from '../../../calendar/deadlines.ts';
import type { CheckedAgainst, ReturnProblem } from './checks.ts';
import type { ReturnDefinition } from './definition.ts';
import type { ReturnTexts } from './fields.ts';
import type { FieldConflict, ShownTexts } from './merging.ts';
import type { LockException, QuarterReturn, ReturnAuthor } from './return.ts';

export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

export interface ReturnChange {
  next: QuarterReturn;
  /** The word the trail keeps for it. */
  doing: string;
  fields: FieldChange[];
  /** Whom it lets past the lock, and until when. */
  exception?: LockException;
  /** Why an acceptance was taken back. */
  why?: string;
}

/** `same`: it is so already. `late`: it was changed since the card was drawn. `not locked`: nobody has to be let past. Nothing is written but for `done`. */
export type ReturnVerdict =
  | { is: 'done'; change: ReturnChange; conflicts: FieldConflict[] }
  | { is: 'same'; conflicts: FieldConflict[] }
  | { is: 'late' | 'not open' | 'locked' | 'not locked' }
  | { is: 'incomplete'; problems: ReturnProblem[] };

export type ReturnAct =
  | { act: 'open' }
  | { act: 'save'; sent: ReturnTexts; shown: ShownTexts }
  /** `version`: of the return that whoever submits has seen. */
  | { act: 'submit'; version: number; against: CheckedAgainst }
  /** `n`: of the submission that was seen. */
  | { act: 'sign off'; n: number }
  | { act: 'allow'; person: ReturnAuthor; until: string }
  /** Both by the Alliance, also when it has closed. `n`: of the submission that was seen. */
  | { act: 'accept'; n: number }
  | { act: 'un-accept'; n: number; why: string };

export interface ActContext {
  trustId: string;
  quarter: string;
  by: ReturnAuthor;
  at: Date;
  deadlines: Deadlines;
  /** How the figures are counted now. */
  definition: ReturnDefinition;
}

export const doneAct = (
  next: QuarterReturn,
  doing: string,
  fields: FieldChange[] = [],
  conflicts: FieldConflict[] = [],
): ReturnVerdict => ({
  is: 'done',
  change: { next, doing, fields },
  conflicts,
});

export const newReturn = ({ trustId, quarter, by, at }: ActContext): QuarterReturn => ({
  schemaVersion: 1,
  trustId,
  quarter,
  version: 1,
  opened: { by, at: at.toISOString() },
  fields: {},
  exceptions: [],
});

export const nextReturn = (record: QuarterReturn): QuarterReturn => ({ ...record, version: record.version + 1 });
