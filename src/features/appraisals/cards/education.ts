// The step on courses: what the person has noted, and what can be ticked.
import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import type { CourseList } from '../../catalogue/domain/course-list.ts';
import type { CourseNote } from '../../course-notes/domain/note.ts';
import { levelName } from '../../framework/domain.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import type { Discussion } from '../domain/discussion.ts';
import { courseChoices, type CourseSearch } from '../domain/course-choices.ts';
import type { FieldProblem, FieldTexts } from '../domain/fields.ts';
import { notedLines, ticksFromNotes } from '../domain/noted-courses.ts';
import { PROTECTED_TIME, YES_NO } from '../domain/step-options.ts';

export const Education = z.object({
  wantedLabel: z.string(),
  notedBy: z.string(),
  noted: Lines,
  notedTicks: z.string(),
  wanted: z.array(Choice),
  done: z.array(Choice),
  hasMore: z.boolean(),
  isMore: z.boolean(),
  find: z.string(),
  foundNote: z.string(),
  showsFind: z.boolean(),
  showsDone: z.boolean(),
  showsOther: z.boolean(),
  showsDetails: z.boolean(),
  protectedTimes: z.array(Choice),
  yesNo: z.array(Choice),
});

const offeredFor = ({ level }: Appraisal, courses: CourseList) => courses.forLevel(level).map(({ id }) => id);

/** Nothing that was saved is ever ticked anew: this is for a step that nobody has saved. */
export const firstTicks = (record: Appraisal, noted: readonly CourseNote[], courses: CourseList): FieldTexts =>
  ticksFromNotes(noted, record, offeredFor(record, courses));

interface Shown {
  typed: FieldTexts;
  problems: readonly FieldProblem[];
  noted: readonly CourseNote[];
  courses: CourseList;
  /** Ids of courses that fit what was written, the best first. */
  suggested?: readonly string[];
  search?: CourseSearch;
}

export function educationView({ record, answers }: Discussion, shown: Shown): z.infer<typeof Education> {
  const { typed, problems, noted, courses, search } = shown;
  const lines = notedLines(noted, record, offeredFor(record, courses));
  const hasTicks = !answers.has('education') && !!(typed.coursesDone || typed.coursesWanted);
  const { done, wanted, found, hasMore, isUnsure } = courseChoices(record, shown, courses);
  const isBegun = (...ids: string[]) =>
    ids.some((id) => typed[id]?.trim() || problems.some(({ field }) => field === id));
  const level = levelName(record.level).toLowerCase();
  return {
    notedBy: lines.length ? `${record.person.name} has noted:` : '',
    noted: lines.map((text) => ({ text })),
    notedTicks: lines.length && hasTicks ? TICKED : '',
    wantedLabel: `Courses wanted${isUnsure ? ' (some levels to be confirmed)' : ''}`,
    wanted,
    done,
    hasMore,
    isMore: search?.isMore ?? false,
    find: search?.words ?? '',
    foundNote: search?.words ? foundNote(found, search.words, level) : '',
    showsFind: !!search,
    showsDone: isBegun('coursesDone') || found > 0,
    showsOther: isBegun('otherDone', 'otherWanted'),
    showsDetails: isBegun('protectedTimeWords', 'fundingWords'),
    protectedTimes: choicesOf(PROTECTED_TIME),
    yesNo: choicesOf(YES_NO),
  };
}

const foundNote = (found: number, words: string, level: string): string =>
  found
    ? `Found for “${words}”: ${found === 1 ? 'the first course' : `the first ${found} courses`} under Courses wanted and Courses done. Tick what fits.`
    : `No course for “${words}” at ${level} level. Try another word, or write it down as other learning.`;
const TICKED = 'They are ticked already. Change what does not fit.';
