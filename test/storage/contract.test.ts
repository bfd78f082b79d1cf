// What every storage keeps to: the embedded one, and the code that will speak to Azure over its emulator.
import { decodeKey, encodeKey } from '../../src/storage/keys.ts';
import { cursorOf, type Page, type Store } from '../../src/storage/port.ts';
import { textPieces } from '../../src/storage/text.ts';
import { NOT_YOURS } from '../../src/bot/rights.ts';
import { Refusal } from '../../src/bot/refusal.ts';
import { BOTH, type Opened } from '../support/both-stores.ts';

describe.each(BOTH)('%s', (_name, open) => {
  let storage: Opened;
  let store: Store;
  let partition = '';
  let partitions = 0;
  beforeAll(async () => {
    storage = await open();
    store = await storage.again();
  });
  afterAll(() => storage.close());
  beforeEach(() => {
    partition = `P${++partitions}`;
  });

  const write = (rows: Record<string, unknown>) =>
    store.change(partition, {}, () => ({
      result: undefined,
      put: Object.entries(rows).map(([key, value]) => ({ key, value })),
    }));
  /** `after` is a key here. */
  const keysOf = async (prefix: string, { after, limit }: Page = {}) =>
    (
      await store.list(partition, prefix, { limit, ...(after !== undefined && { after: cursorOf(partition, after) }) })
    ).map(({ key }) => key);
  const number = (n: number) => String(n).padStart(4, '0');

  describe('a row', () => {
    it('comes back as it was written', async () => {
      const value = { text: 'Grüße, 你好, 👩🏽‍⚕️, "quotes", \\ and \n lines', list: [1, null, { deep: true }], empty: '' };
      await write({ 'a|1': value });
      expect(await store.get(partition, 'a|1')).toEqual(value);
    });

    it.each([
      ['line and paragraph separators', 'a\u2028b\u2029{"c":\u2028}', 'a\u2028b\u2029{"c":\u2028}'],
      ['half of a pair', 'a\ud83d and \ude00b\udc69', 'a\ufffd and \ufffdb\ufffd'],
      ['both', '\u2028\ud83d', '\u2028\ufffd'],
      ['what only looks like half of one', '\\ud83d', '\\ud83d'],
      ['a byte order mark and a zero', '\ufeff\u0000', '\ufeff\u0000'],
    ])('with %s comes back whole', async (_what, text, kept) => {
      await write({ 'a|1': { text, list: [text] }, 'a|2': text });
      expect(await store.get(partition, 'a|1')).toEqual({ text: kept, list: [kept] });
      expect(await keysOf('a|')).toEqual(['a|1', 'a|2']);
      expect(textPieces('k', text).join('')).not.toMatch(/[\u2028\u2029]/);
    });

    it('that is not there is undefined', async () => expect(await store.get(partition, 'nothing')).toBeUndefined());

    it.each([1, 14_999, 15_000, 15_001, 29_999, 30_000, 30_001, 200_000])('holds %i characters', async (length) => {
      const value = { words: 'ä'.repeat(length) };
      await write({ long: value });
      expect(await store.get(partition, 'long')).toEqual(value);
    });

    it.each([0, 1, 2, 3])('keeps every emoji whole, wherever the text is cut (%i)', async (shift) => {
      const value = 'x'.repeat(shift) + '👩🏽‍⚕️'.repeat(20_000);
      await write({ emoji: value });
      expect(await store.get(partition, 'emoji')).toBe(value);
      // The emulator keeps halves; Azure need not.
      expect(textPieces('k', value).every((piece) => piece.isWellFormed())).toBe(true);
    });

    it('that is too long is an error that names its kind, and none of its words', async () => {
      const error: Error = await write({ 'answer|a1': 'secret '.repeat(80_000) }).then(
        () => new Error('was written'),
        (thrown: Error) => thrown,
      );
      expect(error.message).toMatch(/^The row answer is too large to store: \d+ characters\.$/);
    });

    it.each([
      '/',
      '\\',
      '#',
      '?',
      '%',
      '%2F',
      '=',
      '=2f',
      "'",
      "''",
      '"',
      '&',
      '+',
      ' ',
      'ä',
      '你',
      '👩🏽‍⚕️',
      '~',
      '~-',
      '\u2028',
      '\u2029',
      '\ud83d',
      '\uffff',
      '\t',
      '\u0000',
      '\u007f',
      '\u009f',
      '19:abc@thread.v2;messageid=1',
      "' or RowKey ge '",
    ])('can have a key with %j in it, and is found by it and by what it begins with', async (odd) => {
      const key = `kind|${odd}|1`;
      await write({ [key]: 1, 'kind|': 0, [`kind|${odd}`]: 2 });
      expect(await store.get(partition, key)).toBe(1);
      expect(await keysOf(`kind|${odd}|`)).toEqual([key]);
      await store.change(partition, { keys: [key] }, (rows) => ({
        result: undefined,
        put: [{ key, value: Number(rows.get(key)) + 10 }],
      }));
      expect(await store.get(partition, key)).toBe(11);
      await store.change(partition, { keys: [key] }, () => ({ result: undefined, remove: [key] }));
      expect(await store.get(partition, key)).toBeUndefined();
    });

    it.each(['/', 'ä', '你', '👩', '\u2028', '\ud83d', '\uffff', '~', '='])(
      'has a key of printable ASCII alone, that stands for %j',
      (odd) => {
        const encoded = encodeKey(`a${odd}b`);
        expect(encoded).toMatch(/^[!-.0-;@-[\]-~=<>]+$/);
        expect(decodeKey(encoded)).toBe(`a${odd}b`);
      },
    );

    it('is refused where its key is longer than storage can hold', async () => {
      await write({ ['你'.repeat(128)]: 1 });
      await expect(write({ ['你'.repeat(129)]: 1 })).rejects.toThrow(Refusal);
    });

    it('belongs to its partition alone', async () => {
      await write({ a: 1 });
      expect([await store.get(`${partition}x`, 'a'), await store.list(`${partition}x`, 'a')]).toEqual([undefined, []]);
    });
  });

  describe('a list', () => {
    it('has what begins so, in the order of the keys, and no neighbours', async () => {
      await write({
        'mine|p1': 0,
        'mine|p1|': 1,
        'mine|p1|a': 2,
        'mine|p1|B': 3,
        'mine|p1|}': 4,
        'mine|p1|~': 5,
        'mine|p1|ä': 5,
        'mine|p1|Ā': 5,
        'mine|p1|你': 5,
        'mine|p1|你a': 5,
        'mine|p1|👩': 5,
        'mine|p1|\uffff': 5,
        'mine|p1}': 6,
        'mine|p10|a': 7,
        'mine|p0|z': 8,
        mine: 9,
      });
      expect(await keysOf('mine|p1|')).toEqual(
        ['', 'B', 'a', '}', '~', 'ä', 'Ā', '你', '你a', '👩', '\uffff'].map((end) => `mine|p1|${end}`),
      );
    });

    it('goes on behind a key, a page at a time, and misses and repeats nothing', async () => {
      const all = Array.from({ length: 25 }, (_, i) => `row|${number(i)}`);
      await write(Object.fromEntries([...all, 'row', 'rox|0'].map((key) => [key, key])));
      const found: string[][] = [];
      for (let after: string | undefined; found.at(-1)?.length !== 0; after = found.at(-1)?.at(-1))
        found.push(await keysOf('row|', { limit: 10, after }));
      expect(found.map(({ length }) => length)).toEqual([10, 10, 5, 0]);
      expect(found.flat()).toEqual(all);
    });

    it('goes on behind a key that has been removed meanwhile', async () => {
      await write({ 'row|1': 1, 'row|3': 3 });
      expect(await keysOf('row|', { after: 'row|2' })).toEqual(['row|3']);
    });

    it('of everything has every row of the partition, and none of another', async () => {
      await write({ Z: 1, a: 2, '~': 3, 你: 4, '!': 5 });
      await store.change(`${partition}x`, {}, () => ({ result: undefined, put: [{ key: 'b', value: 1 }] }));
      expect(await keysOf('')).toEqual(['!', 'Z', 'a', '~', '你']);
      expect(await keysOf('', { after: 'Z', limit: 1 })).toEqual(['a']);
    });

    it('is whole beyond the thousand rows that storage gives at once', async () => {
      for (let first = 0; first < 2100; first += 100)
        await write(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`row|${number(first + i)}`, i])));
      expect((await keysOf('row|')).length).toBe(2100);
      expect(await keysOf('row|', { limit: 1 })).toEqual(['row|0000']);
      expect((await keysOf('row|', { limit: 1500 })).at(-1)).toBe('row|1499');
      expect(await keysOf('row|', { after: 'row|2098', limit: 5 })).toEqual(['row|2099']);
    });
  });

  describe('a list, where a card says what to go on behind,', () => {
    beforeEach(() => write({ 'mine|p1|a': 1, 'mine|p1|b': 2, 'mine|p2|a': 3, 'mine|p2|b': 4, 'audit|1': 5 }));

    it.each([
      'mine|',
      'mine|p',
      'mine|p1',
      'mine|p0|z',
      'mine|p2|a',
      'mine|p2|',
      'audit|1',
      '',
      '|',
      'm',
      'MINE|p1|a',
      'mine=7cp1|a',
      '\u0000',
      'mine|p1\u2028|a',
      'mine|p1\ud800',
    ])('refuses the key %j, which is not in it', (after) =>
      expect(keysOf('mine|p1|', { after })).rejects.toThrow(new Refusal(NOT_YOURS)),
    );

    it.each(['', 'mine|p1|a', 'x|mine|p1|a'])('refuses %j, which names no partition of its own', (after) =>
      expect(store.list(partition, 'mine|p1|', { after })).rejects.toThrow(new Refusal(NOT_YOURS)),
    );

    it('refuses the same key of another partition', () =>
      expect(store.list(partition, 'mine|p1|', { after: cursorOf(`${partition}x`, 'mine|p1|a') })).rejects.toThrow(
        new Refusal(NOT_YOURS),
      ));

    it.each([0, -1, 1.5, NaN, -Infinity])('refuses the limit %d', (limit) =>
      expect(keysOf('mine|p1|', { limit })).rejects.toThrow(new Refusal(NOT_YOURS)),
    );

    it('goes on behind its own first and last', async () =>
      expect([
        await keysOf('mine|p1|', { after: 'mine|p1|' }),
        await keysOf('mine|p1|', { after: 'mine|p1|a', limit: Infinity }),
        await keysOf('mine|p1|', { after: 'mine|p1|zz' }),
      ]).toEqual([['mine|p1|a', 'mine|p1|b'], ['mine|p1|b'], []]));
  });

  describe('a change', () => {
    const add = (n: number) =>
      store.change(partition, { keys: ['sum'] }, (rows) => {
        const sum = Number(rows.get('sum') ?? 0) + n;
        return { result: sum, put: [{ key: 'sum', value: sum }] };
      });

    it('made by several at once loses nothing, the first row of all among them', async () => {
      const results = await Promise.all([1, 2, 3, 4].map((n) => add(n)));
      expect(await store.get(partition, 'sum')).toBe(10);
      expect(Math.max(...results)).toBe(10);
    });

    it('that is refused writes nothing', async () => {
      await write({ a: 1 });
      await expect(
        store.change(partition, { keys: ['a'] }, () => {
          throw new Error('refused');
        }),
      ).rejects.toThrow('refused');
      expect(await keysOf('a')).toEqual(['a']);
    });

    it('of many rows is whole or not at all', async () => {
      const half = store.change(partition, {}, () => ({
        result: undefined,
        put: [{ key: 'fine', value: 1 }],
        remove: ['was never there'],
      }));
      await expect(half).rejects.toMatchObject({ statusCode: 404 });
      expect(await store.get(partition, 'fine')).toBeUndefined();
    });

    it('of a hundred rows is one transaction, and of more it is refused whole', async () => {
      const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`row|${number(i)}`, i]));
      await expect(write(many(101))).rejects.toThrow('this has 101');
      expect(await keysOf('row|')).toEqual([]);
      await write(many(100));
      expect(await keysOf('row|')).toHaveLength(100);
    });

    it('of four megabytes and more is refused whole', async () => {
      const rows = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`row|${i}`, 'x'.repeat(450_000)]));
      await expect(write(rows)).rejects.toThrow('4 MiB');
      expect(await keysOf('row|')).toEqual([]);
    });

    it('that has a row twice is refused whole', async () => {
      const row = { key: 'row|1', value: 1 };
      const twice = store.change(partition, {}, () => ({ result: undefined, put: [row], index: [row] }));
      await expect(twice).rejects.toThrow('twice');
      expect(await keysOf('row|')).toEqual([]);
    });

    it('that would replace what is never there as it should be is given up after some tries', async () => {
      await write({ row: 1 });
      let tries = 0;
      const stubborn = store.change(partition, {}, () => {
        tries++;
        return { result: undefined, put: [{ key: `new|${tries}`, value: 1 }], remove: ['was never there'] };
      });
      await expect(stubborn).rejects.toMatchObject({ statusCode: 404 });
      expect(await keysOf('new|')).toEqual([]);
    });

    it('without anything to write writes nothing', async () => {
      expect(await store.change(partition, { keys: ['a'], prefix: 'b|' }, (rows) => ({ result: rows.size }))).toBe(0);
    });

    it('reads what it names and what begins with its prefix', async () => {
      await write({ a: 1, 'b|1': 2, 'b|2': 3, c: 4 });
      const seen = await store.change(partition, { keys: ['a', 'z'], prefix: 'b|' }, (rows) => ({
        result: [...rows.keys()].sort(),
      }));
      expect(seen).toEqual(['a', 'b|1', 'b|2']);
    });

    it('that meant a row to be new finds it there, and decides again', async () => {
      await write({ open: 'theirs' });
      const seen: unknown[] = [];
      const result = await store.change(partition, {}, (rows) => {
        seen.push(rows.get('open'));
        return rows.has('open') ? { result: 'taken' } : { result: 'mine', put: [{ key: 'open', value: 'mine' }] };
      });
      expect([result, seen, await store.get(partition, 'open')]).toEqual(['taken', [undefined, 'theirs'], 'theirs']);
    });

    it('writes an index row whatever was there', async () => {
      await write({ index: 'old' });
      await store.change(partition, {}, () => ({
        result: undefined,
        index: [
          { key: 'index', value: 'new' },
          { key: 'other', value: 1 },
        ],
      }));
      expect([await store.get(partition, 'index'), await store.get(partition, 'other')]).toEqual(['new', 1]);
    });

    it('removes rows together with what it writes', async () => {
      await write({ a: 1, b: 2 });
      await store.change(partition, { keys: ['a', 'b'] }, () => ({
        result: undefined,
        put: [{ key: 'a', value: 10 }],
        remove: ['b'],
      }));
      expect([await store.get(partition, 'a'), await store.get(partition, 'b')]).toEqual([10, undefined]);
    });

    it('that removes what somebody else has removed decides again', async () => {
      await write({ a: 1, b: 2 });
      let runs = 0;
      const removing = () =>
        store.change(partition, { keys: ['a', 'b'] }, (rows) => {
          runs++;
          return rows.has('b')
            ? { result: 'removed', put: [{ key: 'a', value: runs }], remove: ['b'] }
            : { result: 'gone' };
        });
      expect((await Promise.all([removing(), removing()])).sort()).toEqual(['gone', 'removed']);
    });
  });

  describe('a row ahead of a change', () => {
    const ahead = (value: number) => ({ partition: `${partition} ahead/ä`, row: { key: 'bell|ä', value } });
    const rung = () => store.get(`${partition} ahead/ä`, 'bell|ä');

    it('is written into its own partition, whatever is there', async () => {
      for (const n of [1, 2])
        await store.change(partition, {}, () => ({ result: n, ahead: ahead(n), index: [{ key: 'a', value: n }] }));
      expect([await rung(), await store.get(partition, 'a'), await keysOf('')]).toEqual([2, 2, ['a']]);
    });

    it('is not written where the change is refused', async () => {
      const refused = store.change(partition, {}, () => {
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      expect(await rung()).toBeUndefined();
    });

    it('that is too long, or has too long a key, is refused, and nothing is written', async () => {
      for (const row of [
        { key: 'b', value: 'x'.repeat(500_000) },
        { key: 'b'.repeat(600), value: 1 },
      ]) {
        const change = { result: 0, ahead: { partition, row }, put: [{ key: 'a', value: 1 }] };
        await expect(store.change(partition, {}, () => change)).rejects.toThrow(/too l/);
      }
      expect(await keysOf('')).toEqual([]);
    });
  });

  it('a second opening of the same table is no error, and sees the same rows', async () => {
    await write({ a: 1 });
    expect(await (await storage.again()).get(partition, 'a')).toBe(1);
  });

  it('openings of the same table lose nothing to one another', async () => {
    const all = [store, await storage.again(), await storage.again()];
    const add = (one: Store) =>
      one.change(partition, { keys: ['sum'] }, (rows) => ({
        result: undefined,
        put: [{ key: 'sum', value: Number(rows.get('sum') ?? 0) + 1 }],
      }));
    for (let round = 0; round < 5; round++) await Promise.all(all.map(add));
    expect(await store.get(partition, 'sum')).toBe(15);
  });
});
