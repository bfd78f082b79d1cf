// Courses of a small catalogue and questions about them, each made with one change at a time.
import { Course } from '../../src/features/catalogue/domain/course.ts';
import { ALLIANCE_ADVICE, type AllianceAdvice } from '../../src/features/catalogue/domain/advice.ts';
import {
  catalogueIndexFor,
  type IndexedCatalogue,
  type IndexedCourse,
} from '../../src/features/courses/domain/answering/indexed-catalogue.ts';
import { Enquiry } from '../../src/reading/enquiry.ts';
import { VOCABULARY } from '../../src/reading/vocabulary.ts';

/** Of no topic, for clinical staff, for no level unless one is given. */
export const aShelved = (id: string, change: Partial<IndexedCourse> = {}): IndexedCourse => ({
  ...Course.parse({ id, title: `Course ${id}`, provider: 'School', levels: [], levelsBasis: 'inferred' }),
  topics: [],
  isForNonClinical: false,
  ...change,
});

export const aQuestion = (change: Partial<Enquiry> = {}): Enquiry =>
  Enquiry.parse({
    levels: [],
    topics: [],
    hints: [],
    withoutTopics: [],
    done: [],
    notWanted: [],
    conditions: [],
    intent: 'find course',
    isNew: false,
    isForSomebodyElse: false,
    wantsNoPromotion: false,
    wantsNext: false,
    asksLogistics: false,
    search: '',
    confidence: 0.9,
    ...change,
  });

export const aShelf = (
  courses: readonly IndexedCourse[],
  settings: AllianceAdvice = ALLIANCE_ADVICE,
): IndexedCatalogue => catalogueIndexFor(courses, VOCABULARY, settings);

export const idsOf = (courses: readonly IndexedCourse[]): string => courses.map(({ id }) => id).join(' ');
