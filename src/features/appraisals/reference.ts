import type { CourseList } from '../catalogue/domain/course-list.ts';
import type { Pack } from '../framework/domain.ts';
import type { Appraisal } from './domain/appraisal.ts';
import type { Reference } from './domain/reference.ts';

/** Where the appraisals find what a discussion refers to. */
export interface Library {
  packs: { pack(version: string): Promise<Pack> };
  /** The courses of the catalogue, as they were within the minute before. */
  coursesAt(at: Date): Promise<CourseList>;
}

export async function referenceOf(
  { packs, coursesAt }: Library,
  { frameworkVersion }: Pick<Appraisal, 'frameworkVersion'>,
  at: Date,
): Promise<Reference> {
  const [pack, courses] = await Promise.all([packs.pack(frameworkVersion), coursesAt(at)]);
  return { pack, courses };
}
