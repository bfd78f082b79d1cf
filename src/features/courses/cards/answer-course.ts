// One course of an answer: what it is, why it fits, how sure that is, and what can be noted about it.
import { isTold } from '../domain/answering/asked-or-told.ts';
import { z } from 'zod';
import { Button, button, pageButton } from '../../../cards/buttons.ts';
import type { Suggestion } from '../domain/answering/suggestion.ts';
import { NOTE_DOORS } from '../../course-notes/domain/doors.ts';
import { isACourse } from '../../course-notes/domain/note-course.ts';
import type { Intent } from '../../../reading/enquiry.ts';

export const CourseView = z.object({
  number: z.number().int(),
  order: z.string(),
  title: z.string(),
  provider: z.string(),
  why: z.string(),
  sure: z.string(),
  hasActions: z.boolean(),
  actions: z.array(z.union([Button, z.object({ type: z.literal('Action.ToggleVisibility') }).loose()])),
  mayNote: z.boolean(),
  notesId: z.string(),
  isOpen: z.boolean(),
  notes: z.array(Button),
});

/** Somebody tells what they have done. */

interface Place {
  number: number;
  isPrivate: boolean;
  intent: Intent;
  /** `Start with this`, or nothing. */
  order: string;
}

export function courseView(
  { course, why, facts, sure, link }: Suggestion,
  { number, isPrivate, intent, order }: Place,
) {
  const notesId = `notes${number}`;
  const notes = notesFor(course, intent);
  const isOpen = isTold(intent);
  const toggle = {
    type: 'Action.ToggleVisibility' as const,
    title: `Mark course ${number}…`,
    targetElements: [notesId],
  };
  const actions = [
    ...(link ? [pageButton(`See course ${number}`, link)] : []),
    ...(isPrivate && !isOpen ? [toggle] : []),
  ];
  return {
    number,
    order,
    title: course.title,
    provider: course.provider,
    why: why ? `${why[0]!.toUpperCase()}${why.slice(1)}.` : '',
    sure: `${facts ? `${facts} ` : ''}The level is ${sure}.`,
    hasActions: actions.length > 0,
    actions,
    mayNote: isPrivate,
    notesId,
    isOpen,
    notes,
  };
}

const NOTES = [
  { doing: 'registered', title: 'I’m registered on this' },
  { doing: 'completed', title: 'I’ve completed this' },
  { doing: 'add-to-appraisal', title: 'Add to my appraisal' },
] as const;

/** Who told what they have done is asked for just that. What nobody registers on can be wanted, and no more. */
function notesFor(entry: Suggestion['course'], intent: Intent): Button[] {
  const told = { 'registered on a course': 'registered', 'completed a course': 'completed' } as const;
  const only = isACourse(entry) ? told[intent as keyof typeof told] : 'add-to-appraisal';
  return NOTES.filter(({ doing }) => !only || doing === only).map(({ doing, title }) =>
    button(title, NOTE_DOORS[doing], { course: entry.id }, 'quiet'),
  );
}
