// Which notes are shown together, and in what order.
import { cycleOf } from '../../../dates.ts';
import { stateOf, type CourseNote, type NoteState } from './note.ts';

/** The first day on which an appraisal no longer takes it up: it is talked about in its own cycle (April to March) or the next. */
export const completionDayOf = ({ completed }: CourseNote): string | undefined =>
  completed && `${cycleOf(completed.on) + 2}-04-01`;

/** The notes that an appraisal held on this day takes up: what was completed first, the latest before the others. */
export function notesFor(heldOn: string, notes: readonly CourseNote[]): CourseNote[] {
  return sortNotes(
    notes.filter((note) => heldOn < (completionDayOf(note) ?? '9999')),
    ['completed', 'registered', 'wanted'],
  );
}

/** State by state, in each the latest first. A note that was removed is left out. */
export function sortNotes(notes: readonly CourseNote[], states: readonly NoteState[]): CourseNote[] {
  const place = (note: CourseNote) => states.findIndex((state) => state === stateOf(note));
  const since = ({ completed, registered, wantedOn }: CourseNote) => completed?.on ?? registered?.on ?? wantedOn ?? '';
  return notes
    .filter((note) => stateOf(note))
    .sort((a, b) => place(a) - place(b) || since(b).localeCompare(since(a)) || a.courseId.localeCompare(b.courseId));
}
