// One person's data: handed out, and erased while what is also somebody else's stays.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonKey } from '../../src/bot/person-key.ts';
import { keyOfPerson } from '../../src/bot/person-key.ts';
import { erasePerson, exportPerson, type PersonNeeds } from '../../src/keeping/person.ts';
import { partitionsOf } from '../../src/keeping/partitions.ts';
import { survey } from '../../src/keeping/survey.ts';
import { isKeyOf, kindsIn, type StoredKind } from '../../src/records/kind.ts';
import type { Row, WholeStore } from '../../src/storage/port.ts';
import { aBot, type TestBot } from '../support/bot.ts';
import { alex, NOW, priya, sam } from '../support/builders.ts';
import { unknownRows } from '../support/kinds.ts';
import { pressOn, register, share } from '../support/people.ts';
import { startStorage, type TestStorage } from '../support/storage.ts';

const stranger = { ...priya, tenantId: 'another-tenant' };
const LOOSE = 'Priya said so; Sample agreed. Priya Sample will sample it in May.';

let storage: TestStorage;
let store: WholeStore;
let bot: TestBot;
let folder: string;
let said: string[];
beforeEach(async () => {
  storage = await startStorage();
  store = await storage.open();
  bot = await aBot({ store, turnMs: 60_000, environment: { FACILITATORS: `DEMO=${sam.id}` } });
  folder = mkdtempSync(join(tmpdir(), 'accend-'));
  said = [];
});
afterEach(async () => {
  await bot.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});

const needs = (given: Partial<PersonNeeds> = {}): PersonNeeds => ({
  store,
  kinds: bot.service.app.kinds,
  at: NOW,
  say: (line) => void said.push(line),
  newId: () => '0123456789abcdef',
  settingsNaming: () => [],
  ...given,
});

async function everything(): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const partition of await partitionsOf(store))
    found.set(
      partition,
      (await store.list(partition, '')).map(({ key, value }) => ({ key, value })),
    );
  return found;
}
const text = async () => JSON.stringify([...(await everything())]);
const rowsLike = async (pattern: RegExp) =>
  [...(await everything()).values()].flat().filter(({ key }) => pattern.test(key));
const put = (partition: string, ...rows: Row[]) =>
  store.change(partition, {}, () => ({ result: undefined, index: rows }));

/** Alex and Priya have agreed a discussion; each of them has done something else. */
async function lives(): Promise<void> {
  for (const person of [priya, sam]) await register(bot, person);
  await share(bot, alex);
  await pressOn(bot, priya, bot.chatOf(priya).at(-1) ?? {}, 'I agree', { comment: LOOSE });
  await bot.service.app.background.idle();
  await bot.say(alex, 'appraisal');
  await bot.say(priya, 'my courses');
}

const whole = ({ name }: typeof priya) => name.replace(' (demo)', '');

