// The board of an Alliance: one reading for 25 Trusts and 20 quarters, behind a Trust at most and never ahead of it.
import { randomBytes } from 'node:crypto';
import { allianceBoard } from '../../../src/features/alliance/board.ts';
import { allianceRepository } from '../../../src/features/alliance/repository.ts';
import { mendBoards } from '../../../src/features/alliance/mending.ts';
import { closedQuarterRepository } from '../../../src/features/alliance/closed-quarters.ts';
import { allianceView, quartersUpTo } from '../../../src/features/alliance/view.ts';
import { AllianceSettings } from '../../../src/features/organisations/domain/alliance-settings.ts';
import { DEFAULT_RULES } from '../../../src/features/returns/domain/definition.ts';
import { returnRepository } from '../../../src/features/returns/repository.ts';
import type { Store } from '../../../src/storage/port.ts';
import { trust } from '../../support/alliance.ts';
import { countedStore } from '../../support/counted-store.ts';
import { aFullReturn } from '../../support/returns.ts';
import { startStorage } from '../../support/storage.ts';

const sam = { id: 'sam', tenantId: 't1', name: 'Sam' };
const AT = new Date('2027-01-20T10:00:00Z');
const asking = { person: sam, at: AT };
let storage: Awaited<ReturnType<typeof startStorage>>;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());

const directory = Array.from({ length: 25 }, (_, n) => trust(`T${String(n).padStart(2, '0')}`, `Trust ${n}`));
const needsOver = (store: Store, alliance = 'N46') => {
  const returns = returnRepository({ store, returnRules: async () => DEFAULT_RULES, watchers: () => [] });
  const board = allianceBoard({ store, find: returns.find, allianceOf: async () => alliance });
  const organisations = {
    current: async () => {
      await store.get('organisations', 'edition');
      return directory;
    },
    settingsOf: async () => {
      await store.get(alliance, 'settings|alliance');
      return AllianceSettings.parse({});
    },
  };
  return {
    store,
    returns,
    board,
    organisations,
    records: allianceRepository(store),
    closedQuarters: closedQuarterRepository(store),
  };
};
const submit = async ({ returns }: ReturnType<typeof needsOver>, trustId: string, texts = {}) => {
  const address = { trustId, quarter: '2026Q3' };
  const draft = (await returns.find(address))?.fields ?? {};
  const shown = Object.fromEntries(Object.entries(draft).map(([field, { text }]) => [field, text]));
  await returns.act(address, asking, [
    () => ({ act: 'save', sent: aFullReturn(texts), shown: { draft: shown } }),
    (now) => ({ act: 'submit', version: now?.version ?? 0, against: {} }),
  ]);
};
const mappedBy = async (needs: ReturnType<typeof needsOver>, alliance = 'N46') => {
  const { rollUp } = await allianceView(needs, alliance, { at: AT, howMany: 1, countedAs: 'submitted' });
  return rollUp.quarters[0]?.totals.find(({ metric }) => metric === 'rolesMapped')?.value;
};

it('reads 25 Trusts and 20 quarters with five round trips', async () => {
  const counted = countedStore(await storage.open('wide'));
  const needs = needsOver(counted.store);
  await submit(needs, 'T00');
  await needs.board.refresh({ trustId: 'T00', quarter: '2026Q3' });
  const [row] = await counted.store.list('N46', 'allianceBoard|return|');
  const quarters = quartersUpTo('2026Q3', 20);
  const rows = quarters.flatMap((quarter) =>
    directory.map(({ id }) => ({ key: `allianceBoard|return|${quarter}|${id}`, value: row?.value })),
  );
  for (let from = 0; from < rows.length; from += 90)
    await counted.store.change('N46', {}, () => ({ result: undefined, index: rows.slice(from, from + 90) }));
  counted.taken();
  const view = await allianceView(needs, 'N46', { at: AT, howMany: 20, countedAs: 'submitted' });
  expect(counted.taken()).toHaveLength(5);
  expect(view.rollUp.quarters.map(({ lines }) => lines.filter(({ isCounted }) => isCounted).length)).toEqual(
    quarters.map(() => 25),
  );
});

it('is put right where a process ended in between, and by whoever looks', async () => {
  const needs = needsOver(await storage.open('behind'));
  await submit(needs, 'T01', { rolesMapped: '30' });
  expect(await mappedBy(needs)).toBeUndefined();
  await mendBoards(needs, AT);
  expect(await mappedBy(needs)).toBe(30);
  await submit(needs, 'T01', { rolesMapped: '31', rolesMappedWhy: 'anew' });
  await needs.board.refresh({ trustId: 'T01', quarter: '2026Q3' });
  expect(await mappedBy(needs)).toBe(31);
});

