// Which course a press is about: card data can be changed by people, so an id alone proves nothing.
import { Refusal } from '../../../bot/refusal.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import { stateOf, type CourseNote, type NotedCourse } from './note.ts';

/** The catalogue as it is now; `retired` are the courses that it no longer offers. */
export interface OfferedCourses {
  courses: readonly Course[];
  retired?: readonly Course[];
}

/** A course of the catalogue, or one that is noted already and has left it. */
export function courseToNote(
  id: string,
  { courses, retired = [] }: OfferedCourses,
  note: CourseNote | undefined,
): NotedCourse {
  const isIt = (course: Course) => course.id === id;
  const course = courses.find(isIt) ?? (note && stateOf(note) ? (retired.find(isIt) ?? asNoted(note)) : undefined);
  if (!course)
    throw new Refusal(
      'That course is not in the catalogue any more. Type “my courses” for your notes, or “courses” to find another.',
    );
  return course;
}

const asNoted = ({ courseId: id, title, provider, registered, completed }: CourseNote): NotedCourse => ({
  id,
  title,
  provider,
  accredited: (completed ?? registered)?.accredited,
});

// What the catalogue also lists, and nobody registers on; a collection holds many courses and is none itself.
const NO_COURSES: readonly Course['kind'][] = ['record', 'framework', 'collection'];

/** Whether there is anything to register on and to complete; it may still be wanted for an appraisal. */
export const isACourse = ({ kind }: Pick<Course, 'kind'>): boolean => !NO_COURSES.includes(kind);

export function refuseUnlessACourse(id: string, { courses, retired = [] }: OfferedCourses): void {
  const course = [...courses, ...retired].find((one) => one.id === id);
  if (course && !isACourse(course))
    throw new Refusal(
      `“${course.title}” is ${course.kind === 'collection' ? 'a collection of courses, and not itself a course' : 'not a course'} that you can register on or complete. You can add it to your appraisal instead.`,
    );
}
