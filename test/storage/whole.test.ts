// Everything there is, as whoever keeps the storage reads it: the same from both.
import { TornRead, type Row, type WholeStore } from '../../src/storage/port.ts';
import { BOTH, type Opened } from '../support/both-stores.ts';

const ODD = ['RHM', 'people', 'a/b', 'ä', '你', '~', '=', "it's", '👩'];

describe.each(BOTH)('%s', (name, open) => {
  let storage: Opened;
  let store: WholeStore;
  beforeEach(async () => {
    storage = await open();
    store = await storage.again();
  });
  afterEach(() => storage.close());

  const write = (partition: string, rows: Record<string, unknown>) =>
    store.change(partition, {}, () => ({
      result: undefined,
      index: Object.entries(rows).map(([key, value]) => ({ key, value })),
    }));
  const fill = async (partition: string, many: number) => {
    for (let first = 0; first < many; first += 100)
      await write(
        partition,
        Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`row|${String(first + n).padStart(5, '0')}`, 0])),
      );
  };
  const partitions = async () => {
    const found: string[] = [];
    for (let next = await store.partitionAfter(''); next !== undefined; next = await store.partitionAfter(next))
      found.push(next);
    return found;
  };
  const all = async (partition: string) => {
    const rows: Row[] = [];
    for await (const row of store.rowsOf(partition)) rows.push(row);
    return rows;
  };

  it('says which partitions there are, each once', async () => {
    expect(await partitions()).toEqual([]);
    for (const partition of ODD) await write(partition, { b: 1, a: 2 });
    expect(await partitions()).toEqual(['=', 'RHM', 'a/b', "it's", 'people', '~', 'ä', '你', '👩']);
  });

  it('forgets a partition with its last row', async () => {
    await write('RHM', { a: 1 });
    await store.change('RHM', { keys: ['a'] }, () => ({ result: undefined, remove: ['a'] }));
    expect(await partitions()).toEqual([]);
  });

  it('gives all rows of a partition in their order, and none of another', async () => {
    await write('RHM', { b: { words: 'ä'.repeat(40_000) }, 'a|你': null, Z: [1], '': 'no key' });
    await write('RHMx', { a: 1 });
    expect(await all('RHM')).toEqual((await store.list('RHM', '')).map(({ key, value }) => ({ key, value })));
    expect((await all('RHM')).map(({ key }) => key)).toEqual(['', 'Z', 'a|你', 'b']);
    expect(await all('nobody')).toEqual([]);
  });

  it('gives more rows than storage gives at once', async () => {
    await fill('RHM', 2100);
    expect(await all('RHM')).toHaveLength(2100);
  });

  it('never gives half of what was written meanwhile', async () => {
    await fill('RHM', 2100);
    const [first, last] = ['row|00000', 'row|02099'];
    const other = await storage.again();
    const found = new Map<string, unknown>();
    const reading = async () => {
      for await (const { key, value } of store.rowsOf('RHM')) {
        if (key === first)
          await other.change('RHM', {}, () => ({
            result: undefined,
            index: [first, last].map((one) => ({ key: one, value: 'changed' })),
          }));
        found.set(key, value);
      }
    };
    const seen = await reading().then(
      () => [found.get(first), found.get(last)],
      (error: unknown) => error instanceof TornRead,
    );
    expect(seen).toEqual(name === 'Table Storage' ? true : [0, 0]);
    expect((await all('RHM')).filter(({ value }) => value === 'changed')).toHaveLength(2);
  });

  it.each([
    ['read already', 'row|00001'],
    ['not read yet', 'row|01099'],
  ])('sees a removed row that was %s as it was at one moment', async (_what, removed) => {
    await fill('RHM', 1100);
    const other = await storage.again();
    const found: string[] = [];
    const reading = async () => {
      for await (const { key } of store.rowsOf('RHM')) {
        if (!found.length) await other.change('RHM', {}, () => ({ result: undefined, remove: [removed] }));
        found.push(key);
      }
    };
    const seen = await reading().then(
      () => found.length,
      (error: unknown) => error instanceof TornRead,
    );
    const inTables = removed === 'row|00001' ? true : 1099;
    expect(seen).toBe(name === 'Table Storage' ? inTables : 1100);
  });
});
