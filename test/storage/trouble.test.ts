// Storage that is slow, busy, cut off or silent: every call ends in its time, and nothing is written twice.
import { NoAnswer } from '../../src/storage/call.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';
import { UnconfirmedWrite, type Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import { startCountingProxy, type CountingProxy, type Trouble } from '../support/counting-proxy.ts';

let emulator: Emulator;
let proxy: CountingProxy;
/** By the proxy, and past it. */
let store: Store;
let truth: Store;
let partition = '';
let partitions = 0;
beforeAll(async () => {
  emulator = await startEmulator();
  proxy = await startCountingProxy(emulator.connectionString);
  store = await openTables(proxy.connectionString);
  truth = await openTables(emulator.connectionString);
});
afterAll(async () => {
  await proxy.close();
  await emulator.close();
});
beforeEach(async () => {
  partition = `P${++partitions}`;
  proxy.trouble(() => undefined);
  await truth.change(partition, {}, () => ({ result: undefined, put: [{ key: 'sum', value: 1 }] }));
  proxy.taken();
});

/** The next round trips of this kind go wrong in their turn; then all is well. */
function next(method: string, ...troubles: (Trouble | undefined)[]): void {
  proxy.trouble((one) => (one === method ? troubles.shift() : undefined));
}
const always = (method: string, trouble: Trouble) => {
  proxy.trouble((one) => (one === method ? trouble : undefined));
};
const add = (n: number, through = store) =>
  through.change(partition, { keys: ['sum'] }, (rows) => {
    const sum = Number(rows.get('sum') ?? 0) + n;
    return { result: sum, put: [{ key: 'sum', value: sum }], index: [{ key: 'last', value: n }] };
  });
const sum = () => truth.get(partition, 'sum');
const sent = () => proxy.taken().filter((method) => method === 'POST').length;

const BUSY: Trouble = { status: 429, headers: { 'Retry-After': '70' } };
const SOON: Trouble = { status: 503, headers: { 'x-ms-retry-after-ms': '5' } };

describe('reading', () => {
  it.each<[string, Trouble[]]>([
    ['503', [{ status: 503 }]],
    ['503 that says when to come again', [SOON]],
    ['500, twice', [{ status: 500 }, { status: 500 }]],
    ['429 without a word of when', [{ status: 429 }]],
    ['a line that is cut before', ['reset']],
    ['a line that is cut after', ['lost']],
  ])('is tried again after %s', async (_what, troubles) => {
    next('GET', ...troubles);
    expect(await store.get(partition, 'sum')).toBe(1);
    expect(proxy.taken()).toHaveLength(troubles.length + 1);
  });

  it.each<[string, Trouble]>([
    ['hangs', 'hang'],
    ['hangs in the middle of its answer', 'half'],
    ['is always busy', { status: 503 }],
    ['is always cut off', 'reset'],
  ])('ends where storage %s', async (_what, trouble) => {
    always('GET', trouble);
    await Promise.all([
      expect(store.get(partition, 'sum')).rejects.toThrow(NoAnswer),
      expect(store.list(partition, 's')).rejects.toThrow(NoAnswer),
      expect(add(1)).rejects.toThrow(NoAnswer),
    ]);
    expect(await sum()).toBe(1);
  });

  it('ends at once where it should wait for longer than there is time', async () => {
    always('GET', BUSY);
    await expect(store.get(partition, 'sum')).rejects.toThrow(NoAnswer);
    expect(proxy.taken()).toHaveLength(1);
  });
});

describe('writing', () => {
  it.each<[string, Trouble[]]>([
    ['503', [{ status: 503 }]],
    ['429 that says when to come again', [{ status: 429, headers: { 'retry-after-ms': '5' } }]],
    ['a line that is cut before', ['reset']],
    ['a line that is cut after', ['lost']],
    ['a line that is cut after, then before', ['lost', 'reset']],
    ['a line that is cut after, and 503', ['lost', SOON]],
  ])('is done once in spite of %s', async (_what, troubles) => {
    next('POST', ...troubles);
    expect(await add(10)).toBe(11);
    expect([await sum(), await truth.get(partition, 'last'), sent()]).toEqual([11, 10, troubles.length + 1]);
  });

  it('that makes a row is done once though its answer is lost', async () => {
    partition += '-new';
    next('POST', 'lost');
    expect([await add(10), await sum()]).toEqual([10, 10]);
  });

  it('that only removes, or only repeats, is done though its answer is lost', async () => {
    next('POST', 'lost');
    await store.change(partition, {}, () => ({ result: undefined, index: [{ key: 'sum', value: 5 }] }));
    expect(await sum()).toBe(5);
    next('POST', 'lost');
    await store.change(partition, { keys: ['sum'] }, (rows) => ({ result: undefined, remove: [...rows.keys()] }));
    expect(await sum()).toBeUndefined();
  });

  it.each<[string, Trouble, number]>([
    ['hangs before the write', 'hang', 1],
    ['hangs after the write', 'deaf', 11],
    ['is cut off, always, before it', 'reset', 1],
  ])('is called unclear where storage %s, and the next time shows how things stand', async (_what, trouble, now) => {
    always('POST', trouble);
    await expect(add(10)).rejects.toThrow(UnconfirmedWrite);
    expect(await sum()).toBe(now);
    proxy.trouble(() => undefined);
    expect(await store.get(partition, 'sum')).toBe(now);
  });

  it('is known not to be done where storage was too busy to take it', async () => {
    always('POST', BUSY);
    await expect(add(10)).rejects.toThrow(NoAnswer);
    expect([await sum(), sent()]).toEqual([1, 1]);
  });

  it('is never decided again from what may be its own: others wrote while its answer was lost', async () => {
    let posts = 0;
    proxy.before(async (method) => {
      if (method === 'POST' && ++posts === 2) await add(100, truth);
    });
    next('POST', 'lost');
    await expect(add(10)).rejects.toThrow(UnconfirmedWrite);
    proxy.before(() => Promise.resolve());
    expect(await sum()).toBe(111);
  });

  it('by many at once adds up, however often an answer is lost', async () => {
    let posts = 0;
    proxy.trouble((method) => (method === 'POST' && ++posts % 3 === 0 ? 'lost' : undefined));
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => add(n)));
    const reasons = results.map((result): unknown => (result.status === 'rejected' ? result.reason : undefined));
    expect(reasons.every((reason) => reason === undefined || reason instanceof UnconfirmedWrite)).toBe(true);
    const surely = results.flatMap((result, n) => (result.status === 'fulfilled' ? n + 1 : []));
    expect(Number(await sum())).toBeGreaterThanOrEqual(1 + surely.reduce((all, n) => all + n, 0));
    expect(Number(await sum())).toBeLessThanOrEqual(11);
  });
});
