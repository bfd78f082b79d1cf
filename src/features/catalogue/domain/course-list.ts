// The courses of a catalogue as another feature offers and names them.
import type { LevelId } from '../../framework/domain.ts';
import type { Course } from './course.ts';
import { mappingOf } from './foundations.ts';
import { courseIn, type Catalogue } from './catalogue.ts';

export interface CourseList {
  /** Those that are suggested for a level, with the levels as they were decided. */
  forLevel(level: LevelId): Course[];
  /** Also of a course that is retired; the id where there never was one. */
  title(id: string): string;
  has(id: string): boolean;
}

export function courseList(catalogue: Omit<Catalogue, 'edition'>): CourseList {
  const { courses, settings } = catalogue;
  return {
    forLevel: (level) =>
      courses
        .map((course) => ({ ...course, ...mappingOf(course, settings.foundations) }))
        .filter(({ levels }) => levels.includes(level)),
    title: (id) => courseIn(catalogue, id)?.title ?? id,
    has: (id) => courseIn(catalogue, id) !== undefined,
  };
}
