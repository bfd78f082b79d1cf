// What an earlier version kept is there afterwards, once, and its file is kept.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/open.ts';
import type { Store } from '../../src/storage/port.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accend-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As the emulator wrote it. */
const entity = (PartitionKey: string, RowKey: string, value: unknown) => {
  const text = JSON.stringify(value);
  return {
    PartitionKey,
    RowKey,
    properties: { PartitionKey, RowKey, mark: 'm', json0: text.slice(0, 5), json1: text.slice(5), Timestamp: 'today' },
    eTag: 'W/"x"',
    $loki: 1,
  };
};
const leave = (data: unknown[]) => {
  const collections = [
    { name: '$TABLES_COLLECTION$', data: [{ account: 'devstoreaccount1', table: 'accend' }] },
    { name: 'devstoreaccount1$accend', data },
  ];
  writeFileSync(join(folder, 'tables.json'), JSON.stringify({ filename: 'tables.json', collections }));
};

async function opened<T>(look: (store: Store, said: string[]) => Promise<T>): Promise<T> {
  const said: string[] = [];
  const { store, close } = await openStorage({ TABLES_CONNECTION_STRING: '', DATA_FOLDER: folder }, (line) => {
    said.push(line);
  });
  const result = await look(store, said);
  await close();
  return result;
}

it('takes over every row, in its order, and says so once', async () => {
  const many = Array.from({ length: 11 }, (_, n) => entity('DEMO', `row|${n + 10}`, { n }));
  leave([...many, entity('DEMO', 'a|~-2Z|=2f', { text: 'Grüße' }), entity('people', 'person|1', 'Alex')]);
  await opened(async (store, said) => {
    expect(said).toEqual([expect.stringMatching(/^Rows of an earlier version taken over: 13\. Its file is kept: /)]);
    expect((await store.list('DEMO', 'row|')).map(({ value }) => value)).toEqual(many.map((_, n) => ({ n })));
    expect(await store.get('DEMO', 'a|ä|/')).toEqual({ text: 'Grüße' });
    expect(await store.get('people', 'person|1')).toBe('Alex');
  });
  expect(readdirSync(folder)).toContain('tables.json.taken-over');
  expect(await opened(async (_store, said) => said)).toEqual([]);
});

it('leaves what was written since as it is', async () => {
  await opened((store) => store.change('DEMO', {}, () => ({ result: 0, put: [{ key: 'row|1', value: 'new' }] })));
  leave([entity('DEMO', 'row|1', 'old'), entity('DEMO', 'row|2', 'old')]);
  expect(await opened((store) => store.list('DEMO', 'row|'))).toMatchObject([{ value: 'new' }, { value: 'old' }]);
});

it('says how many rows could not be read, and takes over the others', async () => {
  leave([
    entity('DEMO', 'row|1', 1),
    { PartitionKey: 'DEMO' },
    { ...entity('DEMO', 'row|2', 2), properties: {} },
    null,
  ]);
  await opened(async (store, said) => {
    expect(said).toEqual([expect.stringMatching(/taken over: 1\. Not readable: 3\./)]);
    expect(await store.list('DEMO', 'row|')).toHaveLength(1);
  });
});

it.each(['', '{', '[]', '{"collections":7}'])('leaves a file with %j where it is, and names it', async (text) => {
  writeFileSync(join(folder, 'tables.json'), text);
  expect(await opened(async (_store, said) => said)).toEqual([expect.stringMatching(/tables\.json .*left as it is/)]);
  expect(existsSync(join(folder, 'tables.json'))).toBe(true);
});
