import { courseCatalogue } from '../../../src/features/catalogue/repository.ts';
import { Course, COURSES } from '../../../src/features/catalogue/domain/course.ts';
import {
  courseIn,
  withCourse,
  type Catalogue,
  type WantedCatalogue,
} from '../../../src/features/catalogue/domain/catalogue.ts';
import { ALLIANCE_ADVICE } from '../../../src/features/catalogue/domain/advice.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Store } from '../../../src/storage/port.ts';

const AT = new Date('2026-11-21T09:05:00Z');
const alex = { by: 'alex', at: AT };
const sam = { by: 'sam', at: AT };

let storage: TestStorage;
let store: Store;
let reads: string[];
let tables = 0;
beforeAll(async () => {
  storage = await startStorage();
});
afterAll(() => storage.close());
beforeEach(async () => {
  const real = await storage.open(`catalogue${++tables}`);
  reads = [];
  store = {
    ...real,
    get: (partition, key) => {
      reads.push(key);
      return real.get(partition, key);
    },
  };
});

const noted =
  (id: string, note: string) =>
  (catalogue: Catalogue): WantedCatalogue => ({
    doing: `noted ${id}`,
    ...withCourse(catalogue, { ...courseIn(catalogue, id)!, note }),
  });
const retiring =
  (id: string) =>
  ({ courses, retired }: Catalogue): WantedCatalogue => ({
    doing: `retired ${id}`,
    courses: courses.filter((course) => course.id !== id),
    retired: [...retired, ...courses.filter((course) => course.id === id)],
  });
const many = (number: number, note = ''): Course[] =>
  Array.from({ length: number }, (_, n) =>
    Course.parse({
      id: `demo-${n}`,
      title: `Demo course ${n}`,
      provider: 'Demo School',
      levels: ['supportive'],
      levelsBasis: 'inferred',
      note: n === 0 ? note : 'A note of ordinary length about who this demo course is meant for and how it is taught.',
    }),
  );
const audits = async () => (await store.list('catalogue', 'audit|')).map(({ value }) => value);

it('is the one that comes with the bot, until somebody changes it', async () =>
  expect(await courseCatalogue(store).current()).toEqual({
    edition: 0,
    courses: COURSES,
    retired: [],
    settings: ALLIANCE_ADVICE,
  }));

it('is changed for everybody, and every course stays in its place', async () => {
  const one = courseCatalogue(store);
  const other = courseCatalogue(store);
  await other.current();
  const { is, catalogue } = await one.change(0, noted('rm-sact', 'Ask early'), alex);
  expect(is).toBe('changed');
  expect(catalogue).toEqual({
    edition: 1,
    courses: COURSES.map((course) => (course.id === 'rm-sact' ? { ...course, note: 'Ask early' } : course)),
    retired: [],
    settings: ALLIANCE_ADVICE,
  });
  expect(await other.current()).toEqual(catalogue);
  expect(await courseCatalogue(store).current()).toEqual(catalogue);
});

it('keeps a retired course apart, and puts it back where it was', async () => {
  const catalogue = courseCatalogue(store);
  const { catalogue: without } = await catalogue.change(0, retiring('acst'), alex);
  expect(without.courses).toEqual(COURSES.filter(({ id }) => id !== 'acst'));
  expect(without.retired).toEqual(COURSES.filter(({ id }) => id === 'acst'));
  const back = ({ courses, retired }: Catalogue) => ({ doing: 'back', courses: [...courses, ...retired], retired: [] });
  const { courses, retired } = (await catalogue.change(1, back, alex)).catalogue;
  expect({ courses, retired }).toEqual({ courses: COURSES, retired: [] });
});

it('is one read, and the very same objects, as long as nothing changes', async () => {
  const catalogue = courseCatalogue(store);
  await catalogue.change(0, noted('rm-sact', 'Ask early'), alex);
  const before = await catalogue.current();
  reads = [];
  const after = await catalogue.current();
  expect(reads).toEqual(['head']);
  expect(after.courses).toBe(before.courses);
  expect(after.settings).toBe(before.settings);
  expect(after.settings).toBe(ALLIANCE_ADVICE);
});

it('is read once a minute for those who do not need the last word, and what is changed here shows at once', async () => {
  const [here, elsewhere] = [courseCatalogue(store), courseCatalogue(store)];
  const after = (seconds: number) => here.lately(new Date(AT.getTime() + seconds * 1000));
  expect((await after(0)).edition).toBe(0);
  await elsewhere.change(0, noted('rm-sact', 'Ask early'), alex);
  reads = [];
  expect((await after(59)).edition).toBe(0);
  expect(reads).toEqual([]);
  expect((await after(60)).edition).toBe(1);
  await here.change(1, noted('rm-sact', 'Ask late'), alex);
  reads = [];
  expect((await after(61)).edition).toBe(2);
  expect(reads).toEqual([]);
});

