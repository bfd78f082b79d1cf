// The embedded storage: one file beside the bot. A change that was answered is on the disk, whatever ends the process.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeKey, encodeKey } from './keys.ts';
import type { Change, Page, ReadSet, Row, Rows, WholeStore } from './port.ts';
import { sharedTransactions } from './sqlite-turns.ts';
import { wholeSqlite } from './sqlite-whole.ts';
import { stretchOf } from './stretch.ts';
import { transactionOf, writtenRowOf, type WrittenRow } from './transaction.ts';

const TRIES = 6; // of a change that meant rows to be new which are there
const BUSY_MS = 2000; // for another process that is writing

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS rows (partition TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (partition, key))
    WITHOUT ROWID, STRICT;`;

/** A row to be removed was not there, which Table Storage answers with this status. */
class NotThere extends Error {
  readonly statusCode = 404;
}

export interface Sqlite {
  store: WholeStore;
  close(): void;
}

/** Opens the file, or makes it; several processes may have it open. `:memory:` is gone with the process. */
export function openSqlite(file: string): Sqlite {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  db.exec(SCHEMA);
  const rows = statementsOf(db);
  const shared = sharedTransactions(db);
  return {
    close: () => {
      shared.flush();
      db.close();
    },
    store: {
      ...wholeSqlite(db, file),
      get: async (partition, key) => rows.load(partition, key)?.value,
      list: async (partition, prefix, page) => rows.range(partition, prefix, page),
      // Read, decided and written while nobody else can write: what it was decided on is still so.
      change: async (partition, reads, decide) => {
        const alsoRead = new Set<string>();
        for (let tries = 1; tries <= TRIES; tries++) {
          const done = await shared.run(() => attempt(rows, partition, reads, alsoRead, decide));
          if (done) return done.result;
        }
        throw new Error('A row that was meant to be new is there, however often this is decided again.');
      },
    },
  };
}

type Statements = ReturnType<typeof statementsOf>;

function statementsOf(db: DatabaseSync) {
  const one = db.prepare('SELECT key, value FROM rows WHERE partition = ? AND key = ?');
  const from = db.prepare(
    'SELECT key, value FROM rows WHERE partition = ? AND key >= ? AND key < ? ORDER BY key LIMIT ?',
  );
  const behind = db.prepare(
    'SELECT key, value FROM rows WHERE partition = ? AND key > ? AND key < ? ORDER BY key LIMIT ?',
  );
  const create = db.prepare('INSERT OR IGNORE INTO rows VALUES (?, ?, ?)');
  const replace = db.prepare('INSERT INTO rows VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const remove = db.prepare('DELETE FROM rows WHERE partition = ? AND key = ?');
  return {
    load: (partition: string, key: string): Row | undefined => {
      const row = one.get(encodeKey(partition), encodeKey(key));
      return row && toRow(row);
    },
    range: (partition: string, prefix: string, page: Page = {}): Row[] => {
      const stretch = stretchOf(partition, prefix, page);
      const limit = page.limit ?? Infinity;
      return (stretch.isBehind ? behind : from)
        .all(encodeKey(partition), stretch.from, stretch.to, limit === Infinity ? -1 : limit)
        .map(toRow);
    },
    create: (partition: string, { rowKey, pieces }: WrittenRow): boolean =>
      create.run(encodeKey(partition), rowKey, pieces.join('')).changes === 1,
    replace: (partition: string, { rowKey, pieces }: WrittenRow): void => {
      replace.run(encodeKey(partition), rowKey, pieces.join(''));
    },
    remove: (partition: string, rowKey: string): boolean => remove.run(encodeKey(partition), rowKey).changes === 1,
  };
}

const toRow = ({ key, value }: Record<string, unknown>): Row => ({
  key: decodeKey(key as string),
  value: JSON.parse(value as string),
});

/** Nothing where a row that was meant to be new is there: `alsoRead` then has what the next try has to read as well. */
function attempt<Result>(
  rows: Statements,
  partition: string,
  reads: ReadSet,
  alsoRead: Set<string>,
  decide: (rows: Rows) => Change<Result>,
): { result: Result } | undefined {
  const found = readAll(rows, partition, reads, alsoRead);
  const change = decide(found);
  const { put, index, remove } = transactionOf(change);
  const { ahead } = change;
  if (ahead) rows.replace(ahead.partition, writtenRowOf(ahead.row));
  for (const row of put) {
    if (found.has(row.key)) rows.replace(partition, row);
    else if (!rows.create(partition, row)) {
      for (const { key } of put) if (!found.has(key)) alsoRead.add(key);
      return undefined;
    }
  }
  for (const row of index) rows.replace(partition, row);
  for (const rowKey of remove)
    if (!rows.remove(partition, rowKey)) throw new NotThere('A row that was to be removed is not there.');
  return { result: change.result };
}

function readAll(
  rows: Statements,
  partition: string,
  reads: ReadSet,
  alsoRead: Iterable<string>,
): Map<string, unknown> {
  const ranged = reads.prefix === undefined ? [] : rows.range(partition, reads.prefix);
  const single = [...(reads.keys ?? []), ...alsoRead].flatMap((key) => rows.load(partition, key) ?? []);
  return new Map([...ranged, ...single].map(({ key, value }) => [key, value]));
}
