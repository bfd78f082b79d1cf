// The step on courses: what the person has noted, and what can be ticked.
import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import type { CourseList } from '../../catalogue/domain/course-list.ts';
import type { CourseNote } from '../../course-notes/domain/note.ts';
import { levelName } from '../../framework/domain.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import type { Discussion } from '../domain/discussion.ts';
import { courseChoices } from '../domain/course-choices.ts';
import type { FieldTexts } from '../domain/fields.ts';
import { notedLines, ticksFromNotes } from '../domain/noted-courses.ts';
import { PROTECTED_TIME, YES_NO } from '../domain/step-options.ts';

export const Education = z.object({
  coursesNote: z.string(),
  notedBy: z.string(),
  noted: Lines,
  notedTicks: z.string(),
  showsDone: z.boolean(),
  showsWanted: z.boolean(),
  courses: z.array(Choice),
  protectedTimes: z.array(Choice),
  yesNo: z.array(Choice),
});

const offeredFor = ({ level }: Appraisal, courses: CourseList) => courses.forLevel(level).map(({ id }) => id);

/** Nothing that was saved is ever ticked anew: this is for a step that nobody has saved. */
export const firstTicks = (record: Appraisal, noted: readonly CourseNote[], courses: CourseList): FieldTexts =>
  ticksFromNotes(noted, record, offeredFor(record, courses));

export function educationView(
  { record, answers }: Discussion,
  typed: FieldTexts,
  noted: readonly CourseNote[],
  courses: CourseList,
  suggested: readonly string[] = [],
): z.infer<typeof Education> {
  const offered = offeredFor(record, courses);
  const lines = notedLines(noted, record, offered);
  const hasTicks = !answers.has('education') && !!(typed.coursesDone || typed.coursesWanted);
  const choices = courseChoices(
    record,
    typed,
    noted.map(({ courseId }) => courseId),
    courses,
  );
  const fitting = suggested
    .filter((id) => offered.includes(id) && !noted.some(({ courseId }) => courseId === id))
    .slice(0, MOST_SUGGESTED)
    .map((id) => courses.title(id));
  const isAll = offered.every((id) => choices.some(({ value }) => value === id));
  return {
    notedBy: lines.length
      ? `${record.person.name} has noted:`
      : fitting.length
        ? 'These fit what is written here:'
        : '',
    noted: [...lines, ...fitting.map((title) => (lines.length ? `Fits what is written here: ${title}` : title))].map(
      (text) => ({ text }),
    ),
    notedTicks: lines.length && hasTicks ? TICKED : '',
    coursesNote: `The catalogue has ${offered.length} courses for ${levelName(record.level).toLowerCase()} level; press a button to tick them. Where it says “to be confirmed”, your Alliance has yet to say whether a course is meant for this level.${isAll ? '' : NOT_ALL}`,
    showsDone: !!typed.coursesDone,
    showsWanted: !!typed.coursesWanted,
    courses: choices,
    protectedTimes: choicesOf(PROTECTED_TIME),
    yesNo: choicesOf(YES_NO),
  };
}

const MOST_SUGGESTED = 3;
const TICKED = 'Those in the lists below are ticked already. Talk about them, and change what does not fit.';
const NOT_ALL = ' They are too many for this card: write down the others as other learning.';