it.each([
  ['the appraised person', priya],
  ['the manager', alex],
])('of %s nothing is left but what is the other’s, without the name', async (_who, person) => {
  await lives();
  const other = person === priya ? alex : priya;
  const before = await rowsLike(/^appraisal\|/);
  expect(await text()).toContain(person.id);
  await erasePerson(person, { isMeant: true }, needs());
  const left = await text();
  for (const word of [person.id, person.name, whole(person), ...whole(person).split(' ')])
    expect(left).not.toContain(word);
  expect(left).toContain(other.name);
  expect((await rowsLike(/^appraisal\|/)).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect((await rowsLike(/^(person|inTrust|form)\|/)).length).toBeGreaterThan(0);
  expect(await rowsLike(/^keeping/)).toEqual([]);
  expect(await unknownRows(store, await partitionsOf(store), bot.service.app.kinds)).toEqual([]);
});

it('the other still sees the record, and it is whole', async () => {
  await lives();
  await erasePerson(priya, { isMeant: true }, needs());
  const list = await bot.say(alex, 'my appraisals');
  expect(JSON.stringify(list)).toContain('[name removed]');
  const record = JSON.stringify(await rowsLike(/record$/));
  expect(record).toContain('erased-0123456789abcdef');
});

it('a discussion that was shared goes on for the manager', async () => {
  for (const person of [priya, sam]) await register(bot, person);
  const shared = await share(bot, alex);
  await erasePerson(priya, { isMeant: true }, needs());
  const summary = await pressOn(bot, alex, shared, 'Take it back to change it');
  expect(JSON.stringify(summary)).toContain('[name removed]');
  expect(await rowsLike(/^mine\|/)).toHaveLength(2);
});

it('a post of the Trust stays, whoever proposed it', async () => {
  await lives();
  const post = {
    id: 'DEMO.0123456789abcdefghij',
    tenantId: priya.tenantId,
    proposedBy: { id: priya.id, name: priya.name, as: 'line manager' },
  };
  await put('DEMO', { key: `post|${post.id}|record`, value: post });
  await erasePerson(priya, { isMeant: true }, needs());
  expect(await rowsLike(/^post\|/)).toEqual([
    {
      key: `post|${post.id}|record`,
      value: { ...post, proposedBy: { id: 'erased-0123456789abcdef', name: '[name removed]', as: 'line manager' } },
    },
  ]);
  await store.change('DEMO', { keys: [`post|${post.id}|record`] }, (rows) => ({
    result: undefined,
    remove: [...rows.keys()],
  }));
});

it('when both are erased, nothing of the discussion is left', async () => {
  await lives();
  await erasePerson(priya, { isMeant: true }, needs());
  await erasePerson(alex, { isMeant: true }, needs({ newId: () => 'fedcba9876543210' }));
  expect(await rowsLike(/^(appraisal|edition|mine|open|openIn)\|/)).toEqual([]);
});

it('without --yes nothing is changed, and what would be is said without a name', async () => {
  await lives();
  const before = await text();
  await erasePerson(priya, { isMeant: false }, needs({ settingsNaming: () => ['ADMINISTRATORS'] }));
  expect(await text()).toBe(before);
  expect(said[0]).toMatch(/^There is something of this person in \d+ rows:$/);
  expect(said).toContain('  people: profile (removed): 1 row');
  expect(said).toContain('  appraisals: record (stays without the name): 1 row');
  expect(said).toContain('The settings name them too: ADMINISTRATORS. Take them out there.');
  expect(said.at(-1)).toBe('Nothing was changed. Add --yes to do it. It cannot be undone.');
  for (const word of [priya.id, 'Priya', 'Sample']) expect(said.join('\n')).not.toContain(word);
});

it('somebody else with the same id, the same name or half of it stays who they are', async () => {
  await lives();
  const line = (person: PersonKey & { name: string }): Row => ({
    key: `inTrust|RHM|${person.tenantId}|${person.id}`,
    value: { id: person.id, name: person.name },
  });
  const others = [line(stranger), line({ ...priya, id: 'another-id' }), line({ ...sam, name: 'Priya Somebody' })];
  await put('people', ...others);
  await put('RHM', {
    key: `courseLevel|${keyOfPerson(stranger)}`,
    value: { schemaVersion: 1, level: 'enhanced', at: NOW.toISOString() },
  });
  await erasePerson(priya, { isMeant: true }, needs());
  expect(await rowsLike(/^inTrust\|RHM\|/)).toEqual(others.toSorted((a, b) => a.key.localeCompare(b.key)));
  expect(await rowsLike(/^courseLevel\|another-tenant/)).toHaveLength(1);
});

it('cut off anywhere, it goes on when it is run again', async () => {
  await lives();
  for (let writes = 1; ; writes++) {
    let left = writes;
    const failing: WholeStore = {
      ...store,
      change: (...asked) => {
        if (left-- === 0) throw new Error('the process is gone');
        return store.change(...asked);
      },
    };
    const ids = needs({ store: failing, newId: () => `${writes}`.padStart(16, '0') });
    const outcome = await erasePerson(priya, { isMeant: true }, ids).catch((error: Error) => error);
    if (!outcome) break;
    expect(outcome.message).toBe('the process is gone');
  }
  const left = await text();
  expect(left).not.toContain(priya.id);
  expect(left).not.toContain('Priya');
  expect(new Set(left.match(/erased-\d+/g)).size).toBe(1);
});

it('somebody of whom nothing is stored is not there', async () => {
  await lives();
  for (const asked of [exportPerson(stranger, folder, needs()), erasePerson(stranger, { isMeant: true }, needs())])
    await expect(asked).rejects.toThrow('Nothing is stored of this person. Check the tenant and the id.');
});

it('an export has every row, as what, for its owner alone', async () => {
  await lives();
  await exportPerson(priya, join(folder, 'export'), needs());
  const files = readdirSync(join(folder, 'export'));
  expect(files.map((file) => [file, statSync(join(folder, 'export', file)).mode & 0o777])).toEqual([
    ['person.docx', 0o600],
    ['person.json', 0o600],
  ]);
  const { rows } = JSON.parse(readFileSync(join(folder, 'export', 'person.json'), 'utf8')) as {
    rows: { kind: string; as: string[]; key: string }[];
  };
  const as = new Map(rows.map((row) => [row.kind, row.as]));
  expect(as.get('people: profile')).toEqual(['subject']);
  expect(as.get('appraisals: answer')).toEqual(['subject']);
  expect(as.get('the bot: trail')).toContain('subject');
  expect([...as.keys()]).toEqual(expect.arrayContaining(['appraisals: mine', 'appraisals: record', 'people: inTrust']));
  const named = [...(await everything()).values()].flat().filter((row) => JSON.stringify(row).includes(priya.id));
  expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(named.map(({ key }) => key)));
  expect(said.join('\n')).not.toContain('Priya');
});

