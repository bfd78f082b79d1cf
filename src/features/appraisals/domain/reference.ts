import type { CourseList } from '../../catalogue/domain/course-list.ts';
import type { Pack } from '../../framework/domain.ts';

/** What a discussion refers to: the pack it was begun with, and the courses as they are now. */
export interface Reference {
  pack: Pack;
  courses: CourseList;
}
