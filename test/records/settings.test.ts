// What a Trust has set: who saves from an older card changes nothing, and is shown how things are.
import { z } from 'zod';
import { EACH_TRUST, kind } from '../../src/records/kind.ts';
import { settingsIn, type Wish } from '../../src/records/settings.ts';
import { trailKind } from '../../src/records/trail.ts';
import { openSqlite, type Sqlite } from '../../src/storage/sqlite.ts';
import { alex, NOW } from '../support/builders.ts';
import { asking } from '../support/posts.ts';

const Tea = z.object({
  version: z.number().default(0),
  changedBy: z.string().optional(),
  changedAt: z.string().optional(),
  sugar: z.number().default(2),
});
type Tea = z.infer<typeof Tea>;
const tea = kind({
  key: 'settings|tea',
  schema: Tea,
  partitions: [EACH_TRUST],
  about: ['author'],
  keeping: 'while it holds',
});

let sqlite: Sqlite;
beforeEach(() => (sqlite = openSqlite(':memory:')));
afterEach(() => sqlite.close());

const settings = () => settingsIn<Tea>(sqlite.store, tea);
const save = (version: number, wish: (before: Tea) => Wish<Tea>) =>
  settings().save('RHM', version, asking(alex, undefined, 'RHM'), wish);
const sugar =
  (wanted: number) =>
  (before: Tea): Wish<Tea> =>
    before.sugar === wanted
      ? 'same'
      : { settings: { ...before, sugar: wanted }, doing: 'sweetened', from: before.sugar, to: wanted };
const trail = async () => (await sqlite.store.list('RHM', trailKind.under())).map(({ value }) => trailKind.read(value));

it('a Trust that has set nothing has what is usual', async () =>
  expect(await settings().of('RHM')).toEqual({ version: 0, sugar: 2 }));

it.each<[string, [version: number, sugar: number][], saved: boolean[], Partial<Tea>]>([
  ['the first setting', [[0, 1]], [true], { version: 1, sugar: 1 }],
  [
    'one after the other',
    [
      [0, 1],
      [1, 0],
    ],
    [true, true],
    { version: 2, sugar: 0 },
  ],
  ['what is so already, which is as good as saved', [[0, 2]], [true], { version: 0, sugar: 2 }],
  [
    'the same press twice',
    [
      [0, 1],
      [0, 1],
    ],
    [true, true],
    { version: 1, sugar: 1 },
  ],
  [
    'an older card',
    [
      [0, 1],
      [0, 3],
    ],
    [true, false],
    { version: 1, sugar: 1 },
  ],
  ['a card from another life', [[7, 3]], [false], { version: 0, sugar: 2 }],
])('%s', async (_what, presses, isSaved, kept) => {
  const results: boolean[] = [];
  for (const [version, wanted] of presses) results.push((await save(version, sugar(wanted))).isSaved);
  expect(results).toEqual(isSaved);
  expect(await settings().of('RHM')).toMatchObject(kept);
  expect(await settings().of('RXX')).toMatchObject({ version: 0, sugar: 2 });
  expect(await trail()).toHaveLength(kept.version!);
});

it('who is too late is shown what somebody else has set', async () => {
  await save(0, sugar(1));
  expect((await save(0, sugar(3))).settings).toMatchObject({ version: 1, sugar: 1 });
});

it('what was set says who did it and when, also in the trail', async () => {
  const stamp = { changedBy: alex.id, changedAt: NOW.toISOString() };
  expect((await save(0, sugar(1))).settings).toEqual({ version: 1, sugar: 1, ...stamp });
  expect(await settings().of('RHM')).toEqual({ version: 1, sugar: 1, ...stamp });
  expect(await trail()).toEqual([
    {
      schemaVersion: 1,
      by: alex.id,
      tenantId: alex.tenantId,
      at: NOW.toISOString(),
      doing: 'sweetened',
      of: { kind: 'settings', ids: ['settings|tea'] },
      version: 1,
      from: 2,
      to: 1,
    },
  ]);
});

it.each<[string, { from?: unknown; to?: unknown }]>([
  ['neither', {}],
  ['what was before', { from: 2 }],
  ['what is now', { to: 1 }],
  ['nothing that counts as nothing', { from: 0, to: false }],
])('the trail of a change that names %s names no more', async (_what, change) => {
  await save(0, (before) => ({ settings: before, doing: 'stirred', ...change }));
  const [{ from, to, ...rest }] = (await trail()) as [z.infer<typeof trailKind.schema>];
  expect({ from, to }).toEqual({ from: change.from, to: change.to });
  expect(Object.keys(rest)).not.toContain('from');
});