describe('every kind', () => {
  const kinds = () => [...bot.service.app.kinds];
  /** A row that could be of the kind, wherever the person may stand in it. */
  const sample = ({ key, who = {} }: StoredKind, person: typeof priya): Row => {
    const value: Record<string, unknown> = { words: `About ${whole(person)}.` };
    for (const path of Object.values(who)) {
      const steps = path === '.' ? [] : path.split('.');
      let here = value;
      for (const step of steps) here = here[step] = (here[step] as Record<string, unknown> | undefined) ?? {};
      Object.assign(here, { id: person.id, tenantId: person.tenantId, name: person.name });
    }
    const filled = key
      .replaceAll(/\{@[^}]+\}/g, keyOfPerson(person))
      .replaceAll('{tenant}', person.tenantId)
      .replaceAll('{id}', /^(person|inTrust)\|/.test(key) ? person.id : 'DEMO.0123456789abcdefghij')
      .replaceAll(/\{[^}]+\}/g, `n.${person.id}`);
    return { key: filled, value };
  };

  it('is found, and erased or kept without the name', async () => {
    const all = kinds().filter(([, { partitions }]) => !partitions.includes('keeping'));
    for (const [, kind] of all)
      await put(kind.partitions[0] === 'each Trust' ? 'RHM' : (kind.partitions[0] ?? ''), sample(kind, priya));
    const { found } = await survey(store, bot.service.app.kinds, { person: priya, id: 'erased-1' });
    expect(all.map(([name]) => name).filter((name) => !found.some(({ kind }) => kind === name))).toEqual([]);
    const strict = new Map(all.map(([name, kind]) => [name, { ...kind, schema: kind.schema }]));
    await erasePerson(priya, { isMeant: true }, needs({ kinds: strict }));
    const left = [...(await everything())].flatMap(([partition, rows]) => rows.map((row) => ({ partition, row })));
    for (const { partition, row } of left) {
      expect(JSON.stringify(row)).not.toContain(priya.id);
      expect(JSON.stringify(row)).not.toContain('Priya');
      expect(kindsIn([...strict.values()], partition).some((kind) => isKeyOf(kind, row.key))).toBe(true);
    }
    for (const { partition, row } of left)
      await store.change(partition, { keys: [row.key] }, () => ({ result: undefined, remove: [row.key] }));
  });
});
