// The one shape of storage the features see. A partition is the unit of change: one Trust, or one directory of people.
import { cursorIn } from '../bot/cursor.ts';
import type { PersonKey } from '../bot/person-key.ts';

export interface Row {
  key: string;
  value: unknown;
}

/** What a change reads before it decides: single rows, and every row whose key begins with `prefix`. */
export interface ReadSet {
  keys?: string[];
  prefix?: string;
  /** Whose doing it is, wherever others may be told of it: how much they cause is kept within limits (outbox/pacing.ts). */
  by?: PersonKey | 'nobody';
}

export type Rows = ReadonlyMap<string, unknown>;

export interface Change<Result> {
  result: Result;
  /** Rows as they should be afterwards. One that was read is replaced only if nobody changed it since; one that was not read must be new. */
  put?: Row[];
  /** Rows that only repeat what the rows in `put` say (what is found by another question): written whatever was there. */
  index?: Row[];
  /**
   * One that was read and is all there is to change is removed only if nobody changed it since. Others are deleted
   * whatever they hold (the SDK drops the etag in a transaction): they need a row in `put` that guards them.
   */
  remove?: string[];
  /** A row of another partition, written before the others whatever was there: it may be there although they are not. */
  ahead?: { partition: string; row: Row };
}

export interface Page {
  /** The `cursorOf` the row behind which it goes on. */
  after?: string;
  /** How many rows at most: a whole number of at least 1. */
  limit?: number;
}

/** Where a row stands, for the card that asks for what comes behind it. */
export const cursorOf = (partition: string, key: string): string => cursorIn(partition, key);

/** A write was sent and not answered: it may have been done, and who asks again sees how things stand. */
export class UnconfirmedWrite extends Error {}

export interface Store {
  get(partition: string, key: string): Promise<unknown>;
  /**
   * Rows whose key begins with `prefix`, in key order, beginning behind the cursor `after`. What does not stand in this
   * list, and a limit that is none, is a refusal: both may have come with a card.
   */
  list(partition: string, prefix: string, page?: Page): Promise<Row[]>;
  /**
   * Reads, decides and writes in one transaction, or not at all. `decide` runs again if somebody else wrote first,
   * or if a row it meant to be new is there already (which it then finds among the rows), so it must be pure.
   * A write whose answer is lost is never decided again, so nothing is done twice: UnconfirmedWrite, where it cannot be found.
   */
  change<Result>(partition: string, reads: ReadSet, decide: (rows: Rows) => Change<Result>): Promise<Result>;
}

/** Rows of a partition were written while it was read: what was read never stood there all at once. */
export class TornRead extends Error {}

/** Everything there is: for whoever keeps the storage (src/keeping), never for a feature. */
export interface WholeStore extends Store {
  /** The first partition that has rows behind this one, in the order of their stored names: `''` for the first of all. */
  partitionAfter(partition: string): Promise<string | undefined>;
  /** All rows of a partition in key order, as they stood at one moment; ends in a TornRead where there was no such moment. */
  rowsOf(partition: string): AsyncIterable<Row>;
}
