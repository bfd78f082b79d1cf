// A process that is stopped begins no send any more: what is due stays due, for the next.
import { noticeKinds, noticeRow, OUTBOX } from '../../src/outbox/notice.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { NOW } from '../support/builders.ts';
import { anOutbox } from '../support/outbox.ts';

let sqlite: Sqlite;
let sent: string[];
beforeEach(async () => {
  sqlite = openSqlite(':memory:');
  sent = [];
  const row = (id: string) =>
    noticeRow({ id, kind: 'note', about: 'a', to: { person: { tenantId: 't', id } }, outcomeKey: `outcome|${id}` });
  await sqlite.store.change('T1', {}, () => ({ result: undefined, put: [row('n1'), row('n2')] }));
});
afterEach(() => {
  sqlite.close();
});

const states = async () =>
  (await sqlite.store.list('T1', OUTBOX)).map(({ value }) => noticeKinds.outbox.read(value).state);

it('not even one that was just being drawn', async () => {
  const outbox = anOutbox({
    store: sqlite.store,
    now: () => NOW,
    sent,
    whileDrawn: () => {
      outbox.close();
    },
  });
  await outbox.sweep(['T1']);
  expect([sent, await states()]).toEqual([[], ['due', 'due']]);
});

it('and none where it was stopped before', async () => {
  const outbox = anOutbox({ store: sqlite.store, now: () => NOW, sent });
  outbox.close();
  await outbox.sweep(['T1']);
  expect([sent, await states()]).toEqual([[], ['due', 'due']]);
});
