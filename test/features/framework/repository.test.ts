import type { PackContents } from '../../../src/features/framework/domain.ts';
import { STARTER_PACK } from '../../../src/features/framework/domain.ts';
import { frameworkRepository } from '../../../src/features/framework/repository.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';

const AT = new Date('2026-11-21T09:05:00Z');
const contents = (...titles: string[]): PackContents => ({
  domains: [{ id: 'care', name: 'Example care' }],
  capabilities: titles.map((title, i) => ({ domainId: 'care', level: 'registered', code: `${i}`, title, colour: '' })),
});

let storage: TestStorage;
let store: Store;
let reads: string[];
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  const real = await storage.open(`framework${++tables}`);
  reads = [];
  store = {
    ...real,
    get: (partition, key) => {
      reads.push(key);
      return real.get(partition, key);
    },
  };
});

const load = (framework: ReturnType<typeof frameworkRepository>, ...titles: string[]) =>
  framework.load(contents(...titles), 'Example', 'command line', AT);

it('gives the starter pack until an Alliance loads its own', async () => {
  const framework = frameworkRepository(store);
  expect(await framework.active()).toEqual(STARTER_PACK);
  expect(await framework.versions()).toEqual([{ version: 'starter-2023', name: STARTER_PACK.name, capabilities: 0 }]);
});

it('uses a loaded pack from then on, whoever asks', async () => {
  const pack = await load(frameworkRepository(store), 'One', 'Two');
  expect(pack).toEqual({
    ...contents('One', 'Two'),
    schemaVersion: 1,
    version: '2',
    name: 'Example',
    isStarter: false,
    importedAt: AT.toISOString(),
    importedBy: 'command line',
  });
  expect(await frameworkRepository(store).active()).toEqual(pack);
});

it('finds the pack in use with one read, and then needs none for it', async () => {
  await load(frameworkRepository(store), 'One');
  const framework = frameworkRepository(store);
  const pack = await framework.active();
  expect(await framework.pack('2')).toEqual(pack);
  expect(reads).toEqual(['active']);
});

it('keeps each earlier pack for the records begun with it, and reads it once', async () => {
  await load(frameworkRepository(store), 'One');
  await load(frameworkRepository(store), 'Another');
  const framework = frameworkRepository(store);
  expect((await framework.pack('2')).capabilities[0]?.title).toBe('One');
  expect(await framework.pack('2')).toMatchObject({ version: '2' });
  expect(await framework.pack(STARTER_PACK.version)).toEqual(STARTER_PACK);
  expect(reads).toEqual(['pack|2']);
});

it('lists every pack, the newest first, beyond the ninth too', async () => {
  const framework = frameworkRepository(store);
  for (let i = 0; i < 10; i++) await load(framework, `Title ${i}`, 'Two');
  expect((await framework.versions()).map(({ version }) => version)).toEqual([
    '11',
    '10',
    '9',
    '8',
    '7',
    '6',
    '5',
    '4',
    '3',
    '2',
    'starter-2023',
  ]);
  expect((await framework.versions())[0]).toEqual({
    version: '11',
    name: 'Example',
    importedAt: AT.toISOString(),
    capabilities: 2,
  });
});

it('writes nothing when the same pack is loaded again', async () => {
  const framework = frameworkRepository(store);
  const first = await load(framework, 'One');
  expect(await framework.load(contents('One'), 'Another name', 'somebody', new Date(0))).toEqual(first);
  expect(await framework.versions()).toHaveLength(2);
});

it('gives two people who load at the same moment a version each', async () => {
  const [one, two] = await Promise.all([
    load(frameworkRepository(store), 'One'),
    load(frameworkRepository(store), 'Two'),
  ]);
  expect([one.version, two.version].toSorted()).toEqual(['2', '3']);
  expect((await frameworkRepository(store).active()).version).toBe('3');
});

it('keeps a pack as large as the rules allow', async () => {
  const titles = Array.from({ length: 1240 }, () => 'x'.repeat(300));
  expect(JSON.stringify(contents(...titles)).length).toBeGreaterThan(465_000);
  await load(frameworkRepository(store), ...titles);
  expect((await frameworkRepository(store).active()).capabilities).toHaveLength(1240);
});

it('names the version that a record asks for in vain', () =>
  expect(frameworkRepository(store).pack('7')).rejects.toThrow(/version 7/));

it('does not use a row that is not a pack', async () => {
  await store.change('framework', {}, () => ({ result: undefined, put: [{ key: 'active', value: { version: 2 } }] }));
  await expect(frameworkRepository(store).active()).rejects.toThrow(/version/);
});
