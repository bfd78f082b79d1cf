// What only happens over Table Storage: somebody else writes between the reading and the writing of a change.
import { openTables } from '../../src/storage/tables.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { startEmulator } from '../support/emulator.ts';

it('a change is decided again when somebody else wrote first, from what is there then', async () => {
  const emulator = await startEmulator();
  const proxy = await startCountingProxy(emulator.connectionString);
  const [store, slow] = [await openTables(emulator.connectionString), await openTables(proxy.connectionString)];
  const put = (value: number) => ({ result: undefined, put: [{ key: 'sum', value }] });
  const add = (n: number) => store.change('P', { keys: ['sum'] }, (rows) => put(Number(rows.get('sum') ?? 0) + n));
  await add(1);
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
  await proxy.close();
  await emulator.close();
});
