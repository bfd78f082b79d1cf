// What somebody put right with a press: it counts for that question, and is kept nowhere.
import type { LevelId } from '../../../framework/domain.ts';
import { withChosenLevel } from './chosen-level.ts';
import { isSeeking } from './asked-or-told.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';

/**
 * `courses`: they ask for a course after all. `any course`: and not about what it was taken to be about. `any conditions`:
 * whatever length, credit or place it was taken to need. `all`: nothing is done or not wanted.
 */
export const CORRECTIONS = ['courses', 'any course', 'any conditions', 'all'] as const;

export interface Correction {
  level?: LevelId;
  as?: (typeof CORRECTIONS)[number];
  /** The topic that was meant alone. */
  about?: string;
}

const asCourses = (enquiry: Enquiry): Enquiry =>
  isSeeking(enquiry.intent) ? enquiry : { ...enquiry, intent: 'find course' };

const OF_ANY = {
  intent: 'find course',
  topics: [],
  withoutTopics: [],
  unheardOf: undefined,
  sites: undefined,
} satisfies Partial<Enquiry>;
const WITHOUT_CONDITIONS = { conditions: [], limits: undefined };
const WITH_ALL = { done: [], notWanted: [], withoutTopics: [] };

function without(enquiry: Enquiry, as: Correction['as']): Enquiry {
  if (as === 'any course') return { ...enquiry, ...OF_ANY, ...WITHOUT_CONDITIONS, search: '' };
  if (as === 'any conditions') return { ...enquiry, ...WITHOUT_CONDITIONS };
  return as === 'all' ? { ...enquiry, ...WITH_ALL } : enquiry;
}

export function corrected(enquiry: Enquiry, { level, as, about }: Correction): Enquiry {
  const meant = without(as || about ? asCourses(enquiry) : enquiry, as);
  const ofTopic = about ? { ...meant, ...OF_ANY, topics: [about] } : meant;
  return level ? withChosenLevel(ofTopic, level) : ofTopic;
}
