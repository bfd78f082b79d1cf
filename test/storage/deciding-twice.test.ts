import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/storage/port.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let store: Store;
beforeAll(async () => {
  storage = await startStorage();
  store = await storage.open();
  await store.change('P', {}, () => ({ result: undefined, put: [{ key: 'a', value: { list: [1] } }] }));
});
afterAll(() => storage.close());

const AGAIN = /not the same when it is decided again/;
let times = 0;

it.each<[string, Parameters<Store['change']>[2]]>([
  ['makes an id', () => ({ result: randomUUID() })],
  ['counts its runs', () => ({ result: 1, put: [{ key: `n${times++}`, value: 1 }] })],
  ['changes what it was given', (rows) => ({ result: (rows.get('a') as { list: number[] }).list.push(2) })],
])('a rule that %s shows, and nothing is written', async (_what, decide) => {
  await expect(store.change('P', { keys: ['a'] }, decide)).rejects.toThrow(AGAIN);
  expect((await store.list('P', '')).map(({ key, value }) => [key, value])).toEqual([['a', { list: [1] }]]);
});

it('one that decides the same does not', async () =>
  expect(await store.change('P', { keys: ['a'] }, (rows) => ({ result: [...rows.keys()] }))).toEqual(['a']));
