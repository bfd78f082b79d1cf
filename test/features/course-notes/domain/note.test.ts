import fc from 'fast-check';
import {
  completeNote,
  register,
  removeNote,
  stateOf,
  want,
  type CourseNote,
  type NotedCourse,
} from '../../../../src/features/course-notes/domain/note.ts';
import { changeDays, remove } from '../../../../src/features/course-notes/domain/note-changes.ts';
import {
  courseToNote,
  isACourse,
  refuseUnlessACourse,
} from '../../../../src/features/course-notes/domain/note-course.ts';
import {
  countFacts,
  factsOf,
  type NoteFact,
  type Metric,
} from '../../../../src/features/course-notes/domain/note-facts.ts';
import { sortNotes, notesFor, completionDayOf } from '../../../../src/features/course-notes/domain/note-list.ts';
import { COURSES, type Course } from '../../../../src/features/catalogue/domain/course.ts';
import { aNote, TODAY } from '../../../support/notes.ts';

const course: NotedCourse = { id: 'acst', title: 'A course', provider: 'A provider', accredited: true };
const EARLIER = '2026-06-01';
const registered = aNote({ registered: { on: EARLIER, accredited: true } });
const completed = aNote({ completed: { on: EARLIER } });
const wanted = aNote({ wantedOn: EARLIER });
const gone = aNote({ version: 4 });

describe('a press', () => {
  it.each([
    ['registered', register, { registered: { on: TODAY, accredited: true } }],
    ['completed', completeNote, { completed: { on: TODAY, accredited: true } }],
    ['wanted', want, { wantedOn: TODAY }],
  ] as const)('makes a new note: %s', (state, press, said) => {
    const note = press(undefined, course, TODAY);
    expect(note).toEqual({
      schemaVersion: 1,
      courseId: 'acst',
      title: 'A course',
      provider: 'A provider',
      version: 1,
      ...said,
    });
    expect(stateOf(note)).toBe(state);
    expect(press(note, course, '2026-12-01')).toBe(note);
  });

  it('keeps the day of registering when the course is completed', () =>
    expect(completeNote(registered, { ...course, accredited: false }, TODAY)).toMatchObject({
      registered: { on: EARLIER, accredited: true },
      completed: { on: TODAY, accredited: false },
      version: 2,
    }));

  it.each([
    ['registering', register, wanted, 'registered'],
    ['completing', completeNote, wanted, 'completed'],
    ['registering after it was removed', register, gone, 'registered'],
    ['wanting after it was removed', want, gone, 'wanted'],
  ] as const)('moves a note on: %s', (_what, press, note, state) => {
    const after = press(note, course, TODAY);
    expect(stateOf(after)).toBe(state);
    expect(after.version).toBe(note.version + 1);
  });

  it.each([
    ['registering once it is completed', register, completed],
    ['wanting what one is registered on', want, registered],
    ['wanting what is completed', want, completed],
  ] as const)('changes nothing: %s', (_what, press, note) => expect(press(note, course, TODAY)).toBe(note));

  it('takes everything back, and keeps its place in the count of versions', () => {
    const after = removeNote(completeNote(registered, course, TODAY));
    expect(after).toEqual({ ...aNote({ title: 'A course', version: 3 }) });
    expect(stateOf(after)).toBeUndefined();
    expect(removeNote(after)).toBe(after);
  });
});

describe('removing', () => {
  it('happens from the card that shows the note as it is', () =>
    expect(stateOf(remove(registered, 1).note)).toBeUndefined());
  it('does not happen from an older card', () =>
    expect(remove({ ...registered, version: 2 }, 1)).toEqual({ is: 'late', note: { ...registered, version: 2 } }));
  it('is the same when it has happened', () => expect(remove(gone, 1)).toEqual({ is: 'noted', note: gone }));
});

