// What people note about courses, over the emulator: facts and notes are never apart.
import fc from 'fast-check';
import { quarterOf } from '../../../src/dates.ts';
import {
  completeNote,
  register,
  removeNote,
  stateOf,
  want,
  type CourseNote,
} from '../../../src/features/course-notes/domain/note.ts';
import { changeDays } from '../../../src/features/course-notes/domain/note-changes.ts';
import { courseNotes, type CourseNotes } from '../../../src/features/course-notes/repository.ts';
import { startStorage, type TestStorage } from '../../support/storage.ts';
import type { Row, Store } from '../../../src/storage/port.ts';
import { TODAY } from '../../support/notes.ts';

let storage: TestStorage;
let store: Store;
let notes: CourseNotes;
let trustId = '';
let trusts = 0;
beforeAll(async () => {
  storage = await startStorage();
  store = await storage.open();
  notes = courseNotes(store);
});
afterAll(() => storage.close());
beforeEach(() => {
  trustId = `T${++trusts}`;
});

const course = (id: string, accredited?: boolean) => ({ id, title: `Course ${id}`, provider: 'P', accredited });
const owner = (id: string) => ({ id, tenantId: 'd1' });
const place = (personId: string, courseId: string) => ({ trustId, owner: owner(personId), courseId });
const doing =
  (press: typeof register) =>
  (personId: string, courseId: string, { on = TODAY, accredited }: { on?: string; accredited?: boolean } = {}) =>
    notes.change(place(personId, courseId), (kept) => ({ note: press(kept, course(courseId, accredited), on) }));
const registers = doing(register);
const completes = doing(completeNote);
const removes = (personId: string, courseId: string) =>
  notes.change(place(personId, courseId), (kept) => ({ note: removeNote(kept!) }));
const moves = (personId: string, courseId: string, days: { registeredOn?: string; completedOn?: string }) =>
  notes.change(place(personId, courseId), (kept) => changeDays(kept!, kept!.version, days, TODAY));
const facts = async (): Promise<Row[]> =>
  (await store.list(trustId, 'fact|')).map(({ key, value }) => ({ key, value }));
const keys = async () => (await facts()).map(({ key }) => key);

it('keeps a note with its fact', async () => {
  await registers('p1', 'acst', { accredited: true });
  expect(await notes.of(trustId, owner('p1'))).toEqual([
    {
      schemaVersion: 1,
      courseId: 'acst',
      title: 'Course acst',
      provider: 'P',
      registered: { on: TODAY, accredited: true },
      version: 1,
    },
  ]);
  expect(await facts()).toEqual([
    { key: 'fact|2026Q3|coursesRegistered|d1|p1|acst', value: { schemaVersion: 1, accredited: true, on: TODAY } },
  ]);
  expect(await notes.find(place('p1', 'acst'))).toMatchObject({ registered: { on: TODAY } });
  expect(await notes.find(place('p1', 'other'))).toBeUndefined();
});

it('writes nothing where nothing changes', async () => {
  const first = await registers('p1', 'acst');
  const written: unknown[] = [];
  const watched: Store = {
    ...store,
    change: (partition, reads, decide) =>
      store.change(partition, reads, (rows) => {
        const change = decide(rows);
        // What was decided last is what is written.
        written.splice(0, written.length, ...(change.put ?? []), ...(change.index ?? []), ...(change.remove ?? []));
        return change;
      }),
  };
  const again = (on: string, press: typeof register) =>
    courseNotes(watched).change(place('p1', 'acst'), (kept) => ({ note: press(kept, course('acst'), on) }));
  expect(await again('2026-11-22', register)).toEqual(first);
  expect(written).toEqual([]);
  await again(TODAY, completeNote);
  // The fact that they registered says the same as before.
  expect(written).toMatchObject([{ key: 'courseNote|d1|p1|acst' }, { key: 'fact|2026Q3|coursesCompleted|d1|p1|acst' }]);
});

it('keeps one person’s notes from another’s, also where an id is the beginning of another', async () => {
  await registers('p1', 'acst');
  await registers('p10', 'sage');
  expect((await notes.of(trustId, owner('p1'))).map(({ courseId }) => courseId)).toEqual(['acst']);
  expect(await notes.of('T0', owner('p1'))).toEqual([]);
});

it('moves a fact to the quarter of its new day', async () => {
  await registers('p1', 'acst', { accredited: true });
  await completes('p1', 'acst');
  await moves('p1', 'acst', { registeredOn: '2026-04-01' });
  expect(await keys()).toEqual(['fact|2026Q1|coursesRegistered|d1|p1|acst', 'fact|2026Q3|coursesCompleted|d1|p1|acst']);
  await moves('p1', 'acst', { completedOn: '2026-10-01' });
  expect((await facts())[1]!.value).toMatchObject({ on: '2026-10-01' });
});

