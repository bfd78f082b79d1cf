// All that a reply is made of.
import type { Clarification } from './clarify.ts';
import type { CourseSelection } from './pick.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { IndexedCourse } from './indexed-catalogue.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import type { Vocabulary } from '../../../../reading/vocabulary.ts';

export interface ReplyParts {
  enquiry: Enquiry;
  picked: CourseSelection;
  courses: readonly IndexedCourse[];
  /** What they have done or do not want, by their words. */
  left: readonly IndexedCourse[];
  clarify?: Clarification;
  settings: AllianceAdvice;
  vocabulary: Vocabulary;
}
