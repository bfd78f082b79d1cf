// The courses that can be ticked at a discussion: a few that fit, and whatever is noted, ticked or searched for.
import { hasSureLevels, type Course } from '../../catalogue/domain/course.ts';
import type { CourseList } from '../../catalogue/domain/course-list.ts';
import { stateOf, type CourseNote } from '../../course-notes/domain/note.ts';
import { isACourse } from '../../course-notes/domain/note-course.ts';
import type { Appraisal } from './appraisal.ts';
import { choicesIn, type FormField, type FieldTexts, type FieldProblem } from './fields.ts';

const MOST_SUGGESTED = 3;
const MOST_WITH_MORE = 12;
const MOST_FOUND = 8;

export interface CourseChoice {
  title: string;
  value: string;
}

/** What was asked for on the card itself. */
export interface CourseSearch {
  words: string;
  /** Ids, the best first. */
  found: readonly string[];
  isMore: boolean;
}

export interface CoursesOnCard {
  done: CourseChoice[];
  wanted: CourseChoice[];
  /** How many were found that can be ticked. */
  found: number;
  hasMore: boolean;
  /** The level of at least one of them is to be confirmed. */
  isUnsure: boolean;
}

interface Chosen {
  typed: FieldTexts;
  noted: readonly CourseNote[];
  /** Ids of courses that fit what was written, the best first. */
  suggested?: readonly string[];
  search?: CourseSearch;
}

/** Nothing that is ticked or noted is ever missing: it could not be unticked, or would be lost. */
export function courseChoices({ level }: Pick<Appraisal, 'level'>, chosen: Chosen, courses: CourseList): CoursesOnCard {
  const offered = new Map(courses.forLevel(level).map((course) => [course.id, course]));
  const { found, fitting, noted, open, done, wanted } = idsFor(chosen, offered);
  const isMore = chosen.search?.isMore ?? false;
  const inDone = [...new Set([...found, ...noted, ...done])];
  const shown = fitting.slice(0, isMore ? MOST_WITH_MORE : MOST_SUGGESTED);
  const inWanted = [...new Set([...found, ...open, ...shown, ...wanted])];
  const isUnsure = (id: string) => {
    const course = offered.get(id);
    return !!course && !hasSureLevels(course);
  };
  const choice = (value: string) => ({ value, title: `${courses.title(value)}${offered.has(value) ? '' : GONE}` });
  return {
    done: inDone.map(choice),
    wanted: inWanted.map(choice),
    found: found.length,
    hasMore: !isMore && fitting.length > MOST_SUGGESTED,
    isUnsure: [...inWanted, ...inDone].some(isUnsure),
  };
}

const GONE = ' (no longer in the list for this level)';

/** `open`: noted, and not completed yet. `fitting`: neither noted nor done. */
function idsFor({ typed, noted, suggested = [], search }: Chosen, offered: ReadonlyMap<string, Course>) {
  const all = [...offered.values()];
  const toTake = new Set(all.filter(isToTake).map(({ id }) => id));
  const here = noted.filter(({ courseId }) => offered.has(courseId));
  const idsOf = (notes: readonly CourseNote[]) => notes.map(({ courseId }) => courseId);
  const done = choicesIn(typed.coursesDone);
  const taken = new Set([...done, ...idsOf(here)]);
  return {
    found: (search?.found ?? []).filter((id) => toTake.has(id)).slice(0, MOST_FOUND),
    fitting: [...new Set([...suggested, ...bySureness(all)])].filter((id) => toTake.has(id) && !taken.has(id)),
    noted: idsOf(here),
    open: idsOf(here.filter((note) => stateOf(note) !== 'completed')),
    done,
    wanted: choicesIn(typed.coursesWanted),
  };
}

/** A table that is loaded does not say what kind a row is: its title does. */
const isToTake = (course: Course): boolean =>
  isACourse(course) && !/\b(page|website|catalogue|hub)\)?$/i.test(course.title);

/** Where nothing is known to fit: those whose levels are sure come first. */
const bySureness = (all: readonly Course[]): string[] =>
  all.toSorted((a, b) => Number(hasSureLevels(b)) - Number(hasSureLevels(a))).map(({ id }) => id);

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