it('takes the facts back with the note, and counts its versions on', async () => {
  await registers('p1', 'acst');
  await completes('p1', 'acst');
  await removes('p1', 'acst');
  expect(await facts()).toEqual([]);
  expect(await notes.of(trustId, owner('p1'))).toEqual([]);
  expect((await registers('p1', 'acst')).note).toMatchObject({ version: 4 });
  expect(await keys()).toEqual(['fact|2026Q3|coursesRegistered|d1|p1|acst']);
});

it('tells the return of one quarter, each person once', async () => {
  for (const id of ['a', 'b']) await registers('p1', id, { accredited: true });
  await registers('p2', 'c');
  await registers('p3', 'd', { accredited: false });
  await registers('p4', 'a', { on: '2026-09-30', accredited: true });
  await completes('p1', 'a', { accredited: true });
  await completes('p2', 'c');
  expect(await notes.courseFacts(trustId, '2026Q3')).toEqual({
    registeredOnAccredited: 1,
    registeredNotKnown: 1,
    completed: 2,
    completedAccredited: 1,
    completedNotKnown: 1,
  });
  expect(await notes.courseFacts(trustId, '2026Q2')).toMatchObject({ registeredOnAccredited: 1, completed: 0 });
  expect(await notes.courseFacts('T0', '2026Q3')).toMatchObject({ registeredOnAccredited: 0 });
});

it('does not confuse what other features count', async () => {
  const row = { key: 'fact|2026Q3|alignedAppraisals|p1', value: { at: TODAY } };
  await store.change(trustId, {}, () => ({ result: undefined, put: [row] }));
  expect(await notes.courseFacts(trustId, '2026Q3')).toMatchObject({ completed: 0 });
});

it('loses none of two presses at once', async () => {
  for (let n = 0; n < 10; n++) {
    await Promise.all([registers(`p${n}`, 'acst'), completes(`p${n}`, 'acst'), registers(`p${n}`, 'acst')]);
    const note = await notes.find(place(`p${n}`, 'acst'));
    expect(note!.completed).toEqual({ on: TODAY });
    expect(await keysFor(`p${n}`)).toEqual(expected([[`p${n}`, note!]]));
  }
  await Promise.all([moves('p1', 'acst', { completedOn: '2026-07-01' }), removes('p1', 'acst')]);
  expect(await keysFor('p1')).toEqual([]);
});
const keysFor = async (personId: string) => (await keys()).filter((key) => key.includes(`|${personId}|`));

/** The facts as they follow from the notes, said once more in the plainest way. */
const expected = (all: readonly [personId: string, CourseNote][]): string[] =>
  all
    .flatMap(([personId, { courseId, registered, completed }]) => [
      ...(registered ? [`fact|${quarterOf(registered.on)}|coursesRegistered|d1|${personId}|${courseId}`] : []),
      ...(completed ? [`fact|${quarterOf(completed.on)}|coursesCompleted|d1|${personId}|${courseId}`] : []),
    ])
    .sort();

const presses = fc.array(
  fc.record({
    person: fc.constantFrom('p1', 'p2'),
    course: fc.constantFrom('a', 'b'),
    doing: fc.constantFrom('register', 'complete', 'want', 'remove', 'days'),
    month: fc.integer({ min: 1, max: 10 }),
    isAtOnce: fc.boolean(),
  }),
  { maxLength: 14 },
);

it('has always just the facts that its notes say, in whatever order and however close people press', async () => {
  await fc.assert(
    fc.asyncProperty(presses, async (all) => {
      trustId = `T${++trusts}`;
      const press = async ({ person, course: id, doing: what, month }: (typeof all)[number]) => {
        const on = `2026-${String(month).padStart(2, '0')}-15`;
        if (what === 'register') return registers(person, id, { on });
        if (what === 'complete') return completes(person, id, { on });
        if (what === 'want') return doing(want)(person, id);
        if (!(await notes.find(place(person, id)))) return undefined;
        return what === 'remove' ? removes(person, id) : moves(person, id, { registeredOn: on, completedOn: on });
      };
      const pending: Promise<unknown>[] = [];
      for (const one of all) {
        pending.push(press(one));
        if (!one.isAtOnce || pending.length === 3) await Promise.all(pending.splice(0));
      }
      await Promise.all(pending);
      const kept = await Promise.all(
        ['p1', 'p2'].map(async (person) =>
          (await notes.of(trustId, owner(person))).map((note) => [person, note] as [string, CourseNote]),
        ),
      );
      expect(await keys()).toEqual(expected(kept.flat()));
      for (const [, note] of kept.flat()) expect(stateOf(note)).toBeDefined();
    }),
    { numRuns: 40 },
  );
});