describe('another day', () => {
  const both = aNote({ registered: { on: '2026-06-01', accredited: true }, completed: { on: '2026-11-01' } });
  const change = (days: object, note = both, version = 1) => changeDays(note, version, days, TODAY);

  it('is kept, with what was known about the course', () =>
    expect(change({ registeredOn: '2026-05-01', completedOn: TODAY })).toEqual({
      is: 'noted',
      note: { ...both, registered: { on: '2026-05-01', accredited: true }, completed: { on: TODAY }, version: 2 },
    }));

  it('may be given for one of the two', () =>
    expect(change({ completedOn: '2026-10-31' }).note).toMatchObject({
      registered: { on: '2026-06-01' },
      completed: { on: '2026-10-31' },
    }));

  it.each([
    ['tomorrow', { completedOn: '2026-11-22' }, { completedOn: /today, 21 November 2026/ }],
    ['registering tomorrow', { registeredOn: '2026-11-22' }, { registeredOn: /today/ }],
    ['before one registered', { completedOn: '2026-05-31' }, { completedOn: /day you registered or a later/ }],
    ['registering after one completed', { registeredOn: '2026-11-02' }, { completedOn: /day you registered/ }],
    ['no day', { completedOn: '' }, { completedOn: /day, month and year/ }],
    ['a day that is none', { registeredOn: '2026-02-30' }, { registeredOn: /day, month and year/ }],
    ['a mistyped year', { registeredOn: '0206-06-01' }, { registeredOn: /Check the year/ }],
    ['two wrong days', { registeredOn: 'x', completedOn: 'y' }, { registeredOn: /day/, completedOn: /day/ }],
  ])('is not kept: %s', (_what, days, problems) => {
    const verdict = change(days);
    expect(verdict).toMatchObject({ is: 'wrong', note: both, days });
    const said = Object.entries(problems).map(([day, why]) => [day, expect.stringMatching(why)]);
    expect(verdict).toHaveProperty('problems', Object.fromEntries(said));
  });

  it.each([['2026-06-01'], ['2000-01-01']])('may be as early as %s', (registeredOn) =>
    expect(change({ registeredOn }).is).toBe('noted'),
  );

  it('may be one and the same day', () => expect(change({ completedOn: '2026-06-01' }).is).toBe('noted'));

  it('from an older card comes back with what was typed', () =>
    expect(change({ completedOn: TODAY }, { ...both, version: 2 })).toEqual({
      is: 'late',
      note: { ...both, version: 2 },
      days: { completedOn: TODAY },
    }));

  it('sent twice is the same', () => {
    const { note } = change({ completedOn: TODAY });
    expect(changeDays(note, 1, { completedOn: TODAY }, TODAY)).toEqual({ is: 'noted', note });
  });

  it('makes nothing up: a course that was not completed stays so', () =>
    expect(change({ completedOn: TODAY }, registered)).toEqual({ is: 'noted', note: registered }));
});

describe('the course a press is about', () => {
  const [first, second] = COURSES;
  const offered = { courses: [first!], retired: [second!] };
  it('is one of the catalogue', () => expect(courseToNote(first!.id, offered, undefined)).toBe(first));
  it('may have left the catalogue where it is noted already', () =>
    expect(courseToNote(second!.id, offered, aNote({ courseId: second!.id, wantedOn: TODAY }))).toBe(second));
  it('may be known from the note alone', () =>
    expect(courseToNote('acst', { courses: [] }, registered)).toEqual({
      id: 'acst',
      title: registered.title,
      provider: registered.provider,
      accredited: true,
    }));
  it.each([
    ['one that never was', 'unheard-of', undefined],
    ['one that has left it', second!.id, undefined],
    ['one whose note was removed', second!.id, aNote({ courseId: second!.id })],
  ])('is refused: %s', (_what, id, note) =>
    expect(() => courseToNote(id, offered, note)).toThrow(/not in the catalogue/),
  );

  const ofKind = (kind: Course['kind']) => ({ courses: [], retired: [{ ...first!, kind }] });
  it.each(['course', 'route', 'induction', 'closed'] as const)('may be of the kind %s', (kind) => {
    expect(isACourse({ kind })).toBe(true);
    expect(() => refuseUnlessACourse(first!.id, ofKind(kind))).not.toThrow();
  });
  it.each([
    ['record', /” is not a course that you can/],
    ['framework', /” is not a course that you can/],
    [
      'collection',
      /” is a collection of courses, and not itself a course that you can register on[^]*add it to your appraisal/,
    ],
  ] as const)('may not be of the kind %s', (kind, why) => {
    expect(isACourse({ kind })).toBe(false);
    expect(() => refuseUnlessACourse(first!.id, ofKind(kind))).toThrow(why);
  });
});

