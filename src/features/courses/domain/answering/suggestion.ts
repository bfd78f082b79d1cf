// A course as it is suggested: why, what is known of it, and how sure it is that it fits.
import type { Course } from '../../../catalogue/domain/course.ts';
import { linkOf } from '../../../catalogue/domain/link.ts';
import { factsKnown } from './facts.ts';
import type { IndexedCourse } from './indexed-catalogue.ts';
import { whyOf } from './why.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import type { Vocabulary } from '../../../../reading/vocabulary.ts';

export type Sureness = 'stated by the provider' | 'confirmed by your Alliance' | 'to be confirmed by your Alliance';

export interface Suggestion {
  course: Course;
  why: string;
  /** How long, where and which credit, as far as it is known. */
  facts: string;
  /** How sure it is that the course is meant for this level. */
  sure: Sureness;
  link?: string;
}

export const surenessOf = ({ levelsBasis }: Pick<Course, 'levelsBasis'>): Sureness => {
  if (levelsBasis.startsWith('stated')) return 'stated by the provider';
  return levelsBasis.startsWith('confirmed') ? 'confirmed by your Alliance' : 'to be confirmed by your Alliance';
};

export function suggestion(course: IndexedCourse, enquiry: Enquiry, vocabulary: Vocabulary): Suggestion {
  const link = linkOf(course);
  const why = whyOf(course, enquiry, vocabulary);
  return { course, why, facts: factsKnown(course), sure: surenessOf(course), ...(link && { link }) };
}
