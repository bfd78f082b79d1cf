// Changes that come at once share a transaction, and with it the one time that the disk takes.
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';

/** A part of the transaction, done when all of it is on the disk: says who is told then. */
type Part = () => () => void;

export interface SharedTransactions {
  /** Kept if `work` gives something, taken back if it gives nothing or throws, whatever becomes of the others. */
  run<T>(work: () => T | undefined): Promise<T | undefined>;
  /** Does at once what waits. */
  flush(): void;
}

export function sharedTransactions(db: DatabaseSync): SharedTransactions {
  let waiting: { part: Part; fail(error: unknown): void }[] = [];

  const flush = () => {
    const all = waiting;
    waiting = [];
    if (!all.length) return;
    try {
      const told = inOneTransaction(db, () => all.map(({ part }) => part()));
      for (const tell of told) tell();
    } catch (error) {
      for (const { fail } of all) fail(error);
    }
  };

  return {
    flush,
    run: (work) =>
      new Promise((resolve, reject) => {
        const part = () => {
          try {
            const done = alone(db, work);
            return () => {
              resolve(done);
            };
          } catch (error) {
            if (!db.isTransaction) throw error; // and nothing of the others is kept either
            return () => {
              reject(error);
            };
          }
        };
        waiting.push({ part, fail: reject });
        // Whoever comes in the same turn of the event loop takes part.
        if (waiting.length === 1) void setImmediate().then(flush);
      }),
  };
}

function inOneTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    db.exec('COMMIT');
    return done;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function alone<T>(db: DatabaseSync, work: () => T | undefined): T | undefined {
  db.exec('SAVEPOINT part');
  try {
    const done = work();
    if (!done) db.exec('ROLLBACK TO part');
    db.exec('RELEASE part');
    return done;
  } catch (error) {
    // A full disk ends the whole transaction, and the savepoint with it.
    if (db.isTransaction) db.exec('ROLLBACK TO part; RELEASE part');
    throw error;
  }
}