it('keeps the newer one, in whatever order two are written', async () => {
  const store = await storage.open('order');
  const needs = needsOver(store);
  await submit(needs, 'T02', { rolesMapped: '1', alignedJobDescriptions: '1' });
  await needs.board.refresh({ trustId: 'T02', quarter: '2026Q3' });
  const older = await store.get('T02', 'return|2026Q3');
  await submit(needs, 'T02', { rolesMapped: '2', alignedJobDescriptions: '1', rolesMappedWhy: 'anew' });
  await needs.board.refresh({ trustId: 'T02', quarter: '2026Q3' });
  const late = allianceBoard({
    store,
    find: async () => older as Awaited<ReturnType<typeof needs.returns.find>>,
    allianceOf: async () => 'N46',
  });
  await late.refresh({ trustId: 'T02', quarter: '2026Q3' });
  expect(await mappedBy(needs)).toBe(2);
});

it('holds nobody’s name, and what is asked stands on it when it is asked', async () => {
  const store = await storage.open(`names${randomBytes(3).toString('hex')}`);
  const needs = needsOver(store);
  await submit(needs, 'T03');
  const address = { trustId: 'T03', quarter: '2026Q3' };
  const question = { metric: 'rolesMapped', text: 'Posts or people?', to: [] } as const;
  expect(await needs.records.ask(address, question, asking)).toEqual({ is: 'done' });
  expect(await needs.records.ask(address, question, asking)).toEqual({ is: 'same' });
  for (let n = 2; n <= 20; n++) await needs.records.ask(address, { ...question, text: `Question ${n}` }, asking);
  expect(await needs.records.ask(address, { ...question, text: 'One more' }, asking)).toEqual({ is: 'too many' });
  await needs.board.refresh(address);
  const { talks } = await needs.board.of('N46', '2026Q3');
  expect(talks).toHaveLength(20);
  expect(talks[0]).toMatchObject({ id: 'q01', trustId: 'T03', text: 'Posts or people?', state: 'open' });
  expect(JSON.stringify(await store.list('N46', 'allianceBoard|'))).not.toMatch(/"sam"|Sam/);
});

describe('a quarter is kept for others', () => {
  const CLOSED = new Date('2027-02-09T03:00:00Z');
  const kept = async (needs: ReturnType<typeof needsOver>) =>
    (await needs.closedQuarters.of('N46')).map(({ quarter, totals }) => [
      quarter,
      totals.find(({ metric }) => metric === 'rolesMapped')?.value,
    ]);

  it('once it has closed, by what the Trusts hold and not by a board that lags behind; and never otherwise', async () => {
    const needs = needsOver(await storage.open('closed'));
    await submit(needs, 'T01', { rolesMapped: '30' });
    await mendBoards(needs, AT);
    expect(await kept(needs)).toEqual([]);
    await submit(needs, 'T02', { rolesMapped: '12', alignedJobDescriptions: '1' });
    await mendBoards(needs, CLOSED);
    expect(await kept(needs)).toEqual([['2026Q3', 42]]);
    await submit(needs, 'T01', { rolesMapped: '31', rolesMappedWhy: 'anew' });
    await mendBoards(needs, CLOSED);
    expect(await kept(needs)).toEqual([['2026Q3', 42]]);
    expect(await mappedBy(needs)).toBe(43);
    await needs.closedQuarters.keep('N46', []);
    const [first] = await needs.closedQuarters.of('N46');
    await needs.closedQuarters.keep('N46', [{ ...first!, threshold: 5 }]);
    expect((await needs.closedQuarters.of('N46'))[0]).toEqual(first);
  });

  it('not without a Trust that could not be read, whose day comes with the next', async () => {
    const needs = needsOver(await storage.open('unread'));
    await submit(needs, 'T01', { rolesMapped: '30' });
    const allOf = async (id: string) => {
      if (id === 'T03') throw new Error('It cannot be read.');
      return needs.returns.allOf(id);
    };
    await expect(mendBoards({ ...needs, returns: { allOf } }, CLOSED)).rejects.toThrow(/could not be mended/);
    expect(await kept(needs)).toEqual([]);
    await mendBoards(needs, CLOSED);
    expect(await kept(needs)).toEqual([['2026Q3', 30]]);
  });
});
