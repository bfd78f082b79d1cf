// What the person has noted about courses, as it is shown and ticked at the step on courses.
import { longDay } from '../../../dates.ts';
import { stateOf, type CourseNote } from '../../course-notes/domain/note.ts';
import { notesFor } from '../../course-notes/domain/note-list.ts';
import type { Appraisal } from './appraisal.ts';
import type { FieldTexts } from './fields.ts';

const MOST_LINES = 12;

/** One line for each note; `offered` are the courses that can be ticked at this level. */
export function notedLines(notes: readonly CourseNote[], { heldOn }: Appraisal, offered: readonly string[]): string[] {
  const all = notesFor(heldOn, notes);
  const lines = all
    .slice(0, MOST_LINES)
    .map((note) => `${lineOf(note)}${offered.includes(note.courseId) ? '' : ' – not in the list for this level'}`);
  return all.length > MOST_LINES ? [...lines, `And ${all.length - MOST_LINES} more: ask them.`] : lines;
}

function lineOf(note: CourseNote): string {
  const { completed, registered } = note;
  const course = note.provider ? `${note.title} (${note.provider})` : note.title;
  if (completed) return `Completed on ${longDay(completed.on)}: ${course}`;
  return registered ? `Registered on ${longDay(registered.on)}: ${course}` : `Would like to do: ${course}`;
}

/** The ticks before anybody has saved the step. What is under way is still wanted. */
export function ticksFromNotes(
  notes: readonly CourseNote[],
  { heldOn }: Appraisal,
  offered: readonly string[],
): FieldTexts {
  const ticked = (isDone: boolean) =>
    notesFor(heldOn, notes)
      .filter((note) => (stateOf(note) === 'completed') === isDone && offered.includes(note.courseId))
      .map(({ courseId }) => courseId)
      .join(',');
  return { coursesDone: ticked(true), coursesWanted: ticked(false) };
}
