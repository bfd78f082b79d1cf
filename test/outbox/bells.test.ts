// A sweep asks only where a bell rings, and no notice lies where none does: in whatever partition, and in every order.
import { ringOnNotices } from '../../src/outbox/bells.ts';
import { noticeRow, noticeKinds, OUTBOX, type Notice } from '../../src/outbox/notice.ts';
import type { Store } from '../../src/storage/port.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { NOW } from '../support/builders.ts';
import { countedStore } from '../support/counted-store.ts';
import { anOutbox } from '../support/outbox.ts';

const seconds = (n: number) => new Date(NOW.getTime() + n * 1000);

let sqlite: Sqlite;
let store: Store;
beforeEach(() => {
  sqlite = openSqlite(':memory:');
  store = ringOnNotices(sqlite.store);
});
afterEach(() => {
  sqlite.close();
});

const write = (partition: string, changes: Partial<Notice> = {}, to: Store = store) =>
  to.change(partition, {}, () => ({
    result: undefined,
    put: [
      noticeRow({
        id: 'n1',
        kind: 'note',
        about: 'a',
        to: { person: { tenantId: 't', id: 'p1' } },
        outcomeKey: 'outcome',
        ...changes,
      }),
    ],
  }));
const bells = async () => (await store.list('bells', '')).map(({ key }) => key);
const left = async (partition: string) => (await store.list(partition, OUTBOX)).length;

/** A process, at a time of its own; with what it has sent, and how often it has asked since the last look. */
function aProcess({ isThere = true } = {}) {
  const at = { now: NOW };
  const sent: string[] = [];
  const counted = countedStore(store);
  const mail = [{ partition: 'T1', noticeId: 'n1' }];
  const outbox = anOutbox({ store: counted.store, now: () => at.now, isThere, sent, mail });
  const answerAt = async (second: number) => {
    at.now = seconds(second);
    await outbox.answerBells();
    return counted.taken();
  };
  return { sent, answerAt, outbox };
}

it('asks once where nothing is due, however many partitions there are', async () => {
  for (let n = 0; n < 250; n++) await store.change(`T${n}`, {}, () => ({ result: 0, put: [{ key: 'a', value: n }] }));
  expect(await aProcess().answerAt(0)).toEqual(['list']);
});

it.each(['T1', 'people', 'an Alliance', 'ä/你|x', ''])(
  'finds what its own process left in the partition “%s”',
  async (partition) => {
    await write(partition);
    const { sent, answerAt } = aProcess();
    await answerAt(0);
    expect([sent, await left(partition)]).toEqual([['chat-p1'], 0]);
  },
);

it('goes on ringing until nothing is there, and until nothing more can come of what it was rung for', async () => {
  await write('T1');
  const { sent, answerAt } = aProcess();
  for (const second of [0, 19]) await answerAt(second);
  expect([sent, await bells()]).toEqual([['chat-p1'], ['bell|T1']]);
  expect(await answerAt(20)).toEqual(['list', 'list', 'get', 'write']);
  expect(await bells()).toEqual([]);
  expect(await answerAt(50)).toEqual(['list']);
});

it('counts that time anew for each ringing', async () => {
  const { answerAt } = aProcess();
  await write('T1');
  await answerAt(0);
  await write('T1', { id: 'n2' });
  await answerAt(20);
  await answerAt(39);
  expect(await bells()).toEqual(['bell|T1']);
  await answerAt(40);
  expect(await bells()).toEqual([]);
});

it('rings on for what may not go yet', async () => {
  const { sent, answerAt } = aProcess();
  await write('T1', { notBefore: seconds(3600).toISOString() });
  for (const second of [0, 30, 3000]) await answerAt(second);
  expect([sent, await bells()]).toEqual([[], ['bell|T1']]);
  for (const second of [3600, 3630]) await answerAt(second);
  expect([sent, await bells()]).toEqual([['chat-p1'], []]);
});

it('rings on for an attempt that was cut off, until it is known to be', async () => {
  const { sent, answerAt } = aProcess();
  await write('T1', { state: 'attempting', attempts: 1, attemptedAt: NOW.toISOString() });
  for (const second of [0, 30, 600]) await answerAt(second);
  expect([await left('T1'), await bells()]).toEqual([1, ['bell|T1']]);
  for (const second of [601, 630]) await answerAt(second);
  expect([sent, await left('T1'), await bells()]).toEqual([[], 0, []]);
});

it('rings no more for what waits for its reader, and again when they come', async () => {
  await write('T1');
  const away = aProcess({ isThere: false });
  for (const second of [0, 30]) await away.answerAt(second);
  expect(await bells()).toEqual([]);
  const { outbox, sent } = aProcess();
  await outbox.release({ tenantId: 't', id: 'p1' });
  expect([sent, await left('T1'), await bells()]).toEqual([['chat-p1'], 0, ['bell|T1']]);
});

it('does not ring for what changes in the outbox, nor for what leaves it', async () => {
  const key = noticeKinds.outbox.keyOf('n1');
  await write('T1', {}, sqlite.store);
  await store.change('T1', { keys: [key] }, (rows) => ({ result: 0, put: [{ key, value: rows.get(key) }] }));
  await store.change('T1', { keys: [key] }, () => ({ result: 0, remove: [key] }));
  expect(await bells()).toEqual([]);
});

it('is not rung where the change is refused', async () => {
  const refused = store.change('T1', {}, () => {
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  expect(await bells()).toEqual([]);
});

it('one partition that cannot be read stops no other', async () => {
  for (const partition of ['T1', 'T2']) await write(partition);
  const { list } = store;
  store = {
    ...store,
    list: (partition, ...asked) => (partition === 'T1' ? Promise.reject(new Error('away')) : list(partition, ...asked)),
  };
  const { sent, answerAt } = aProcess();
  for (const second of [0, 30]) await answerAt(second);
  expect([sent, await bells()]).toEqual([['chat-p1'], ['bell|T1']]);
});
