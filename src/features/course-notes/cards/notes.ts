// What somebody has noted about a course: the receipt of a press, and the list of their own.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Card } from '../../../bot/turn.ts';
import { stateOf, type CourseNote, type NoteState } from '../domain/note.ts';
import { daysOf, type DayProblems, type Days } from '../domain/note-days.ts';
import { sortNotes } from '../domain/note-list.ts';
import { ASK } from '../../courses/domain/doors.ts';
import { noteLines, sinceLine } from './note-words.ts';

const note = card(
  'course-notes/note',
  z.object({
    heading: z.string(),
    note: z.string(),
    title: z.string(),
    provider: z.string(),
    lines: Lines,
    mayChangeDays: z.boolean(),
    isDaysOpen: z.boolean(),
    asksRegistered: z.boolean(),
    asksCompleted: z.boolean(),
    today: z.string(),
    days: z.object({ registeredOn: z.string(), completedOn: z.string() }),
    problems: z.object({ registeredOn: z.string(), completedOn: z.string() }),
    course: z.string(),
    version: z.number().int(),
    actions: z.array(Button),
  }),
);
const myCourses = card(
  'course-notes/my-courses',
  z.object({
    lead: z.string(),
    rows: z.array(
      z.object({
        isNotFirst: z.boolean(),
        title: z.string(),
        provider: z.string(),
        since: z.string(),
        open: z.string(),
        course: z.string(),
      }),
    ),
    actions: z.array(Button),
  }),
);

const MINE = button('My courses', 'course-notes.mine', {}, 'quiet');
const HEADINGS: Record<NoteState, string> = {
  registered: 'Noted: you are registered',
  completed: 'Noted: you have completed this',
  wanted: 'Noted for your next appraisal',
};
const MOST_OF_A_TITLE = 200; // characters

interface Showing {
  note?: string;
  /** What was typed and is not kept, and what is wrong with it. */
  days?: Days;
  problems?: DayProblems;
}

/** How a note stands, what happens with it, and what its owner can do; one that was removed says so. */
export function noteCard(noted: CourseNote, today: string, showing: Showing = {}): Card {
  const state = stateOf(noted);
  if (!state) return removedCard(noted);
  const kept = daysOf(noted);
  const { days = {}, problems = {} } = showing;
  return note({
    heading: HEADINGS[state],
    note: showing.note ?? '',
    title: brief(noted.title),
    provider: noted.provider,
    lines: noteLines(noted, today).map((text) => ({ text })),
    mayChangeDays: state !== 'wanted',
    isDaysOpen: showing.days !== undefined,
    asksRegistered: noted.registered !== undefined,
    asksCompleted: noted.completed !== undefined,
    today,
    days: {
      registeredOn: days.registeredOn ?? kept.registeredOn ?? '',
      completedOn: days.completedOn ?? kept.completedOn ?? '',
    },
    problems: { registeredOn: problems.registeredOn ?? '', completedOn: problems.completedOn ?? '' },
    course: noted.courseId,
    version: noted.version,
    actions: actionsOf(noted, state),
  });
}

function actionsOf({ courseId: course, version }: CourseNote, state: NoteState): Button[] {
  return [
    ...(state === 'wanted' ? [button('I’m registered on this', 'course-notes.registered', { course }, 'quiet')] : []),
    ...(state === 'completed' ? [] : [button('I’ve completed this', 'course-notes.completed', { course }, 'quiet')]),
    button('Remove this note', 'course-notes.remove', { course, version }, 'quiet'),
    MINE,
  ];
}

const removedCard = ({ title }: CourseNote): Card =>
  messageCard({
    heading: 'Removed',
    lines: [
      `Your note about “${brief(title)}” is removed, and no longer counts. What an appraisal already says stays there.`,
      'If that was a slip, ask about courses and note it again.',
    ],
    actions: [MINE, ASK],
  });

const brief = (title: string) => (title.length > MOST_OF_A_TITLE ? `${title.slice(0, MOST_OF_A_TITLE - 1)}…` : title);

const PAGE = 6;
const PRIVACY =
  'Only you see this list. Whoever holds an appraisal with you sees your notes at the step on courses, and you are told here the first time they look. Your Trust is given numbers without names.';

/** What is under way first, then what is wanted, then what is done. `from` is how many came on earlier pages. */
export function myCoursesCard(notes: readonly CourseNote[], from = 0): Card {
  const all = sortNotes(notes, ['registered', 'wanted', 'completed']);
  const shown = all.slice(from, from + PAGE);
  return myCourses({
    lead: all.length
      ? PRIVACY
      : 'You have noted none yet. Ask about courses, and press “I’m registered on this”, “I’ve completed this” or “Add to my appraisal”.',
    rows: shown.map((noted, n) => ({
      isNotFirst: n > 0,
      title: brief(noted.title),
      provider: noted.provider,
      since: sinceLine(noted),
      open: `Change or remove note ${from + n + 1}`,
      course: noted.courseId,
    })),
    actions: [
      ...(all.length > from + PAGE ? [button('Show more', 'course-notes.mine', { from: from + PAGE }, 'quiet')] : []),
      ASK,
    ],
  });
}