it('is the same for two who ask at once while it is being read', async () => {
  await courseCatalogue(store).change(0, noted('rm-sact', 'Ask early'), alex);
  const fresh = courseCatalogue(store);
  const [one, other] = await Promise.all([fresh.current(), fresh.current()]);
  expect(one.courses).toBe(other.courses);
});

it('keeps the very same courses when only a setting is decided, and the setting when only a course changes', async () => {
  const catalogue = courseCatalogue(store);
  await catalogue.change(0, noted('rm-sact', 'Ask early'), alex);
  const before = await catalogue.current();
  const foundations = { foundations: ['registered' as const], fundamentals: [], isConfirmed: true };
  const { catalogue: decided } = await catalogue.change(1, () => ({ doing: 'decided', foundations }), sam);
  expect(decided.courses).toBe(before.courses);
  expect(decided.settings).toEqual({ ...ALLIANCE_ADVICE, foundations });
  const { catalogue: later } = await catalogue.change(2, noted('acst', 'Also'), sam);
  expect(later.settings).toBe(decided.settings);
  expect((await courseCatalogue(store).current()).settings.foundations).toEqual(foundations);
});

describe('two administrators at once', () => {
  it('do not overwrite each other: one is told, and nothing of theirs is kept', async () => {
    const [one, other] = [courseCatalogue(store), courseCatalogue(store)];
    const verdicts = await Promise.all([
      one.change(0, noted('acst', 'From Alex'), alex),
      other.change(0, noted('rm-sact', 'From Sam'), sam),
    ]);
    expect(verdicts.map(({ is }) => is).sort()).toEqual(['changed', 'late']);
    const { courses, edition } = await courseCatalogue(store).current();
    expect(edition).toBe(1);
    expect(courses.filter(({ note }) => note?.startsWith('From'))).toHaveLength(1);
    expect(await audits()).toHaveLength(1);
  });

  it('of whom one looked at an older edition, is told', async () => {
    const catalogue = courseCatalogue(store);
    await catalogue.change(0, noted('acst', 'First'), alex);
    const before = await store.list('catalogue', 'piece|');
    const { is, catalogue: stands } = await catalogue.change(0, noted('rm-sact', 'Second'), sam);
    expect(await store.list('catalogue', 'piece|')).toEqual(before);
    expect(is).toBe('late');
    expect(courseIn(stands, 'rm-sact')).toEqual(courseIn({ courses: COURSES, retired: [] }, 'rm-sact'));
  });

  it('who want the same, are both content', async () => {
    const catalogue = courseCatalogue(store);
    await catalogue.change(0, noted('acst', 'Same'), alex);
    expect((await catalogue.change(0, noted('acst', 'Same'), sam)).is).toBe('same');
    expect((await catalogue.current()).edition).toBe(1);
    expect(await audits()).toHaveLength(1);
  });

  it('of whom one brings back what another had changed, finds the texts there already', async () => {
    const catalogue = courseCatalogue(store);
    await catalogue.change(0, noted('acst', 'A'), alex);
    await catalogue.change(1, noted('acst', 'B'), sam);
    expect((await catalogue.change(2, noted('acst', 'A'), alex)).is).toBe('changed');
    expect(courseIn(await courseCatalogue(store).current(), 'acst')?.note).toBe('A');
  });
});

it('leaves a trail: who, when, and what from → to', async () => {
  const catalogue = courseCatalogue(store);
  await catalogue.change(0, retiring('acst'), alex);
  const foundations = { foundations: ['registered' as const], fundamentals: [], isConfirmed: true };
  await catalogue.change(1, (now) => ({ ...noted('rm-sact', 'Ask early')(now), foundations }), sam);
  expect(await audits()).toEqual([
    {
      schemaVersion: 1,
      by: 'alex',
      at: AT.toISOString(),
      doing: 'retired acst',
      of: { kind: 'catalogue', ids: ['catalogue'] },
      from: 0,
      to: 1,
      details: {
        changes: [{ id: 'acst', fields: [{ what: 'standing', from: 'in the catalogue', to: 'retired' }] }],
        more: 0,
        settings: [],
      },
    },
    expect.objectContaining({
      by: 'sam',
      from: 1,
      to: 2,
      details: {
        more: 0,
        changes: [
          {
            id: 'rm-sact',
            fields: [{ what: 'note', from: COURSES.find(({ id }) => id === 'rm-sact')?.note ?? '', to: 'Ask early' }],
          },
        ],
        settings: [
          {
            what: 'Foundations or Fundamentals of Cancer Care',
            from: 'Foundations: registered, enhanced; Fundamentals: supportive, assistive; to be confirmed',
            to: 'Foundations: registered; Fundamentals: no level; confirmed',
          },
        ],
      },
    }),
  ]);
});

