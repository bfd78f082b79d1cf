// Courses for somebody of whom something is written down, and who has asked no question.
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import { isACourse } from '../../../course-notes/domain/note-course.ts';
import type { LevelId } from '../../../framework/domain.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import { understand } from '../../../../reading/understand.ts';
import { coursesFor } from './selection.ts';
import { offeredBy } from './ask.ts';
import { interleave } from './ranking.ts';

interface Offered {
  courses: readonly Course[];
  settings: AllianceAdvice;
}

const WHATEVER_FITS = 'courses';
const MOST_TEXTS = 6;
const MOST_READ = 300; // characters of each text

const MOST_NAMED = 8;

/** Ids, the best of each text in turn, then what fits the level; no pages and no whole catalogues. */
export function suggestedCourses(texts: readonly string[], level: LevelId, offered: Offered): string[] {
  const written = texts.filter((text) => text.trim()).slice(0, MOST_TEXTS);
  const answered = [...written.map((text) => answeredBy(text, level, offered)), whateverFits(level, offered)];
  const lists = (isTelling: boolean) => answered.filter((one) => one.isTelling === isTelling).map(({ found }) => found);
  return idsOf([...interleave(lists(true)), ...interleave(lists(false))]);
}

/** Ids: courses whose name, provider or other name has every word, then those about what is meant; none where nothing fits. */
export function coursesAbout(words: string, level: LevelId, offered: Offered): string[] {
  const wanted = wordsOf(words);
  if (!wanted.length) return [];
  const isNamed = (course: Course) => {
    const has = wordsOf([course.title, course.provider, ...course.alsoKnownAs].join(' '));
    return wanted.every((word) => has.some((one) => one.startsWith(word)));
  };
  const { found, isTelling } = answeredBy(words, level, offered);
  const named = offered.courses.filter((course) => isACourse(course) && isNamed(course));
  return idsOf([...named, ...(isTelling ? found.slice(0, MOST_NAMED) : [])]);
}

const fitting = new WeakMap<Offered, Map<LevelId, ReturnType<typeof answeredBy>>>();

/** The same for everybody of a level, as long as the catalogue is. */
function whateverFits(level: LevelId, offered: Offered): ReturnType<typeof answeredBy> {
  const byLevel = fitting.get(offered) ?? new Map<LevelId, ReturnType<typeof answeredBy>>();
  const fits = byLevel.get(level) ?? answeredBy(WHATEVER_FITS, level, offered);
  fitting.set(offered, byLevel.set(level, fits));
  return fits;
}

function answeredBy(text: string, level: LevelId, { courses, settings }: Offered) {
  const read = understand(text.slice(0, MOST_READ), { confirmedLevel: level, wanted: 'find course' });
  const enquiry = {
    ...read,
    level,
    levelBasis: 'chosen',
    levels: [],
    isForSomebodyElse: false,
  } satisfies Enquiry;
  const fitting = coursesFor(enquiry, offeredBy({ catalogue: courses, settings }));
  const isAbout = read.topics.length > 0 || read.unheardOf !== undefined;
  return {
    found: fitting.courses.filter(isACourse),
    isTelling: text !== WHATEVER_FITS && !fitting.isNearest && isAbout,
  };
}

const wordsOf = (text: string): string[] =>
  text
    .slice(0, MOST_READ)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const idsOf = (courses: readonly Course[]): string[] => [...new Set(courses.map(({ id }) => id))];
