// What somebody wants of the courses: to be shown some, or to tell of one.
import { COURSES_SOUGHT, COURSES_TOLD, type Intent } from '../../../../reading/enquiry.ts';

const SOUGHT: ReadonlySet<Intent> = new Set<Intent>([...COURSES_SOUGHT, 'which level']);

/** Whoever asks which level they are at is shown courses for it, too. */
export const isSeeking = (intent: Intent): boolean => SOUGHT.has(intent);

export const isTold = (intent: Intent): boolean => (COURSES_TOLD as readonly Intent[]).includes(intent);
