// What happens with a note, in plain words. Whoever changes what happens changes these sentences.
import { requireField } from '../../../bot/required.ts';
import { longDay } from '../../../dates.ts';
import { stateOf, type CourseNote } from '../domain/note.ts';
import { completionDayOf } from '../domain/note-list.ts';

/** `Completed on 21 November 2026.` */
export function sinceLine({ registered, completed, wantedOn }: CourseNote): string {
  if (completed) return `Completed on ${longDay(completed.on)}.`;
  if (registered) return `Registered on ${longDay(registered.on)}.`;
  return wantedOn ? `For your appraisal, since ${longDay(wantedOn)}.` : '';
}

export function noteLines(note: CourseNote, today: string): string[] {
  const { registered, completed } = note;
  return [
    ...(registered && completed ? [`Registered on ${longDay(registered.on)}.`] : []),
    sinceLine(note),
    countedLine(note),
    appraisalLine(note, today),
  ];
}

const FIGURES = 'your Trust’s quarterly figures, as a number without your name';

function countedLine(note: CourseNote): string {
  const state = stateOf(note);
  if (state === 'completed') return `That you completed it goes into ${FIGURES}.`;
  if (state === 'wanted') return 'It is not counted in any figures.';
  const { accredited } = requireField(note, 'registered');
  if (accredited === undefined)
    return `I do not know whether this course is accredited. Your registration goes into your Trust’s quarterly figures, apart from the accredited courses, as a number without your name.`;
  return accredited
    ? `This is an accredited course: your registration goes into ${FIGURES}.`
    : 'This is not an accredited course, so your registration does not go into your Trust’s quarterly figures.';
}

function appraisalLine(note: CourseNote, today: string): string {
  const past = completionDayOf(note);
  if (past && today >= past) return 'It is too long ago to come up at your next appraisal by itself.';
  const until = past ? ` before ${longDay(past)}` : '';
  return `Whoever holds your next appraisal with you${until}, usually your line manager, sees this note at the step on courses. You are told here the first time they look.`;
}
