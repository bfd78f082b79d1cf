// Courses for somebody of whom something is written down, and who has asked no question.
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import { isACourse } from '../../../course-notes/domain/note-course.ts';
import type { LevelId } from '../../../framework/domain.ts';
import { understand } from '../../../../reading/understand.ts';
import { answerTo } from './ask.ts';
import { interleave } from './ranking.ts';

interface Offered {
  courses: readonly Course[];
  settings: AllianceAdvice;
}

const WHATEVER_FITS = 'courses';
const MOST_TEXTS = 6;
const MOST_READ = 300; // characters of each text

/** Ids, the best of each text in turn, then what fits the level; no pages and no whole catalogues. */
export function suggestedCourses(texts: readonly string[], level: LevelId, { courses, settings }: Offered): string[] {
  const answered = [...texts.filter((text) => text.trim()).slice(0, MOST_TEXTS), WHATEVER_FITS].map((text) => {
    const read = understand(text.slice(0, MOST_READ), { confirmedLevel: level });
    const enquiry = {
      ...read,
      intent: 'find course',
      level,
      levelBasis: 'chosen',
      levels: [],
      isForSomebodyElse: false,
    } as const;
    const { courses: first, more, isNearest } = answerTo({ ...enquiry, levels: [] }, { catalogue: courses, settings });
    const isTelling = text !== WHATEVER_FITS && !isNearest && (read.topics.length > 0 || read.unheardOf !== undefined);
    return { found: [...first, ...more].map(({ course }) => course).filter(isACourse), isTelling };
  });
  const lists = (isTelling: boolean) => answered.filter((one) => one.isTelling === isTelling).map(({ found }) => found);
  return [...new Set([...interleave(lists(true)), ...interleave(lists(false))].map(({ id }) => id))];
}
