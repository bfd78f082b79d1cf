// Everything into files and back, between both kinds of storage.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/commands.ts';
import { readConfig } from '../../src/config/config.ts';
import { backUp } from '../../src/keeping/backup.ts';
import { Manifest } from '../../src/keeping/manifest.ts';
import { partitionsOf } from '../../src/keeping/partitions.ts';
import { restore } from '../../src/keeping/restore.ts';
import { note } from '../../src/keeping/restore-progress.ts';
import { openSqlite } from '../../src/storage/sqlite.ts';
import { TornRead, type Row, type WholeStore } from '../../src/storage/port.ts';
import { aBot } from '../support/bot.ts';
import { alex, NOW, priya } from '../support/builders.ts';
import { BOTH, type Opened } from '../support/both-stores.ts';
import { pressOn, register, share } from '../support/people.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accend-'));
  said = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const to = () => join(folder, 'backup');
const clock = () => {
  let seconds = 0;
  return () => new Date(NOW.getTime() + 1000 * seconds++);
};
const keeper = (store: WholeStore) => ({ store, now: clock(), say: (line: string) => void said.push(line) });
const manifest = () => Manifest.parse(JSON.parse(readFileSync(join(to(), 'manifest.json'), 'utf8')));

async function everything(store: WholeStore): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const partition of await partitionsOf(store))
    found[partition] = (await store.list(partition, '')).map(({ key, value }) => ({ key, value }));
  return found;
}

const put = (store: WholeStore, partition: string, ...rows: Row[]) =>
  store.change(partition, {}, () => ({ result: undefined, index: rows }));

/** What people really leave behind, and what only a test would write. */
async function fill(store: WholeStore): Promise<void> {
  const bot = await aBot({ store, turnMs: 60_000 });
  await register(bot, priya);
  await share(bot, alex);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1) ?? {}, 'I agree');
  await bot.say(priya, 'my courses');
  await bot.close();
  await put(
    store,
    'odd',
    { key: 'a/b|你|👩🏽‍⚕️', value: 'line\u2028 and \r\n paragraph\u2029 ends' },
    { key: '', value: null },
    { key: 'long', value: { words: '👩🏽‍⚕️"\\'.repeat(20_000) } },
  );
  for (let first = 0; first < 1200; first += 100)
    await put(
      store,
      'RHM',
      ...Array.from({ length: 100 }, (_, n) => ({ key: `row|${first + n}`, value: 'x'.repeat(9000) })),
    );
}

describe('from one kind of storage into the other', () => {
  const opened: Opened[] = [];
  const stores: WholeStore[] = [];
  beforeAll(async () => {
    for (const [, open] of BOTH) {
      const one = await open();
      opened.push(one);
      stores.push(await one.again());
    }
  });
  afterAll(async () => {
    for (const one of opened) await one.close();
  });

  it('every row comes back, in both directions', async () => {
    const [sqlite, tables] = stores as [WholeStore, WholeStore];
    await fill(sqlite);
    const all = await everything(sqlite);
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['DEMO', 'RHM', 'odd', 'people']));
    await backUp(to(), keeper(sqlite));
    await restore(to(), { mayReplace: false }, keeper(tables));
    expect(await everything(tables)).toEqual(all);

    await put(sqlite, 'XYZ', { key: 'not in the backup', value: 1 });
    await put(sqlite, 'RHM', { key: 'row|7', value: 'changed' });
    const back = join(folder, 'back');
    await backUp(back, keeper(tables));
    await restore(back, { mayReplace: true }, keeper(sqlite));
    expect(await everything(sqlite)).toEqual(all);
  });
});

