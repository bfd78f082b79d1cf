import { NOT_YOURS } from '../../src/bot/rights.ts';
import { emptyLine, isFirstPage, pageAcross, TrustPage } from '../../src/records/across-trusts.ts';

/** Somebody's Trusts with how many rows of theirs each holds; gives which were looked into, and what the page showed. */
async function look(held: Record<string, number>, wanted: TrustPage, mostTrusts?: number) {
  const looked: string[] = [];
  const page = await pageAcross(Object.keys(held), wanted, { size: 2, mostTrusts }, async (trust, { after, limit }) => {
    looked.push(trust);
    const from = after === undefined ? 0 : Number(after) + 1;
    return Array.from({ length: held[trust]! }, (_, n) => ({ cursor: String(n), at: `${trust}${n}` })).slice(
      from,
      from + limit,
    );
  });
  return { looked: looked.join(''), found: page.found.map(({ at }) => at).join(' '), next: page.next };
}

it.each<[string, Record<string, number>, TrustPage, string, string, TrustPage | undefined]>([
  ['everything on one page', { A: 1, B: 0, C: 1 }, {}, 'ABC', 'A0 C0', undefined],
  ['a full page, and goes on behind it', { A: 1, B: 2 }, {}, 'AB', 'A0 B0', { trust: 'B', after: '0' }],
  ['behind a page', { A: 1, B: 2 }, { trust: 'B', after: '0' }, 'B', 'B1', undefined],
  ['a full page, and that nothing is behind it', { A: 2, B: 0, C: 0 }, {}, 'ABC', 'A0 A1', undefined],
  ['no other Trust where one has more than a page', { A: 3, B: 1 }, {}, 'A', 'A0 A1', { trust: 'A', after: '1' }],
  ['all of the next Trust', { A: 1, B: 2 }, { trust: 'A', after: '0' }, 'AB', 'B0 B1', undefined],
  ['nothing to somebody of no Trust', {}, {}, '', '', undefined],
  ['no fourth Trust once something is found', { A: 1, B: 0, C: 0, D: 1 }, {}, 'ABC', 'A0', { trust: 'D' }],
  ['on, while nothing is found', { A: 0, B: 0, C: 0, D: 0, E: 1, F: 1 }, {}, 'ABCDE', 'E0', { trust: 'F' }],
  ['no further than six at once', { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 1 }, {}, 'ABCDEF', '', { trust: 'G' }],
  ['what was left unread', { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 1 }, { trust: 'G' }, 'G', 'G0', undefined],
  ['nothing where there is none', { A: 0, B: 0, C: 0, D: 0 }, {}, 'ABCD', '', undefined],
])('shows %s', async (_what, held, wanted, looked, found, next) =>
  expect(await look(held, wanted)).toEqual({ looked, found, next }),
);

it('looks into fewer Trusts where the page needs storage for something else, but into all while nothing is found', async () => {
  expect(await look({ A: 1, B: 0, C: 1 }, {}, 2)).toEqual({ looked: 'AB', found: 'A0', next: { trust: 'C' } });
  expect(await look({ A: 0, B: 0, C: 1 }, {}, 2)).toEqual({ looked: 'ABC', found: 'C0', next: undefined });
});

it.each<[string, Record<string, number>, TrustPage]>([
  ['a Trust that is not among theirs', { A: 1 }, { trust: 'B' }],
  ['somebody of no Trust who goes on', {}, { after: '0' }],
  ['a Trust where they have none', {}, { trust: 'A' }],
])('refuses %s', async (_what, held, wanted) => expect(look(held, wanted)).rejects.toThrow(NOT_YOURS));

it('reads no more rows than tell whether there is another page', async () => {
  const limits: number[] = [];
  await pageAcross(['A', 'B'], {}, { size: 2 }, (trust, { limit }) => {
    limits.push(limit);
    return Promise.resolve([{ cursor: trust }]);
  });
  expect(limits).toEqual([3, 2]);
});

it.each<[object, boolean]>([
  [{}, true],
  [{ trust: 'RHM' }, true],
  [{ trust: 'a Trust of a long name' }, false],
  [{ trust: 7 }, false],
  [{ after: 7 }, false],
])('a button may send %j: %s', (page, may) => expect(TrustPage.safeParse(page).success).toBe(may));

it.each<[string, { next?: TrustPage; isFirst: boolean }, RegExp]>([
  ['none where all was looked through', { isFirst: true }, /^None\.$/],
  ['that there is nothing more behind other pages', { isFirst: false }, /^Nothing more/],
  ['that something was not looked through', { next: { trust: 'G' }, isFirst: true }, /not looked through yet/],
  ['so also on a later page', { next: { trust: 'G' }, isFirst: false }, /not looked through yet/],
])('says %s', (_what, page, line) => expect(emptyLine('None.', page)).toMatch(line));

it('knows the first page by what it was not asked for', () =>
  expect([{}, { trust: 'A' }, { after: 'x' }].map(isFirstPage)).toEqual([true, false, false]));
