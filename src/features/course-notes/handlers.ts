import { z } from 'zod';
import { outOfDate } from '../../cards/late.ts';
import { dayOf } from '../../dates.ts';
import { Refusal } from '../../bot/refusal.ts';
import { type Asking, type AskingOfTrust, type Reply, route, type Route } from '../../bot/turn.ts';
import { myCoursesCard, noteCard } from './cards/notes.ts';
import { completeNote, register, want, type CourseNote, type Press } from './domain/note.ts';
import { changeDays, remove, type NoteVerdict } from './domain/note-changes.ts';
import { courseToNote, refuseUnlessACourse, type OfferedCourses } from './domain/note-course.ts';
import { whichCourseCard } from './cards/which-course.ts';
import type { CourseNotes, NotePlace } from './repository.ts';
import type { RecentlyShown } from './domain/shown.ts';

/** What notes are given by the app. */
export interface NoteNeeds {
  notes: CourseNotes;
  catalogue: { current(): Promise<OfferedCourses> };
  recent: RecentlyShown;
}

const CourseInput = z.object({ course: z.string().min(1).max(200) });
const NoteInput = CourseInput.extend({ version: z.number().int() });
const DaysInput = NoteInput.extend({
  registeredOn: z.string().trim().max(40).optional(),
  completedOn: z.string().trim().max(40).optional(),
});
const ListInput = z.object({ from: z.number().int().min(0).default(0) });
const right = 'keep my own courses';

const LATE = outOfDate('your note stands');
const NOT_NOTED = 'You have not noted that course. Type “my courses” to see what you have.';

/** Everybody keeps their own: whose note it is comes from who speaks, never from a card. */
const placeOf = (courseId: string, { person, trustId }: AskingOfTrust): NotePlace => ({
  trustId: trustId,
  owner: person,
  courseId,
});

/** What somebody keeps about courses for themselves. */
export const noteRoutes = (needs: NoteNeeds): Route[] => [
  pressRoute(
    needs,
    'course-notes.registered',
    /^(im|i'm|i am) registered on (this|it)$/i,
    register,
    refuseUnlessACourse,
  ),
  pressRoute(
    needs,
    'course-notes.completed',
    /^(ive|i've|i have) (completed|done|finished) (this|it)$/i,
    completeNote,
    refuseUnlessACourse,
  ),
  pressRoute(needs, 'course-notes.add-to-appraisal', /^add (this |it )?to my (next )?appraisal$/i, want),
  route('course-notes.mine', { right, words: /^((list|show) )?my courses$/i, input: ListInput }, listMine(needs)),
  route('course-notes.note', { right, input: CourseInput }, showNote(needs)),
  route('course-notes.remove', { right, input: NoteInput }, removeOne(needs)),
  route('course-notes.days', { right, input: DaysInput }, saveDays(needs)),
];

/** Typed, it is about the course on the last answer; where there were several, the person is asked which. */
const pressRoute = (
  { notes, catalogue, recent }: NoteNeeds,
  verb: string,
  words: RegExp,
  press: Press,
  mayBe?: typeof refuseUnlessACourse,
): Route =>
  route(verb, { right, words, input: CourseInput.partial() }, async (pressed, asking) => {
    const shown = recent.of(asking.person)?.courses ?? [];
    const course = pressed.course ?? (shown.length === 1 ? shown[0]!.id : undefined);
    if (course === undefined) return { card: whichCourseCard(verb, { courses: shown }) };
    const today = dayOf(asking.at);
    const offered = await catalogue.current();
    mayBe?.(course, offered);
    const { note } = await notes.change(placeOf(course, asking), (before) => ({
      note: press(before, courseToNote(course, offered, before), today),
    }));
    return { card: noteCard(note, today) };
  });

const listMine =
  ({ notes }: NoteNeeds) =>
  async ({ from }: z.infer<typeof ListInput>, { person, trustId }: AskingOfTrust): Promise<Reply> => ({
    card: myCoursesCard(await notes.of(trustId, person), from),
  });

const showNote =
  ({ notes }: NoteNeeds) =>
  async ({ course }: z.infer<typeof CourseInput>, asking: AskingOfTrust): Promise<Reply> => ({
    card: noteCard(mustExist(await notes.find(placeOf(course, asking))), dayOf(asking.at)),
  });

const removeOne =
  ({ notes }: NoteNeeds) =>
  async ({ course, version }: z.infer<typeof NoteInput>, asking: AskingOfTrust): Promise<Reply> =>
    answer(await notes.change(placeOf(course, asking), (before) => remove(mustExist(before), version)), asking);

const saveDays =
  ({ notes }: NoteNeeds) =>
  async ({ course, version, ...days }: z.infer<typeof DaysInput>, asking: AskingOfTrust): Promise<Reply> => {
    const decide = (before: CourseNote | undefined) => changeDays(mustExist(before), version, days, dayOf(asking.at));
    return answer(await notes.change(placeOf(course, asking), decide), asking);
  };

const answer = (verdict: NoteVerdict, { at }: Asking): Reply => ({
  card: noteCard(verdict.note, dayOf(at), { ...verdict, note: verdict.is === 'late' ? LATE : undefined }),
});

function mustExist(note: CourseNote | undefined): CourseNote {
  if (!note) throw new Refusal(NOT_NOTED);
  return note;
}
