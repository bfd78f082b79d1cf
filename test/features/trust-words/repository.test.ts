import { VOCABULARY } from '../../../src/reading/vocabulary.ts';
import type { TaughtWord } from '../../../src/features/trust-words/domain/words.ts';
import { trustWords } from '../../../src/features/trust-words/repository.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';
import type { Asking } from '../../../src/bot/turn.ts';
import { NOW, priya, sam } from '../../support/builders.ts';
import { rowsOf } from '../../support/rows.ts';

let storage: TestStorage;
let store: Store;
beforeEach(async () => {
  storage = await startStorage();
  store = await storage.open();
});
afterEach(() => storage.close());

const asking = (person = sam): Asking => ({
  person,
  at: NOW,
  right: 'teach the words of my Trust',
  isPrivate: true,
  trustId: 'DEMO',
});
const cwsw: TaughtWord = { word: 'CWSW', means: { kind: 'role', role: 'Cancer Support Worker' } };
const lsc: TaughtWord = { word: 'LSC', means: { kind: 'topic', topic: 'lymphoedema' } };
const wordsIn = async () => (await trustWords(store).of('DEMO')).words;
const audits = async () => (await rowsOf(store)).filter(({ key }) => key.startsWith('audit|'));

it('keeps a word and who taught it, and takes it away again', async () => {
  const words = trustWords(store);
  const { settings: saved } = await words.save('DEMO', cwsw, 0, asking());
  expect(saved).toMatchObject({ words: [cwsw], version: 1, changedBy: sam.id, changedAt: NOW.toISOString() });
  expect(await words.of('DEMO')).toEqual(saved);
  expect(await words.of('RHM')).toMatchObject({ words: [], version: 0 });
  await words.remove('DEMO', 'cw-sw', 1, asking(priya));
  expect(await wordsIn()).toEqual([]);
  const of = { kind: 'settings', ids: ['settings|course-words'] };
  const trail = { schemaVersion: 1, tenantId: sam.tenantId, at: NOW.toISOString(), of };
  expect((await audits()).map(({ value }) => value)).toEqual([
    { ...trail, by: sam.id, doing: 'taught', version: 1, to: cwsw },
    { ...trail, by: priya.id, doing: 'removed', version: 2, from: cwsw },
  ]);
});

it('changes the meaning of a word in its place', async () => {
  const words = trustWords(store);
  await words.save('DEMO', cwsw, 0, asking());
  const other: TaughtWord = { word: 'cwsw', means: { kind: 'level', level: 'assistive' } };
  await words.save('DEMO', other, 1, asking());
  expect(await wordsIn()).toEqual([other]);
  expect((await audits()).at(-1)?.value).toMatchObject({ doing: 'taught', from: cwsw, to: other });
});

it('overwrites nothing that somebody else has done in the meantime', async () => {
  const words = trustWords(store);
  await words.save('DEMO', cwsw, 0, asking());
  const late = await words.save('DEMO', lsc, 0, asking(priya));
  expect(late).toMatchObject({ isSaved: false, settings: { words: [cwsw], version: 1 } });
  expect(await words.remove('DEMO', 'CWSW', 0, asking(priya))).toMatchObject({ isSaved: false });
  expect(await wordsIn()).toEqual([cwsw]);
});

it('saves one of two at the very same moment, and tells the other', async () => {
  const both = await Promise.all(
    [cwsw, lsc].map((word, n) => trustWords(store).save('DEMO', word, 0, asking([sam, priya][n]))),
  );
  expect(both.filter(({ isSaved }) => isSaved)).toHaveLength(1);
  expect(await wordsIn()).toHaveLength(1);
  expect(await audits()).toHaveLength(1);
});

it('changes nothing the second time', async () => {
  const words = trustWords(store);
  const once = await words.save('DEMO', cwsw, 0, asking());
  expect(await words.save('DEMO', cwsw, 0, asking())).toEqual(once);
  const removed = await words.remove('DEMO', 'CWSW', 1, asking());
  expect(await words.remove('DEMO', 'CWSW', 1, asking())).toEqual(removed);
  expect(await audits()).toHaveLength(2);
});

describe('the vocabulary', () => {
  it('is ours for somebody without a Trust, and for a Trust without words', async () => {
    const words = trustWords(store);
    expect(await words.vocabularyOf(undefined)).toBe(VOCABULARY);
    expect(await words.vocabularyOf('DEMO')).toBe(VOCABULARY);
  });

  it('is the very same object until a word changes, and a Trust’s own', async () => {
    const words = trustWords(store);
    await words.save('DEMO', cwsw, 0, asking());
    const [one, two] = await Promise.all([words.vocabularyOf('DEMO'), words.vocabularyOf('DEMO')]);
    expect(one.roles).toMatchObject([{ name: 'Cancer Support Worker', words: ['CWSW'] }]);
    expect(two).toBe(one);
    expect(await words.vocabularyOf('RHM')).toBe(VOCABULARY);
    expect(await words.vocabularyOf('DEMO')).toBe(one);
    // Somebody else's process changes it.
    await trustWords(store).save('DEMO', lsc, 1, asking());
    const changed = await words.vocabularyOf('DEMO');
    expect(changed).not.toBe(one);
    expect(changed.topics.find(({ id }) => id === 'lymphoedema')?.words).toContain('LSC');
    await trustWords(store).remove('DEMO', 'LSC', 2, asking());
    await trustWords(store).remove('DEMO', 'CWSW', 3, asking());
    expect(await words.vocabularyOf('DEMO')).toBe(VOCABULARY);
  });

  it('costs one point read a question, and none without a Trust', async () => {
    const reads: string[] = [];
    const counted: Store = {
      ...store,
      get: (partition, key) => {
        reads.push(`${partition} ${key}`);
        return store.get(partition, key);
      },
      list: () => Promise.reject(new Error('The vocabulary lists nothing.')),
    };
    const words = trustWords(counted);
    await words.save('DEMO', cwsw, 0, asking());
    for (const trust of ['DEMO', 'DEMO', undefined]) await words.vocabularyOf(trust);
    expect(reads).toEqual(['DEMO settings|course-words', 'DEMO settings|course-words']);
  });
});
