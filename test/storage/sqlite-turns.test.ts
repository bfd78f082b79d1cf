import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedTransactions } from '../../src/storage/sqlite-turns.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';

let db: DatabaseSync;
let said: string[];
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE rows (key TEXT PRIMARY KEY)');
  said = [];
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    said.push(sql);
    exec(sql);
  };
});
afterEach(() => {
  db.close();
});

const put = (key: string) => () => db.prepare('INSERT INTO rows VALUES (?)').run(key);
const kept = () =>
  db
    .prepare('SELECT key FROM rows ORDER BY key')
    .all()
    .map(({ key }) => key);
const commits = () => said.filter((sql) => sql === 'COMMIT').length;

it('writes what comes at once with one commit, and what comes later with another', async () => {
  const shared = sharedTransactions(db);
  await Promise.all(['a', 'b', 'c'].map((key) => shared.run(put(key))));
  expect([kept(), commits()]).toEqual([['a', 'b', 'c'], 1]);
  await shared.run(put('d'));
  expect([kept(), commits()]).toEqual([['a', 'b', 'c', 'd'], 2]);
});

it('takes back the one that throws or comes to nothing, and none of the others', async () => {
  const shared = sharedTransactions(db);
  const throwing = () => {
    put('b')();
    throw new Error('refused');
  };
  const nothing = () => {
    put('c')();
    return undefined;
  };
  const [first, second, third, last] = await Promise.allSettled(
    [put('a'), throwing, nothing, put('d')].map((work) => shared.run<unknown>(work)),
  );
  expect([first?.status, second?.status, third, last?.status]).toEqual([
    'fulfilled',
    'rejected',
    { status: 'fulfilled', value: undefined },
    'fulfilled',
  ]);
  expect(kept()).toEqual(['a', 'd']);
});

it('tells nobody that it is done before it is on the disk, and everybody where that fails', async () => {
  const shared = sharedTransactions(db);
  const { exec } = db;
  db.exec = (sql) => {
    if (sql === 'COMMIT') throw new Error('The disk is full.');
    exec(sql);
  };
  const all = await Promise.allSettled(['a', 'b'].map((key) => shared.run(put(key))));
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(kept()).toEqual([]);
});

it('keeps nothing, and says why, where the disk is full in the middle of it', async () => {
  await sharedTransactions(db).run(put('before'));
  db.exec('PRAGMA max_page_count = 8');
  const shared = sharedTransactions(db);
  const all = await Promise.allSettled(['a', 'b'.repeat(100_000), 'c', 'd'].map((key) => shared.run(put(key))));
  expect(all.map((one) => (one.status === 'rejected' ? String(one.reason) : 'kept'))).toEqual(
    Array.from({ length: 4 }, () => 'Error: database or disk is full'),
  );
  expect(kept()).toEqual(['before']);
  await shared.run(put('small'));
  expect(kept()).toEqual(['before', 'small']);
});

it('does at once what waits when it is asked to', async () => {
  const shared = sharedTransactions(db);
  const done = shared.run(put('a'));
  shared.flush();
  expect(kept()).toEqual(['a']);
  await done;
});

it('what waits when the storage is closed is on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accend-'));
  const file = join(folder, 'accend.db');
  const { store, close } = openSqlite(file);
  const done = store.change('RHM', {}, () => ({ result: 'kept', put: [{ key: 'a', value: 1 }] }));
  close();
  expect(await done).toBe('kept');
  const again = openSqlite(file);
  expect(await again.store.get('RHM', 'a')).toBe(1);
  again.close();
  rmSync(folder, { recursive: true });
});
