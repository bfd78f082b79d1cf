// What was understood of a table that somebody sent: for a day, and for them alone.
import { z } from 'zod';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { heldRows, heldRowsKind, HeldId } from '../../src/records/held-rows.ts';
import { EACH_TRUST } from '../../src/records/kind.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { asking } from '../support/posts.ts';

const RANDOM = 'k3j9k3j9k3j9k3j9';
const HOUR = 3_600_000;
const IN_PIECE = 3;
const piece = heldRowsKind(EACH_TRUST, z.object({ n: z.number() }));
const numbered = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));
const later = (ms: number) => new Date(NOW.getTime() + ms);

let sqlite: Sqlite;
let lists: ReturnType<typeof heldRows<z.ZodObject<{ n: z.ZodNumber }>>>;
beforeEach(() => {
  sqlite = openSqlite(':memory:');
  lists = heldRows(sqlite.store, piece, IN_PIECE);
});
afterEach(() => sqlite.close());

const alexAt = (at: Date) => ({ ...asking(alex), at });
const hold = (count = 1, at = NOW) => lists.hold('RHM', numbered(count), alexAt(at), RANDOM);
const piecesKept = async () => (await sqlite.store.list('RHM', piece.under())).length;

it.each([
  [1, 1],
  [IN_PIECE, 1],
  [IN_PIECE + 1, 2],
  [12 * IN_PIECE, 12],
])('a list of %i rows lies in %i pieces, and comes back whole and in order', async (count, pieces) => {
  const id = await hold(count);
  expect(HeldId.safeParse(id).success).toBe(true);
  expect(await piecesKept()).toBe(pieces);
  expect(await lists.open('RHM', id, alexAt(NOW))).toEqual(numbered(count));
  expect(await lists.open('RHM', id, alexAt(NOW))).toEqual(numbered(count));
});

it.each([
  ['at once', 0],
  ['a moment before a day is over', 24 * HOUR - 1],
])('is there %s', async (_when, ms) =>
  expect(await lists.open('RHM', await hold(), alexAt(later(ms)))).toEqual([{ n: 0 }]),
);

it.each([
  ['when a day is over', 24 * HOUR],
  ['the next week', 7 * 24 * HOUR],
])('is gone %s, and says so', async (_when, ms) =>
  expect(lists.open('RHM', await hold(), alexAt(later(ms)))).rejects.toThrow(/no longer kept/),
);

it.each<[string, string, typeof alex]>([
  ['somebody else', 'RHM', priya],
  ['somebody with the same id elsewhere', 'RHM', { ...alex, tenantId: 'elsewhere' }],
  ['who sent it, in another Trust', 'RXX', alex],
])('is nothing for %s', async (_who, trust, person) => {
  const id = await hold();
  await expect(lists.open(trust, id, { ...asking(person), at: NOW })).rejects.toThrow(NOT_YOURS);
});

it.each([
  ['before it expires', 24 * HOUR - 1, 2],
  ['after it expired', 24 * HOUR + 1, 1],
])('a list that comes %s finds what there is', async (_when, ms, pieces) => {
  await hold();
  await hold(1, later(ms));
  expect(await piecesKept()).toBe(pieces);
});

it.each([
  ['mfq1z2k3.k3j9k3j9k3j9k3j9', true],
  [`mfq1z2k3.${'a'.repeat(40)}`, true],
  [`mfq1z2k3.${'a'.repeat(41)}`, false],
  ['mfq1z2k3.k3j9k3j9k3j9k3j', false],
  ['mfq1z2k.k3j9k3j9k3j9k3j9', false],
  ['mfq1z2k3456.k3j9k3j9k3j9k3j9', false],
  ['MFQ1Z2K3.k3j9k3j9k3j9k3j9', false],
  ['mfq1z2k3k3j9k3j9k3j9k3j9', false],
  ['a mfq1z2k3.k3j9k3j9k3j9k3j9', false],
])('%s is the id of such a list: %s', (id, is) => expect(HeldId.safeParse(id).success).toBe(is));
