// What only happens over Table Storage: somebody else writes between the reading and the writing of a change.
import type { Store } from '../../src/storage/port.ts';
import { openTables } from '../../src/storage/tables.ts';
import { startCountingProxy, type CountingProxy } from '../support/counting-proxy.ts';
import { startEmulator, type Emulator } from '../support/emulator.ts';

let emulator: Emulator;
let proxy: CountingProxy;
let store: Store;
let slow: Store;
beforeAll(async () => {
  emulator = await startEmulator();
  proxy = await startCountingProxy(emulator.connectionString);
  store = await openTables(emulator.connectionString);
  slow = await openTables(proxy.connectionString);
});
afterAll(async () => {
  await proxy.close();
  await emulator.close();
});
afterEach(() => {
  proxy.before(() => Promise.resolve());
  proxy.trouble(() => undefined);
});

const put = (value: number) => ({ result: undefined, put: [{ key: 'sum', value }] });
const add = (n: number) => store.change('P', { keys: ['sum'] }, (rows) => put(Number(rows.get('sum') ?? 0) + n));
const reset = (value: number) => store.change('P', { keys: ['sum'] }, () => put(value));

it('a change is decided again when somebody else wrote first, from what is there then', async () => {
  await reset(1);
  let wrote = 0;
  proxy.before(async (method) => {
    if (method === 'POST' && ++wrote <= 3) await add(10);
  });
  const seen: unknown[] = [];
  await slow.change('P', { keys: ['sum'] }, (rows) => {
    seen.push(rows.get('sum'));
    return put(Number(rows.get('sum')) + 1);
  });
  expect([seen, await store.get('P', 'sum')]).toEqual([[1, 11, 21, 31], 32]);
});

describe('a row that is removed by itself', () => {
  const removeIf = async (value: number) => {
    const seen: unknown[] = [];
    await slow.change('P', { keys: ['sum'] }, (rows) => {
      seen.push(rows.get('sum'));
      return { result: undefined, remove: rows.get('sum') === value ? ['sum'] : [] };
    });
    return [seen, await store.get('P', 'sum')];
  };
  beforeEach(() => reset(1));

  it('goes', async () => expect(await removeIf(1)).toEqual([[1], undefined]));

  it('stays where somebody else wrote it first: that is decided again', async () => {
    let isFirst = true;
    proxy.before(async (method) => {
      if (method === 'DELETE' && isFirst) await add(1);
      if (method === 'DELETE') isFirst = false;
    });
    expect(await removeIf(1)).toEqual([[1, 2], 2]);
  });

  it.each(['lost', 'reset'] as const)(
    'goes where the answer to that is %s, and is there again if written meanwhile',
    async (trouble) => {
      let tries = 0;
      proxy.trouble((method) => (method === 'DELETE' && !tries++ ? trouble : undefined));
      expect((await removeIf(1))[1]).toBeUndefined();
      tries = 0;
      await reset(1);
      proxy.before(async (method) => {
        if (method === 'DELETE' && tries) await reset(7);
      });
      expect((await removeIf(1))[1]).toBe(7);
    },
  );
});
