// What somebody put right with a press: it counts for that question, and is kept nowhere.
import type { LevelId } from '../../../framework/domain.ts';
import { withChosenLevel } from './chosen-level.ts';
import { COURSES_SOUGHT, type Enquiry } from '../../../../reading/enquiry.ts';

export interface Correction {
  level?: LevelId;
  /** `courses`: they ask for a course after all. `any course`: and not about what it was taken to be about. */
  as?: 'courses' | 'any course';
}

const SEEKING: readonly string[] = [...COURSES_SOUGHT, 'which level'];

function asCourses(enquiry: Enquiry): Enquiry {
  const isSeeking = SEEKING.includes(enquiry.intent);
  return { ...enquiry, intent: isSeeking ? enquiry.intent : 'find course' };
}

const aboutAnything = (enquiry: Enquiry): Enquiry => ({
  ...enquiry,
  intent: 'find course',
  topics: [],
  withoutTopics: [],
  conditions: [],
  unheardOf: undefined,
  sites: undefined,
  search: '',
});

export function corrected(enquiry: Enquiry, { level, as }: Correction): Enquiry {
  const meant = as ? asCourses(enquiry) : enquiry;
  const about = as === 'any course' ? aboutAnything(meant) : meant;
  return level ? withChosenLevel(about, level) : about;
}