it('refuses two courses of one id, and keeps nothing', async () => {
  const twice = ({ courses }: Catalogue) => ({ doing: 'twice', courses: [...courses, courses[0]!] });
  await expect(courseCatalogue(store).change(0, twice, alex)).rejects.toThrow(/share an id/);
  expect((await courseCatalogue(store).current()).edition).toBe(0);
});

it('that cannot be read just then, is read the next time', async () => {
  await courseCatalogue(store).change(0, noted('acst', 'A'), alex);
  let isDown = true;
  const fails: Store = {
    ...store,
    get: (partition, key) =>
      isDown && key.startsWith('piece|') ? Promise.reject(new Error('storage is down')) : store.get(partition, key),
  };
  const catalogue = courseCatalogue(fails);
  await expect(catalogue.current()).rejects.toThrow(/down/);
  isDown = false;
  expect((await catalogue.current()).edition).toBe(1);
});

it('is read again after two changes of which the first could not be read', async () => {
  const changing = courseCatalogue(store);
  await changing.change(0, noted('acst', 'A'), alex);
  const isWaiting = Promise.withResolvers<void>();
  const held = Promise.withResolvers<unknown>();
  let isFirst = true;
  const fails: Store = {
    ...store,
    get: (partition, key) => {
      if (!isFirst || !key.startsWith('piece|')) return store.get(partition, key);
      isFirst = false;
      isWaiting.resolve();
      return held.promise;
    },
  };
  const catalogue = courseCatalogue(fails);
  const first = catalogue.current().catch(({ message }: Error) => message);
  await isWaiting.promise;
  await changing.change(1, noted('acst', 'B'), alex);
  expect((await catalogue.current()).edition).toBe(2);
  held.reject(new Error('storage is down'));
  expect(await first).toBe('storage is down');
  await changing.change(2, noted('acst', 'C'), alex);
  expect(courseIn(await catalogue.current(), 'acst')?.note).toBe('C');
});

it('does not go back to an older edition whose reading took longer', async () => {
  const changing = courseCatalogue(store);
  await changing.change(0, noted('acst', 'A'), alex);
  const isWaiting = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  let isFirst = true;
  const slow: Store = {
    ...store,
    get: async (partition, key) => {
      if (isFirst && key.startsWith('piece|')) {
        isFirst = false;
        isWaiting.resolve();
        await held.promise;
      }
      return store.get(partition, key);
    },
  };
  const catalogue = courseCatalogue(slow);
  const first = catalogue.current();
  await isWaiting.promise;
  await changing.change(1, noted('acst', 'B'), alex);
  const newer = await catalogue.current();
  held.resolve();
  expect((await first).edition).toBe(1);
  expect((await catalogue.current()).courses).toBe(newer.courses);
});

it('cut off before the switch, counts for nothing, and may be done again', async () => {
  const dies: Store = {
    ...store,
    change: (partition, reads, decide) =>
      reads.keys?.includes('head') ? Promise.reject(new Error('killed')) : store.change(partition, reads, decide),
  };
  await expect(courseCatalogue(dies).change(0, noted('acst', 'A'), alex)).rejects.toThrow(/killed/);
  expect((await courseCatalogue(store).current()).edition).toBe(0);
  expect((await courseCatalogue(store).change(0, noted('acst', 'A'), alex)).is).toBe('changed');
});

it('holds 5,000 courses, and one of them changed rewrites one piece', async () => {
  const catalogue = courseCatalogue(store);
  const courses = many(5000);
  await catalogue.change(0, () => ({ doing: 'loaded', courses, retired: [] }), alex);
  const fresh = courseCatalogue(store);
  expect((await fresh.current()).courses).toEqual(courses);
  const pieces = async () => (await store.list('catalogue', 'piece|')).length;
  const before = await pieces();
  reads = [];
  await fresh.change(1, noted('demo-0', 'Changed'), alex);
  expect((await pieces()) - before).toBe(1);
  expect((await courseCatalogue(store).current()).courses).toEqual(
    courses.map((course, n) => (n ? course : { ...course, note: 'Changed' })),
  );
});