describe('a backup', () => {
  let store: WholeStore;
  let close: () => void;
  beforeEach(async () => {
    ({ store, close } = openSqlite(':memory:'));
    for (const partition of ['AAA', 'BBB', 'CCC'])
      await put(store, partition, { key: `person|${priya.id}`, value: { name: priya.name } }, { key: 'b', value: 2 });
  });
  afterEach(() => {
    close();
  });

  it('is for its owner alone', async () => {
    await backUp(to(), keeper(store));
    expect(statSync(to()).mode & 0o777).toBe(0o700);
    expect(readdirSync(to()).map((file) => [file, statSync(join(to(), file)).mode & 0o777])).toEqual(
      ['0001.jsonl', '0002.jsonl', '0003.jsonl', 'SHA256SUMS', 'manifest.json'].map((file) => [file, 0o600]),
    );
  });

  it('names nobody and no Trust in what it prints and what its files are called', async () => {
    await backUp(to(), keeper(store));
    const told = [...said, ...readdirSync(to())].join('\n');
    for (const word of [priya.id, priya.name, 'AAA', 'BBB']) expect(told).not.toContain(word);
    expect(said).toEqual([
      'Part 1 of 3: 2 rows.',
      'Part 2 of 3: 2 rows.',
      'Part 3 of 3: 2 rows.',
      'Backed up: 6 rows in 3 parts, from 2026-11-21 09:00:00 UTC to 2026-11-21 09:00:07 UTC.',
      'Each part is as it stood at one moment, but not all at the same one. The folder holds personal data: keep it safe.',
    ]);
  });

  it('says of each part from when to when it was read', async () => {
    await backUp(to(), keeper(store));
    const { begun, parts, ended } = manifest();
    const times = [begun, ...parts.flatMap((part) => [part.begun, part.ended]), ended ?? ''];
    expect(times).toEqual(times.toSorted((a, b) => a.localeCompare(b)));
  });

  it('reads a part again that was written to meanwhile, and gives up in the end', async () => {
    let torn = 2;
    const busy: WholeStore = {
      ...store,
      async *rowsOf(partition) {
        yield* store.rowsOf(partition);
        if (partition === 'BBB' && torn-- > 0) throw new TornRead();
      },
    };
    await backUp(to(), keeper(busy));
    expect(
      said.filter((line) => line === 'Part 2 of 3 was written to while it was read: reading it again.'),
    ).toHaveLength(2);
    torn = Infinity;
    await expect(backUp(join(folder, 'other'), keeper(busy))).rejects.toThrow(
      'Part 2 of 3 was written to each time it was read. Run the same backup again at a quieter time.',
    );
  });

  it('that was cut off goes on, and reads nothing twice', async () => {
    const read: string[] = [];
    let isCutOff = true;
    const cut: WholeStore = {
      ...store,
      async *rowsOf(partition) {
        read.push(partition);
        for await (const row of store.rowsOf(partition)) {
          yield row;
          if (partition === 'BBB' && isCutOff) throw new Error('the process is gone');
        }
      },
    };
    await expect(backUp(to(), keeper(cut))).rejects.toThrow('the process is gone');
    await expect(restore(to(), { mayReplace: true }, keeper(store))).rejects.toThrow(
      'was cut off. Run the same backup again',
    );
    isCutOff = false;
    await put(store, 'BBB', { key: 'new', value: 3 });
    await backUp(to(), keeper(cut));
    expect(read).toEqual(['AAA', 'BBB', 'BBB', 'CCC']);
    expect(manifest().parts.map(({ partition, rows }) => [partition, rows])).toEqual([
      ['AAA', 2],
      ['BBB', 3],
      ['CCC', 2],
    ]);
    await expect(backUp(to(), keeper(store))).rejects.toThrow('There is a whole backup');
  });

  it('that was cut off makes a file again that was damaged meanwhile', async () => {
    await backUp(to(), keeper(store));
    rmSync(join(to(), 'SHA256SUMS'));
    truncateSync(join(to(), '0002.jsonl'), 5);
    await backUp(to(), keeper(store));
    expect(said).toContain('Going on with the backup of 2026-11-21 09:00:00 UTC: 1 part there already.');
    await restore(to(), { mayReplace: true }, keeper(store));
  });

  it('goes into no folder that holds something else', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'Dear all');
    await expect(backUp(folder, keeper(store))).rejects.toThrow('holds other files. Name a new folder.');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });
});

