// Everything that is stored is of a kind, and what its key looks like stands in one place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindsTable, withKindsTable } from '../src/keeping/kinds-in-text.ts';
import { runCommand } from '../src/commands.ts';
import { readConfig } from '../src/config/config.ts';
import { Outcome } from '../src/outbox/notice.ts';
import { trailKind } from '../src/records/trail.ts';
import { aBot, type TestBot } from './support/bot.ts';
import { NOW } from './support/builders.ts';
import { filesUnder } from './support/files.ts';
import { unknownRows } from './support/kinds.ts';

const SRC = join(import.meta.dirname, '../src');

let bot: TestBot;
beforeAll(async () => {
  bot = await aBot();
});
afterAll(() => bot.close());

/** Beginnings of keys in a source that are not how a kind says its key is, or begins. */
function keysIn(source: string, keys: readonly string[]): string[] {
  const first = [...new Set(keys.filter((key) => key.includes('|')).map((key) => key.split('|')[0]!))];
  const written = new RegExp(`(?:['"\`]|/\\^?)((?:${first.join('|')})\\\\?\\|[^'"\`\n]*)`, 'g');
  const isOfAKind = (text: string) =>
    keys.includes(text) || (text.includes('{') && keys.some((key) => key.startsWith(text)));
  return [...source.matchAll(written)].map(([, text = '']) => text).filter((text) => !isOfAKind(text));
}

it('no key is written anywhere but in its kind', () => {
  const keys = [...bot.service.app.kinds.values()].map(({ key }) => key);
  const found = filesUnder(SRC, /\.ts$/).flatMap((file) =>
    keysIn(readFileSync(join(SRC, file), 'utf8'), keys).map((text) => [file, text]),
  );
  expect(found).toEqual([]);
});

it.each([
  ['`plan|${id}|record`', ['plan|${id}|record']],
  ["key.startsWith('plan|')", ['plan|']],
  ['/^plan\\|x/.test(key)', ['plan\\|x/.test(key)']],
  ["kind({ key: 'plan|{id}|record' }); const FILE = 'plan|{id}|'; const HEAD = 'head'; 'planning|x'", []],
])('a key is seen in %s', (source, seen) => expect(keysIn(source, ['plan|{id}|record', 'head'])).toEqual(seen));

it('a row of no kind is found, and one that its kind cannot read', async () => {
  const put = [
    { key: 'nobody knows|1', value: {} },
    { key: 'open|t1|p1|2026|appraisal', value: { id: 7 } },
    { key: 'open|t1|p2|2026|appraisal', value: { id: 'RHM.1', managerId: 'm' } },
  ];
  await bot.store.change('RHM', {}, () => ({ result: undefined, put }));
  expect(await unknownRows(bot.store, ['RHM'], bot.service.app.kinds)).toEqual([
    'RHM nobody knows|1',
    'RHM open|t1|p1|2026|appraisal',
  ]);
});

it('every kind says where it stands who each of its people is', () => {
  const silent = [...bot.service.app.kinds].flatMap(([name, { about, key, who = {} }]) =>
    about
      .filter((party) => !(party in who) && !key.includes(`{@${party}}`) && !/\{(id|record)\}/.test(key))
      .map((party) => `${name}: ${party}`),
  );
  expect(silent).toEqual([]); // add `who` to the kind, or name the place of its key after the party
});

it('what became of a notice can be given a time, in every feature', () => {
  const outcomes = [...bot.service.app.kinds].filter(([, { schema }]) => schema === Outcome);
  expect(outcomes.length).toBeGreaterThan(8);
  expect(outcomes.filter(([, { since }]) => since !== 'at').map(([name]) => name)).toEqual([]);
});

it('the list of what is stored can be printed', async () => {
  let printed = '';
  const say = (text: string) => {
    printed = text;
  };
  expect(await runCommand('kinds', [], { config: readConfig({}, true), at: NOW, now: () => NOW, say })).toBe(0);
  const lines = printed.split('\n');
  expect(lines).toHaveLength(bot.service.app.kinds.size + 1);
  expect(lines.find((line) => line.includes(trailKind.key))).toMatch(
    /each Trust, people.+the bot: trail.+author.+kept/,
  );
});

it('PRIVACY.md has the list of what is stored now: `npm run kinds -- --into PRIVACY.md` writes it', () => {
  const text = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');
  const { kinds } = bot.service.app;
  expect(text).toBe(withKindsTable(text, kinds));
  expect(kindsTable(kinds)).toMatch(/^\| the bot \| trail \| .* \| author, subject \| kept \| `trail` \|$/m);
  expect(() => withKindsTable('a text without marks', kinds)).toThrow(/goes between/);
});
