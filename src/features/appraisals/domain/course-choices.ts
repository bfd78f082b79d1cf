// The courses that can be ticked at a discussion. The catalogue changes; what was ticked stays.
import { hasSureLevels, type Course } from '../../catalogue/domain/course.ts';
import { courseLabel, type CourseList } from '../../catalogue/domain/course-list.ts';
import type { Appraisal } from './appraisal.ts';
import { choicesIn, type FormField, type FieldTexts, type FieldProblem } from './fields.ts';

const MOST_CHARACTERS = 6_000; // of one list: a card has to stay small enough to be sent
const AROUND = 25; // characters that a choice costs besides its title and id

export interface CourseChoice {
  title: string;
  value: string;
}

/** Those of the level, and whatever else is ticked. */
export function courseChoices(
  { level }: Pick<Appraisal, 'level'>,
  typed: FieldTexts,
  noted: readonly string[],
  courses: CourseList,
): CourseChoice[] {
  const ticked = [...new Set([...choicesIn(typed.coursesDone), ...choicesIn(typed.coursesWanted)])];
  const offered = courses.forLevel(level);
  const gone = ticked.filter((id) => !offered.some((course) => course.id === id));
  return [
    ...fitting(offered, [...ticked, ...noted]).map((course) => ({ title: courseLabel(course), value: course.id })),
    ...gone.map((id) => ({ title: `${courses.title(id)} (no longer in the list for this level)`, value: id })),
  ];
}

/** As many as a card can hold: `first` in any case, then those whose levels are sure. */
function fitting(all: readonly Course[], first: readonly string[]): Course[] {
  const rank = (course: Course) => {
    if (first.includes(course.id)) return 0;
    return hasSureLevels(course) ? 1 : 2;
  };
  let room = MOST_CHARACTERS;
  const shown = all
    .toSorted((a, b) => rank(a) - rank(b))
    .filter((course) => {
      room -= courseLabel(course).length + course.id.length + AROUND;
      return room >= 0 || rank(course) === 0;
    });
  return all.filter((course) => shown.includes(course));
}

/**
 * Without the courses nobody knows: only a card that somebody changed names one. A course that has been retired since
 * the card was drawn, or is for other levels now, was ticked all the same.
 */
export function knownCourses(
  asked: readonly FormField[],
  typed: FieldTexts,
  kept: FieldTexts,
  courses: CourseList,
): { fields: FieldTexts; problems: FieldProblem[] } {
  const fields = { ...typed };
  const problems: FieldProblem[] = [];
  for (const { id: field } of asked.filter(({ kind }) => kind === 'courses')) {
    const ticked = choicesIn(typed[field]);
    const known = ticked.filter((id) => courses.has(id) || choicesIn(kept[field]).includes(id));
    if (known.length === ticked.length) continue;
    fields[field] = known.join(',');
    problems.push({ field, reason: 'Choose from the list. A course that is not in the catalogue was left out.' });
  }
  return { fields, problems };
}