describe('the facts of a note', () => {
  it('stand in the quarter of their day, with what was known then', () =>
    expect(
      factsOf(aNote({ registered: { on: '2026-09-30', accredited: false }, completed: { on: '2027-01-05' } })),
    ).toEqual([
      {
        quarter: '2026Q2',
        metric: 'coursesRegistered',
        fact: { schemaVersion: 1, accredited: false, on: '2026-09-30' },
      },
      { quarter: '2026Q4', metric: 'coursesCompleted', fact: { schemaVersion: 1, accredited: null, on: '2027-01-05' } },
    ]));
  it.each([
    ['wanted', wanted],
    ['removed', gone],
  ])('are none where it is only %s', (_state, note) => expect(factsOf(note)).toEqual([]));
});

describe('the count for the return', () => {
  const fact = (person: string, metric: Metric, accredited: boolean | null) => ({
    person,
    metric,
    fact: { schemaVersion: 1, accredited, on: TODAY } satisfies NoteFact,
  });
  it('counts each person once, and apart whom nobody can place', () =>
    expect(
      countFacts([
        fact('a', 'coursesRegistered', true),
        fact('a', 'coursesRegistered', true),
        fact('a', 'coursesRegistered', null),
        fact('b', 'coursesRegistered', null),
        fact('b', 'coursesRegistered', false),
        fact('c', 'coursesRegistered', false),
        fact('a', 'coursesCompleted', false),
        fact('a', 'coursesCompleted', null),
        fact('c', 'coursesCompleted', true),
        fact('c', 'coursesCompleted', false),
      ]),
    ).toEqual({
      registeredOnAccredited: 1,
      registeredNotKnown: 1,
      completed: 2,
      completedAccredited: 1,
      completedNotKnown: 1,
    }));
});

describe('an appraisal', () => {
  const done = (on: string) => aNote({ courseId: on, completed: { on } });
  it.each([
    ['2026-04-01', '2028-04-01'],
    ['2026-03-31', '2027-04-01'],
  ])('no longer takes up what was completed on %s from %s on', (on, past) => {
    expect(completionDayOf(done(on))).toBe(past);
    expect(notesFor(past, [done(on)])).toEqual([]);
    expect(notesFor(`${past.slice(0, 4)}-03-31`, [done(on)])).toHaveLength(1);
  });

  it('takes up what is under way or wanted however old it is, and nothing that was removed', () => {
    const old = [aNote({ wantedOn: '2001-01-01' }), aNote({ registered: { on: '2001-01-01' } }), gone];
    expect(notesFor(TODAY, old).map(stateOf)).toEqual(['registered', 'wanted']);
  });

  it('lists state by state, the latest first', () => {
    const notes = [wanted, done('2026-01-01'), registered, done('2026-02-01')];
    expect(notesFor(TODAY, notes).map(({ courseId }) => courseId)).toEqual([
      '2026-02-01',
      '2026-01-01',
      'acst',
      'acst',
    ]);
    expect(sortNotes(notes, ['registered', 'wanted', 'completed']).map(stateOf)).toEqual([
      'registered',
      'wanted',
      'completed',
      'completed',
    ]);
  });
});

const PRESSES = { register, complete: completeNote, want } as const;
it('keeps, whatever is pressed in whatever order, a note with at most one fact for each metric', () => {
  const presses = fc.array(fc.constantFrom<keyof typeof PRESSES | 'remove'>('register', 'complete', 'want', 'remove'));
  fc.assert(
    fc.property(presses, (all) => {
      let note: CourseNote | undefined;
      for (const one of all) {
        const before: CourseNote | undefined = note;
        note = one === 'remove' ? note && removeNote(note) : PRESSES[one](note, course, TODAY);
        expect(note?.version ?? 0).toBe((before?.version ?? 0) + (note === before ? 0 : 1));
      }
      const metrics = note ? factsOf(note).map(({ metric }) => metric) : [];
      expect(new Set(metrics).size).toBe(metrics.length);
    }),
  );
});
