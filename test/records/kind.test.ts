// What a kind makes of a key, and when two kinds cannot be told apart.
import { z } from 'zod';
import { EACH_TRUST, isKeyOf, kind, kindsIn, overlap, type Custody } from '../../src/records/kind.ts';
import { rowsUnder } from '../../src/records/rows-under.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';

const custody: Custody = { partitions: [EACH_TRUST], about: ['subject'], keeping: 'kept' };
const schema = z.object({ n: z.number().default(1) });
const goals = kind({ ...custody, key: 'plan|{@subject}|goal|{n}', schema });
const priya = { tenantId: 't1', id: 'p1' };

it('a key has its parts filled in, and a person is two of them', () => {
  expect(goals.keyOf(priya, '7')).toBe('plan|t1|p1|goal|7');
  expect([goals.under(), goals.under(priya), goals.under(priya, '7')]).toEqual([
    'plan|',
    'plan|t1|p1|goal|',
    'plan|t1|p1|goal|7',
  ]);
});

it('a part may look like a place for one', () => expect(goals.keyOf(priya, '{n}|$&')).toBe('plan|t1|p1|goal|{n}|$&'));

it('rows are checked when they are written and when they are read', () => {
  expect(goals.row({}, priya, '7')).toEqual({ key: 'plan|t1|p1|goal|7', value: { n: 1 } });
  expect(() => goals.row({ n: 'one' as never }, priya, '7')).toThrow(/expected/);
  expect(() => goals.read({ n: 'one' })).toThrow(/expected/);
  expect(() => goals.read(undefined)).toThrow(/expected/);
  expect(goals.readIf(undefined)).toBeUndefined();
});

it('is found in storage by its parts, in its partition alone', async () => {
  const { store, close } = openSqlite(':memory:');
  await store.change('p', {}, () => ({ result: undefined, put: [goals.row({ n: 3 }, priya, '7')] }));
  expect(await goals.get(store, 'p', priya, '7')).toEqual({ n: 3 });
  expect([await goals.get(store, 'q', priya, '7'), await goals.get(store, 'p', priya, '8')]).toEqual([
    undefined,
    undefined,
  ]);
  expect([...(await rowsUnder(store, 'p', goals.under(priya)))]).toEqual([['plan|t1|p1|goal|7', { n: 3 }]]);
  close();
});

it('finds its own among the rows that were read', () => {
  const rows = new Map([
    ['plan|t1|p1|goal|1', { n: 1 }],
    ['plan|t1|p1|goal|2', { n: 2 }],
    ['plan|t1|p1|day|1', { n: 'no goal' }],
    ['plan|t1|p2|goal|1', { n: 3 }],
  ]);
  expect(goals.in(rows, priya, '2')).toEqual({ n: 2 });
  expect(goals.in(rows, priya, '3')).toBeUndefined();
  expect(goals.among(rows, priya)).toEqual([{ n: 1 }, { n: 2 }]);
  expect(goals.among(rows)).toHaveLength(3);
});

it.each([
  ['plan|t1|p1|goal|7', true],
  ['plan|t1|p1|goal|7|of|many\nlines', true],
  ['plan|t1|p1|goal|', true],
  ['plan|t1|p1|goal', false],
  ['plan|t1|goal|7', false],
  ['plan|t1|p1|p2|goal|7', false],
  ['a plan|t1|p1|goal|7', false],
])('%s: %s', (key, is) => expect([isKeyOf(goals, key), goals.holds(key)]).toEqual([is, is]));

it.each([
  ['a|{id}|record', 'a|{id}|record', true],
  ['a|{id}|record', 'a|{id}|answer|{step}', false],
  ['a|{id}|record', 'a|{id}', true],
  ['a|{id}|record', 'a|{id}|{rest}', true],
  ['a|{id}|record', 'a|{id}|record|{n}', false],
  ['a|{@person}|b', 'a|{x}|{y}|b', true],
  ['a|{@person}|b', 'a|{x}|b', false],
  ['a|{@person}', 'a|{x}|b', true],
  ['a|{id}|record', 'b|{id}|record', false],
  ['a|b|record', 'a|c|record', false],
  ['head', 'head', true],
  ['head', 'header', false],
  ['head', '{all}', true],
])('%s beside %s: %s', (one, other, is) => {
  const at = (key: string) => ({ key, partitions: ['p'] });
  const [a, b] = [at(one), at(other)];
  expect([overlap(a, b), overlap(b, a)]).toEqual([is, is]);
});

it.each([
  [['p', 'q'], ['r'], false],
  [['p', 'q'], ['q', 'r'], true],
  [['p'], ['p'], true],
])('the same key in %j and in %j: %s', (one, other, is) =>
  expect(overlap({ key: 'a', partitions: one }, { key: 'a', partitions: other })).toBe(is),
);

it('a partition that no kind names is a Trust’s', () => {
  const links = kind({ ...custody, key: 'link|{n}', schema, partitions: ['links'] });
  expect(kindsIn([goals, links], 'links')).toEqual([links]);
  expect(kindsIn([goals, links], 'RHM')).toEqual([goals]);
});