describe('a restore', () => {
  let source: WholeStore;
  let target: WholeStore;
  let closes: (() => void)[];
  let all: Record<string, Row[]>;
  beforeEach(async () => {
    const two = [openSqlite(':memory:'), openSqlite(':memory:')] as const;
    closes = two.map(({ close }) => close);
    [source, target] = [two[0].store, two[1].store];
    for (const partition of ['AAA', 'BBB'])
      await put(source, partition, { key: 'a', value: 1 }, { key: 'b', value: 2 });
    all = await everything(source);
    await backUp(to(), keeper(source));
  });
  afterEach(() => {
    for (const close of closes) close();
  });

  it('writes nothing into a storage that is not empty, unless it is to be replaced', async () => {
    await put(target, 'ZZZ', { key: 'mine', value: 1 });
    await expect(restore(to(), { mayReplace: false }, keeper(target))).rejects.toThrow(
      'not empty, and nothing was written',
    );
    expect(await everything(target)).toEqual({ ZZZ: [{ key: 'mine', value: 1 }] });
    await restore(to(), { mayReplace: true }, keeper(target));
    expect(await everything(target)).toEqual(all);
  });

  const FILE = '0002.jsonl';
  it.each([
    [
      'a changed byte',
      () => writeFileSync(join(to(), FILE), readFileSync(join(to(), FILE), 'utf8').replace('1', '7')),
      'is damaged',
    ],
    ['a line too many', () => appendFileSync(join(to(), FILE), '{"key":"c","value":3}\n'), 'is damaged'],
    ['a file cut short', () => truncateSync(join(to(), FILE), 9), 'is damaged'],
    ['a missing file', () => rmSync(join(to(), FILE)), 'is missing'],
    ['a changed manifest', () => appendFileSync(join(to(), 'manifest.json'), ' '), 'manifest.json is damaged'],
    [
      'a manifest that is none',
      () => writeFileSync(join(to(), 'manifest.json'), '{"parts": 7}'),
      'manifest.json is damaged',
    ],
    ['no manifest', () => rmSync(join(to(), 'manifest.json')), 'There is no backup in'],
  ])('stops at %s before anything is written', async (_what, damage, sentence) => {
    damage();
    await put(target, 'ZZZ', { key: 'mine', value: 1 });
    await expect(restore(to(), { mayReplace: true }, keeper(target))).rejects.toThrow(sentence);
    expect(await everything(target)).toEqual({ ZZZ: [{ key: 'mine', value: 1 }] });
    expect(said.at(-1)).toMatch(/keep it safe/); // of the backup
  });

  /** Ends at its n-th write, before or after it. */
  const failing = (store: WholeStore, n: number): WholeStore => {
    let writes = 0;
    return {
      ...store,
      change: (...asked) => {
        if (++writes === n) throw new Error('the process is gone');
        return store.change(...asked);
      },
    };
  };
  it.each([1, 2, 3, 4, 5, 6])('that was cut off before its write %i can be run again', async (n) => {
    await put(target, 'ZZZ', { key: 'old', value: 1 });
    await expect(restore(to(), { mayReplace: true }, keeper(failing(target, n)))).rejects.toThrow(
      'the process is gone',
    );
    await restore(to(), { mayReplace: n === 1 }, keeper(target));
    expect(await everything(target)).toEqual(all);
    expect(await target.list('keeping', '')).toEqual([]);
  });

  it('that was cut off is not taken for something to back up', async () => {
    await expect(restore(to(), { mayReplace: true }, keeper(failing(target, 3)))).rejects.toThrow(
      'the process is gone',
    );
    await expect(backUp(join(folder, 'other'), keeper(target))).rejects.toThrow(
      'A restore into this storage was cut off',
    );
  });

  it('of another backup does not go on with one that was cut off', async () => {
    await note(target, { schemaVersion: 1, backup: 'another', step: 'writing', begunAt: NOW.toISOString() });
    await expect(restore(to(), { mayReplace: false }, keeper(target))).rejects.toThrow(
      'A restore of another backup was cut off',
    );
    await restore(to(), { mayReplace: true }, keeper(target));
    expect(await everything(target)).toEqual(all);
  });
});

describe('as a process', () => {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const start = (data: string, ...args: string[]) => {
    const child = spawn(process.execPath, ['src/main.ts', ...args], {
      cwd: ROOT,
      env: { PATH, NODE_COMPILE_CACHE, DATA_FOLDER: join(folder, data) },
    });
    let output = '';
    const seen = new Map<string, () => void>();
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        output += text.toString();
        for (const [words, resolve] of seen) if (output.includes(words)) resolve();
      });
    const ended = once(child, 'close').then(([code]) => code as number | null);
    return {
      ended,
      kill: () => child.kill('SIGKILL'),
      says: (words: string) => new Promise<void>((resolve) => seen.set(words, resolve)),
      output: () => output,
    };
  };

  it('killed in the middle goes on, and all comes back', async () => {
    const { store, close } = openSqlite(join(folder, 'data', 'accend.db'));
    await put(store, 'AAA', { key: 'small', value: 1 });
    for (let first = 0; first < 25_000; first += 100)
      await put(
        store,
        'BBB',
        ...Array.from({ length: 100 }, (_, n) => ({ key: `${first + n}`, value: 'x'.repeat(500) })),
      );
    await put(store, 'CCC', { key: 'small', value: 1 });
    for (let isCut = false; !isCut;) {
      rmSync(to(), { recursive: true, force: true });
      const cut = start('data', 'backup', to());
      await Promise.race([cut.says('so far'), cut.ended]);
      cut.kill();
      await cut.ended;
      isCut = !existsSync(join(to(), 'SHA256SUMS'));
    }
    expect(manifest().parts.map(({ partition }) => partition)).toEqual(['AAA']);
    const again = start('data', 'backup', to());
    expect([await again.ended, again.output()]).toEqual([
      0,
      expect.stringContaining('Backed up: 25,002 rows in 3 parts'),
    ]);
    const restored = start('other', 'restore', to());
    expect([await restored.ended, restored.output()]).toEqual([0, expect.stringContaining('Restored: 25,002 rows')]);
    const other = openSqlite(join(folder, 'other', 'accend.db'));
    expect(await everything(other.store)).toEqual(await everything(store));
    other.close();
    close();
  });
});

it.each([[[]], [['a', 'b']], [['--what', 'a']]])('asked for %j says how it is typed', async (args) => {
  const typing = { config: readConfig({ DATA_FOLDER: folder }, true), at: NOW, now: () => NOW };
  for (const name of ['backup', 'restore']) {
    expect(await runCommand(name, args, { ...typing, say: (line) => void said.push(line) })).toBe(1);
    expect(said.at(-1)).toContain(`npm run ${name} -- folder`);
  }
  expect(readdirSync(folder)).toEqual([]);
});
