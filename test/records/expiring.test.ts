// Rows that are kept for a time, and what is written in parts.
import { writeInBatches } from '../../src/records/batches.ts';
import { removeExpired, removeRows } from '../../src/records/expiring.ts';
import type { Store } from '../../src/storage/port.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';

let sqlite: Sqlite;
let store: Store;
beforeEach(() => {
  sqlite = openSqlite(':memory:');
  ({ store } = sqlite);
});
afterEach(() => sqlite.close());

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const keyOf = (n: number) => `it|${day(n).toISOString()}|${n}`;
const write = (...days: number[]) =>
  store.change('p', {}, () => ({
    result: undefined,
    put: ['a|1', 'z|1', ...days.map(keyOf)].map((key) => ({ key, value: 1 })),
  }));
const kept = async () => (await store.list('p', '')).map(({ key }) => key);

it.each([
  ['none has expired', [7, 8], 0],
  ['one expires at this very moment', [5, 6], 1],
  ['as many as a batch', [1, 2, 3, 8], 3],
  ['one more', [1, 2, 3, 4, 8], 4],
  ['all of several batches', [1, 2, 3, 4, 5], 5],
])('%s', async (_what, days, removed) => {
  await write(...days);
  expect(await removeExpired(store, 'p', 'it|', { before: day(6), size: 3 })).toBe(removed);
  expect(await kept()).toEqual(['a|1', ...days.slice(removed).map(keyOf), 'z|1']);
});

it('what somebody else has removed is not counted', async () => {
  await write(1);
  expect(await removeRows(store, 'p', [keyOf(1), keyOf(2)])).toBe(1);
});

it.each([
  [[], []],
  [[1, 2, 3], [[1, 2, 3]]],
  [
    [1, 2, 3, 4],
    [[1, 2, 3], [4]],
  ],
])('%j in parts of three is %j', async (all, parts) =>
  expect(await writeInBatches(all, 3, (some) => Promise.resolve(some))).toEqual(parts),
);
