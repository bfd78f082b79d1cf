// The catalogue an Alliance keeps: the courses that are suggested, those that are retired, and what was decided about them.
import { z } from 'zod';
import type { Course } from './course.ts';
import { AllianceAdvice } from './advice.ts';

export interface Catalogue {
  /** How often it has been changed; 0 is the catalogue as it comes with the bot. */
  edition: number;
  courses: readonly Course[];
  /** No longer suggested. What people have noted about them still finds its title here. */
  retired: readonly Course[];
  settings: AllianceAdvice;
}

export const Foundations = AllianceAdvice.shape.foundations;
export type Foundations = z.infer<typeof Foundations>;

/** The catalogue as it should be; what is left out stays. */
export interface WantedCatalogue {
  /** In a few words, for the audit trail: “confirmed the levels of …”. */
  doing: string;
  courses?: readonly Course[];
  retired?: readonly Course[];
  foundations?: Foundations;
}

type Courses = Pick<Catalogue, 'courses' | 'retired'>;

export const coursesAfter = (before: Catalogue, { courses, retired }: WantedCatalogue): Courses => ({
  courses: courses ?? before.courses,
  retired: retired ?? before.retired,
});

export const courseIn = ({ courses, retired }: Courses, id: string): Course | undefined =>
  courses.find((course) => course.id === id) ?? retired.find((course) => course.id === id);

export const isRetired = ({ retired }: Pick<Catalogue, 'retired'>, id: string): boolean =>
  retired.some((course) => course.id === id);

/** Another course in its place, retired or not; nothing else moves. */
export function withCourse({ courses, retired }: Courses, changed: Course): Courses {
  const placed = (list: readonly Course[]) => list.map((course) => (course.id === changed.id ? changed : course));
  return { courses: placed(courses), retired: placed(retired) };
}
