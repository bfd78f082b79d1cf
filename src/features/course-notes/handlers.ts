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

const Pressed = z.object({ course: z.string().min(1).max(200) });
const OnCard = Pressed.extend({ version: z.number().int() });
const right = 'keep my own courses';

const LATE = outOfDate('your note stands');
const NOT_NOTED = 'You have not noted that course. Type “my courses” to see what you have.';

/** Everybody keeps their own: whose note it is comes from who speaks, never from a card. */
const placeOf = (courseId: string, { person, trustId }: AskingOfTrust): NotePlace => ({
  trustId: trustId,
  owner: person,
  courseId,
});

const there = (note: CourseNote | undefined): CourseNote => {
  if (!note) throw new Refusal(NOT_NOTED);
  return note;
};

export const noteRoutes = ({ notes, catalogue, recent }: NoteNeeds): Route[] => {
  /** Typed, it is about the course on the last answer; where there were several, the person is asked which. */
  const noting = (verb: string, words: RegExp, press: Press, mayBe?: typeof refuseUnlessACourse): Route =>
    route(verb, { right, words, input: Pressed.partial() }, async (pressed, asking) => {
      const shown = recent.of(asking.person)?.courses ?? [];
      const course = pressed.course ?? (shown.length === 1 ? shown[0]!.id : undefined);
      if (course === undefined) return { card: whichCourseCard(verb, { courses: shown }) };
      const today = dayOf(asking.at);
      const offered = await catalogue.current();
      mayBe?.(course, offered);
      const { note } = await notes.change(placeOf(course, asking), (kept) => ({
        note: press(kept, courseToNote(course, offered, kept), today),
      }));
      return { card: noteCard(note, today) };
    });

  const answer = (verdict: NoteVerdict, asking: Asking): Reply => ({
    card: noteCard(verdict.note, dayOf(asking.at), {
      ...verdict,
      note: verdict.is === 'late' ? LATE : undefined,
    }),
  });

  return [
    noting('course-notes.registered', /^(im|i'm|i am) registered on (this|it)$/i, register, refuseUnlessACourse),
    noting(
      'course-notes.completed',
      /^(ive|i've|i have) (completed|done|finished) (this|it)$/i,
      completeNote,
      refuseUnlessACourse,
    ),
    noting('course-notes.add-to-appraisal', /^add (this |it )?to my (next )?appraisal$/i, want),

    route(
      'course-notes.mine',
      { right, words: /^((list|show) )?my courses$/i, input: z.object({ from: z.number().int().min(0).default(0) }) },
      async ({ from }, { person, trustId }) => ({ card: myCoursesCard(await notes.of(trustId, person), from) }),
    ),

    route('course-notes.note', { right, input: Pressed }, async ({ course }, asking) => ({
      card: noteCard(there(await notes.find(placeOf(course, asking))), dayOf(asking.at)),
    })),

    route('course-notes.remove', { right, input: OnCard }, async ({ course, version }, asking) =>
      answer(await notes.change(placeOf(course, asking), (kept) => remove(there(kept), version)), asking),
    ),

    route(
      'course-notes.days',
      {
        right,
        input: OnCard.extend({
          registeredOn: z.string().trim().max(40).optional(),
          completedOn: z.string().trim().max(40).optional(),
        }),
      },
      async ({ course, version, ...days }, asking) => {
        const today = dayOf(asking.at);
        const decide = (kept: CourseNote | undefined) => changeDays(there(kept), version, days, today);
        return answer(await notes.change(placeOf(course, asking), decide), asking);
      },
    ),
  ];
};
