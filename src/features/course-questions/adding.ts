import { Refusal } from '../../bot/refusal.ts';
import { standingIn, type CourseMatch } from './domain/question-course.ts';
import type { Course } from '../catalogue/domain/course.ts';
import type { CourseCatalogue } from '../catalogue/domain/kept-catalogue.ts';

const CHANCES = 4; // others may change the catalogue in between

/** Adds the course once, however often it is asked for; where there is one like it already, that one is given. */
export async function addToCatalogue(
  catalogue: Pick<CourseCatalogue, 'current' | 'change'>,
  course: Course,
  { by, at }: { by: string; at: Date },
): Promise<CourseMatch> {
  for (let chance = 0; chance < CHANCES; chance++) {
    const now = await catalogue.current();
    const there = standingIn(now, course);
    if (there) return there;
    const adding = (before: { courses: readonly Course[] }) => ({
      doing: `added “${course.title}”, which somebody asked a facilitator for`,
      courses: [...before.courses, course],
    });
    const { is } = await catalogue.change(now.edition, adding, { by, at });
    if (is === 'changed') return { is: 'same', course };
  }
  throw new Refusal(
    'Somebody else is changing the catalogue just now, so nothing was added. Press the button once more.',
  );
}
