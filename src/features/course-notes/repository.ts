import type { PersonKey } from '../../bot/person-key.ts';
import type { Store } from '../../storage/port.ts';
import { stateOf, type CourseNote } from './domain/note.ts';
import { countFacts, type CourseCounts } from './domain/note-facts.ts';
import { noteKinds } from './kinds.ts';
import { noteFactsUnder, noteChange, readFact } from './rows.ts';

const { note } = noteKinds;

/** Whose note about which course. */
export interface NotePlace {
  trustId: string;
  owner: PersonKey;
  courseId: string;
}

export function courseNotes(store: Store) {
  return {
    /** Everything somebody has noted in one Trust, in no order that means anything. */
    of: async (trustId: string, owner: PersonKey): Promise<CourseNote[]> =>
      (await store.list(trustId, note.under(owner))).map(({ value }) => note.read(value)).filter((one) => stateOf(one)),

    /** Ids of the courses somebody has completed. */
    completedBy: async (trustId: string, owner: PersonKey): Promise<string[]> =>
      (await store.list(trustId, note.under(owner)))
        .map(({ value }) => note.read(value))
        .flatMap(({ courseId, completed }) => (completed ? [courseId] : [])),

    /** The note as it lies there; also one that was removed. */
    find: ({ trustId, owner, courseId }: NotePlace): Promise<CourseNote | undefined> =>
      note.get(store, trustId, owner, courseId),

    /** Writes the note that was decided on with its facts, or nothing where it is the one that was there. */
    change: <Verdict extends { note: CourseNote }>(
      { trustId, owner, courseId }: NotePlace,
      decide: (note: CourseNote | undefined) => Verdict,
    ): Promise<Verdict> => {
      return store.change(trustId, { keys: [note.keyOf(owner, courseId)] }, (rows) => {
        const before = note.in(rows, owner, courseId);
        const result = decide(before);
        return result.note === before ? { result } : { result, ...noteChange(before, result.note, owner) };
      });
    },

    /** What the quarterly return is told about courses (`2026Q3`). What is counted, and how, `countFacts` says. */
    courseFacts: async (trustId: string, quarter: string): Promise<CourseCounts> =>
      countFacts((await store.list(trustId, noteFactsUnder(quarter))).map(readFact)),
  };
}
export type CourseNotes = ReturnType<typeof courseNotes>;
