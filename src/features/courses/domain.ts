import { z } from 'zod';
import data from './courses.json' with { type: 'json' };

export const Course = z.object({
  id: z.string(),
  title: z.string(),
  provider: z.string(),
  levels: z.array(z.string()),
  /** How the mapping to levels is known: only what begins with `stated` comes from the provider. */
  levelsBasis: z.string(),
});
export type Course = z.infer<typeof Course>;

export const COURSES: readonly Course[] = z.object({ courses: z.array(Course) }).parse(data).courses;

export const coursesFor = (level: string): Course[] => COURSES.filter((course) => course.levels.includes(level));

export const courseTitle = (id: string): string => COURSES.find((course) => course.id === id)?.title ?? id;

/** `Foundations of Cancer Care (to be confirmed)`: whether it is meant for this level is for the Alliance to say. */
export const courseLabel = ({ title, levelsBasis }: Course): string =>
  levelsBasis.startsWith('stated') ? title : `${title} (to be confirmed)`;
