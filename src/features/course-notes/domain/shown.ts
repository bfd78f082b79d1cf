import type { PersonKey } from '../../../bot/person-key.ts';

/** The courses somebody was shown last, so that “I’m registered on this” can be typed as well as pressed. */
export interface CoursesShown {
  courses: readonly { id: string; title: string }[];
}

/** Undefined where that is too long ago, or was never. */
export interface RecentlyShown {
  of(person: PersonKey): CoursesShown | undefined;
}
