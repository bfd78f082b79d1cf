// Presses on the card of a note. They carry its version, so that an older card does not undo what came later.
import { removeNote, stateOf, type CourseNote } from './note.ts';
import { dayProblems, daysOf, withDays, type DayProblems, type Days } from './note-days.ts';

/** `late`: the note has changed since the card was drawn, and nothing was done; `days` are those that were typed. */
export type NoteVerdict =
  | { is: 'noted'; note: CourseNote }
  | { is: 'late'; note: CourseNote; days?: Days }
  | { is: 'wrong'; note: CourseNote; days: Days; problems: DayProblems };

export function remove(note: CourseNote, version: number): NoteVerdict {
  const isDone = !stateOf(note);
  return isDone || note.version === version ? { is: 'noted', note: removeNote(note) } : { is: 'late', note };
}

export function changeDays(note: CourseNote, version: number, days: Days, today: string): NoteVerdict {
  const changed = withDays(note, days);
  if (isSame(changed, note)) return { is: 'noted', note };
  if (note.version !== version) return { is: 'late', note, days };
  const problems = dayProblems(changed, today);
  return Object.keys(problems).length
    ? { is: 'wrong', note, days, problems }
    : { is: 'noted', note: { ...changed, version: version + 1 } };
}

const isSame = (a: CourseNote, b: CourseNote) => JSON.stringify(daysOf(a)) === JSON.stringify(daysOf(b));
