// What somebody notes about one course, and what each press makes of it.
import { z } from 'zod';
import { isDay } from '../../../dates.ts';
import type { Course } from '../../catalogue/domain/course.ts';

const Day = z.string().refine(isDay);
/** `accredited` is what the catalogue said when it was noted; neither `true` nor `false` where nobody knew. */
const Done = z.object({ on: Day, accredited: z.boolean().optional() });

/** One note for each person and course. A note of nothing is one that was removed: its version must not come again. */
export const CourseNote = z.object({
  schemaVersion: z.literal(1).default(1),
  courseId: z.string().min(1),
  title: z.string(),
  provider: z.string(),
  registered: Done.optional(),
  completed: Done.optional(),
  wantedOn: Day.optional(),
  /** Goes up with every change, so that a card can say which state it was drawn from. */
  version: z.number().int().min(1),
});
export type CourseNote = z.infer<typeof CourseNote>;

export type NoteState = 'registered' | 'completed' | 'wanted';

/** Undefined: it was removed. */
export function stateOf({ registered, completed, wantedOn }: CourseNote): NoteState | undefined {
  if (completed) return 'completed';
  if (registered) return 'registered';
  return wantedOn ? 'wanted' : undefined;
}

/** What of a course a note keeps: the course may leave the catalogue. */
export type NotedCourse = Pick<Course, 'id' | 'title' | 'provider' | 'accredited'>;

/** A press: gives the note as it is afterwards, or the very same one where nothing changes. */
export type Press = (note: CourseNote | undefined, course: NotedCourse, today: string) => CourseNote;

export const register: Press = (note, course, today) =>
  note?.registered || note?.completed ? note : { ...renewed(note, course), registered: doneOn(today, course) };

export const completeNote: Press = (note, course, today) =>
  note?.completed ? note : { ...renewed(note, course), completed: doneOn(today, course) };

export const want: Press = (note, course, today) =>
  note && stateOf(note) ? note : { ...renewed(note, course), wantedOn: today };

export const removeNote = (note: CourseNote): CourseNote => (stateOf(note) ? nothingOf(note, note.version + 1) : note);

const doneOn = (on: string, { accredited }: NotedCourse) => ({ on, accredited });
const renewed = (note: CourseNote | undefined, { id: courseId, title, provider }: NotedCourse): CourseNote => ({
  ...note,
  ...nothingOf({ courseId, title, provider }, (note?.version ?? 0) + 1),
});
const nothingOf = (
  { courseId, title, provider }: Pick<CourseNote, 'courseId' | 'title' | 'provider'>,
  version: number,
) => ({
  schemaVersion: 1 as const,
  courseId,
  title,
  provider,
  version,
});
