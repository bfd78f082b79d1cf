import type { PersonKey } from '../../bot/person-key.ts';
import type { Store } from '../../storage/port.ts';
import { CourseNote, stateOf } from './domain/note.ts';
import { countFacts, type CourseCounts } from './domain/note-facts.ts';
import { factsIn, noteChange, noteKey, notesOf, readFact } from './rows.ts';

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
      (await store.list(trustId, notesOf(owner)))
        .map(({ value }) => CourseNote.parse(value))
        .filter((note) => stateOf(note)),

    /** The note as it lies there; also one that was removed. */
    find: async ({ trustId, owner, courseId }: NotePlace): Promise<CourseNote | undefined> => {
      const row = await store.get(trustId, noteKey(owner, courseId));
      return row === undefined ? undefined : CourseNote.parse(row);
    },

    /** Writes the note that was decided on with its facts, or nothing where it is the one that was there. */
    change: <Verdict extends { note: CourseNote }>(
      { trustId, owner, courseId }: NotePlace,
      decide: (note: CourseNote | undefined) => Verdict,
    ): Promise<Verdict> => {
      const key = noteKey(owner, courseId);
      return store.change(trustId, { keys: [key] }, (rows) => {
        const row = rows.get(key);
        const before = row === undefined ? undefined : CourseNote.parse(row);
        const result = decide(before);
        return result.note === before ? { result } : { result, ...noteChange(before, result.note, owner) };
      });
    },

    /** What the quarterly return is told about courses (`2026Q3`). What is counted, and how, `countFacts` says. */
    courseFacts: async (trustId: string, quarter: string): Promise<CourseCounts> =>
      countFacts((await store.list(trustId, factsIn(quarter))).map(readFact)),
  };
}
export type CourseNotes = ReturnType<typeof courseNotes>;
