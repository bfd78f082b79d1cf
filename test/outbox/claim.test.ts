// Who sends a notice, and whose word about it counts, when two processes had it.
import { claim, finishNotice, replace } from '../../src/outbox/claim.ts';
import { hasNewNotice, Notice, outboxKey, outcomeKind, noticeRow, type Outcome } from '../../src/outbox/notice.ts';
import { attempt, outcomeOf, REASONS } from '../../src/outbox/rules.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { NOW } from '../support/builders.ts';
import { aNotice } from '../support/notices.ts';

const notice = (change: Partial<Notice> = {}): Notice =>
  aNotice({ id: 'n1', kind: 'note', outcomeKey: 'outcome', ...change });
const [DUE, OURS] = [notice(), attempt(notice(), NOW)];
const THEIRS = attempt(OURS, NOW);

let sqlite: Sqlite;
beforeEach(() => {
  sqlite = openSqlite(':memory:');
});
afterEach(() => {
  sqlite.close();
});

const keep = (there: Notice | undefined, told?: Outcome) =>
  sqlite.store.change('DEMO', {}, () => ({
    result: undefined,
    put: there ? [noticeRow(there)] : [],
    index: told ? [{ key: 'outcome', value: told }] : [],
  }));
const lies = (key: string) => sqlite.store.change('DEMO', { keys: [key] }, (rows) => ({ result: rows.get(key) }));

it.each<[string, Notice | undefined, boolean]>([
  ['is due', DUE, true],
  ['is not there any more', undefined, false],
  ['another has begun to send', OURS, false],
  ['is not to go yet', notice({ notBefore: new Date(NOW.getTime() + 1000).toISOString() }), false],
])('one that %s', async (_what, there, is) => {
  await keep(there);
  const claimed = await claim(sqlite.store, 'DEMO', DUE, NOW);
  expect(claimed).toEqual(is ? OURS : undefined);
  expect(await lies(outboxKey('n1'))).toEqual(is ? OURS : there);
});

it.each<[string, Notice | undefined, boolean]>([
  ['is ours', OURS, true],
  ['is another’s', THEIRS, false],
  ['is due again', DUE, false],
  ['is not there any more', undefined, false],
])('one that %s is put back, or left alone', async (_what, there, is) => {
  await keep(there);
  const back = { ...OURS, notBefore: NOW.toISOString() };
  await replace(sqlite.store, 'DEMO', back, { index: [{ key: 'beside', value: 1 }] });
  expect(await lies(outboxKey('n1'))).toEqual(is ? back : there);
  expect(await lies('beside')).toEqual(is ? 1 : undefined);
});

it('what goes with a notice that is put back goes too', async () => {
  await keep(OURS);
  await sqlite.store.change('DEMO', {}, () => ({ result: undefined, put: [{ key: 'post', value: 1 }] }));
  await replace(sqlite.store, 'DEMO', OURS, { remove: ['post'] });
  expect(await lies('post')).toBeUndefined();
  await replace(sqlite.store, 'DEMO', OURS);
  expect(await lies(outboxKey('n1'))).toEqual(OURS);
});

const SENT = outcomeOf(OURS, 'sent', NOW);
const UNCLEAR = outcomeOf(OURS, 'ambiguous', NOW, REASONS.unclear);
const FAILED = outcomeOf(OURS, 'failed', NOW, REASONS.refused);
const OTHER = { ...UNCLEAR, notice: 'n2' };

it.each<[string, Notice | undefined, Outcome | undefined, Outcome, Outcome | undefined]>([
  ['ours, of which nothing was told', OURS, undefined, SENT, SENT],
  ['ours, of which an older one was told otherwise', OURS, OTHER, FAILED, FAILED],
  ['taken for lost by somebody, and it arrived', undefined, UNCLEAR, SENT, SENT],
  ['taken for lost by somebody, and refused', undefined, UNCLEAR, FAILED, UNCLEAR],
  ['ended by somebody who saw it refused', undefined, FAILED, SENT, FAILED],
  ['ended, and a later one is told of', undefined, OTHER, SENT, OTHER],
  ['ended, and nothing is told of', undefined, undefined, SENT, undefined],
])('what is told of one that is %s', async (_what, there, told, outcome, after) => {
  await keep(there, told);
  await finishNotice(sqlite.store, 'DEMO', OURS, outcome, { index: [{ key: 'beside', value: 1 }] });
  expect(await lies('outcome')).toEqual(after);
  expect(await lies(outboxKey('n1'))).toBeUndefined();
  expect(await lies('beside')).toEqual(after === outcome ? 1 : undefined);
});

it('what another has begun anew stays in the outbox', async () => {
  await keep(THEIRS, UNCLEAR);
  await finishNotice(sqlite.store, 'DEMO', OURS, SENT);
  expect([await lies(outboxKey('n1')), await lies('outcome')]).toEqual([THEIRS, SENT]);
});

it('what goes with a notice that has ended goes too', async () => {
  await keep(OURS);
  await sqlite.store.change('DEMO', {}, () => ({ result: undefined, put: [{ key: 'post', value: 1 }] }));
  await finishNotice(sqlite.store, 'DEMO', OURS, SENT, { remove: ['post'] });
  expect(await lies('post')).toBeUndefined();
});

it.each<[string, object, [string, unknown][], boolean]>([
  ['writes one', { put: [noticeRow(DUE)] }, [], true],
  ['writes one beside a record', { index: [{ key: 'record', value: 1 }, noticeRow(DUE)] }, [], true],
  ['writes one that lies there', { put: [noticeRow(DUE)] }, [[outboxKey('n1'), DUE]], false],
  ['takes one away', { put: [{ key: outboxKey('n1'), value: undefined }] }, [], false],
  ['writes a record', { put: [{ key: 'record', value: 1 }] }, [], false],
  ['writes nothing', {}, [], false],
])('a change that %s rings: %s', (_what, change, rows, is) =>
  expect(hasNewNotice({ result: undefined, ...change }, new Map(rows))).toBe(is),
);

it.each([
  ['result|{@addressee}|{notice}', {}],
  ['result|{notice}', { addressee: 'to' }],
] as const)('who %s is about', (key, who) => {
  const kept = outcomeKind(key);
  expect(kept).toMatchObject({ about: ['addressee'], who, since: 'at' });
});
