// The list of everything stored, as it is read on a screen.
import { z } from 'zod';
import { kindLines } from '../../src/records/kinds-table.ts';
import type { StoredKind } from '../../src/records/kind.ts';

const stored = (key: string, change: Partial<StoredKind> = {}): StoredKind => ({
  key,
  schema: z.unknown(),
  partitions: ['p'],
  about: ['subject'],
  keeping: 'kept',
  ...change,
});
const table = (kinds: Record<string, StoredKind>) => kindLines(new Map(Object.entries(kinds)));

it('has a column for each question, as wide as its longest answer', () =>
  expect(
    table({
      'tea: cup': stored('cup|{id}', { partitions: ['each Trust', 'people'], about: ['author', 'manager'] }),
      'tea: pot': stored('pot', { about: [], keeping: 'a day' }),
    }),
  ).toEqual([
    'Partition           Key       Kind      About            Kept for',
    'each Trust, people  cup|{id}  tea: cup  author, manager  kept',
    'p                   pot       tea: pot  nobody           a day',
  ]));

it.each<[string, Record<string, StoredKind>, string[]]>([
  ['partition', { x: stored('a', { partitions: ['q'] }), y: stored('b', { partitions: ['p'] }) }, ['p  b', 'q  a']],
  ['key', { x: stored('b'), y: stored('a') }, ['p  a', 'p  b']],
])('stands by %s', (_what, kinds, beginnings) =>
  expect(
    table(kinds)
      .slice(1)
      .map((line) => line.split(/ {2,}/).slice(0, 2).join('  ')),
  ).toEqual(beginnings),
);

it('says what there could be where nothing is', () => expect(table({})).toHaveLength(1));
