// A catalogue made ready for questions: what each course is about, and a search over its words. Built once a catalogue.
import { wordsOf } from '../../../../reading/phrases.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import { searchFor, type CatalogueSearch, type SearchField } from './catalogue-search.ts';
import { mappingOf } from '../../../catalogue/domain/foundations.ts';
import { providerFinder, type ProviderFinder } from './providers.ts';
import { readerFor, type Reader } from '../../../../reading/reader.ts';
import type { AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import type { ExtendedVocabulary } from '../../../../reading/vocabulary.ts';

export type IndexedCourse = Course & { topics: string[]; isForNonClinical: boolean };

export interface IndexedCatalogue {
  courses: readonly IndexedCourse[];
  byId: Pick<ReadonlyMap<string, IndexedCourse>, 'get'>;
  scores: CatalogueSearch['scores'];
  /** Courses that hold all of some words in one of these places. */
  coursesContaining(words: string, where: readonly SearchField[]): IndexedCourse[];
  /** Courses called by one of their names, in the order named. */
  namedIn(words: string): IndexedCourse[];
  /** Courses of the providers asked for, and of all that are named. */
  givenBy: ProviderFinder<IndexedCourse>['askedIn'];
  ofProviders: ProviderFinder<IndexedCourse>['namedIn'];
  /** What some words are about. */
  topicsIn(words: string): string[];
}

function topicsIn(title: string, reader: Reader): string[] {
  const topics = reader.meaningsIn(wordsOf(title)).map(({ meaning }) => meaning);
  return [...new Set(topics.flatMap((meaning) => (meaning.kind === 'topic' ? [meaning.topic] : [])))];
}

/** Only where the audience names them: a course of which nothing is known might be clinical. */
const namesNonClinical = (audience: string, reader: Reader): boolean =>
  reader
    .meaningsIn(wordsOf(audience))
    .some(
      ({ meaning }) =>
        (meaning.kind === 'condition' && meaning.condition === 'non-clinical') ||
        (meaning.kind === 'occupation' && !meaning.occupation.isClinical),
    );

function indexedCourse(course: Course, reader: Reader, { foundations }: AllianceAdvice): IndexedCourse {
  const { title, audience } = course;
  return {
    ...course,
    topics: course.topics ?? topicsIn(title, reader),
    isForNonClinical: course.isForNonClinical ?? namesNonClinical(audience, reader),
    ...mappingOf(course, foundations),
  };
}

/** What of it is read with a Trust's own words; the search over it is shared. */
export function indexCatalogue(
  catalogue: readonly Course[],
  reader: Reader,
  settings: AllianceAdvice,
): IndexedCatalogue {
  const courses = catalogue.map((course) => indexedCourse(course, reader, settings));
  const byId = new Map(courses.map((course) => [course.id, course]));
  const search = searchFor(catalogue);
  const providers = providerFinder(courses, reader);
  const all = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    courses,
    byId,
    scores: search.scores,
    givenBy: providers.askedIn,
    ofProviders: providers.namedIn,
    topicsIn: (words) => topicsIn(words, reader),
    coursesContaining: (words, where) => all(search.coursesContaining(words, where)),
    namedIn: (words) => all(search.namedIn(words)),
  };
}

/** As if the catalogue had none of these. */
export function withoutCourses(index: IndexedCatalogue, left: ReadonlySet<IndexedCourse>): IndexedCatalogue {
  if (left.size === 0) return index;
  const others = (courses: readonly IndexedCourse[]) => courses.filter((course) => !left.has(course));
  const get = (id: string) => others([index.byId.get(id) ?? []].flat())[0];
  return {
    ...index,
    courses: others(index.courses),
    byId: { get },
    coursesContaining: (words, where) => others(index.coursesContaining(words, where)),
    namedIn: (words) => others(index.namedIn(words)),
    givenBy: (text) => others(index.givenBy(text)),
  };
}

type OfCatalogue = WeakMap<ExtendedVocabulary, WeakMap<AllianceAdvice, IndexedCatalogue>>;
const indexes = new WeakMap<readonly Course[], OfCatalogue>();

/** The value kept for a key, made where there is none; it goes when the key goes. */
function kept<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** The index of a catalogue, as it was built for it; what has changed is another array or object. */
export function catalogueIndexFor(
  catalogue: readonly Course[],
  vocabulary: ExtendedVocabulary,
  settings: AllianceAdvice,
): IndexedCatalogue {
  const ofCatalogue = kept(indexes, catalogue, (): OfCatalogue => new WeakMap());
  const ofVocabulary = kept(ofCatalogue, vocabulary, () => new WeakMap<AllianceAdvice, IndexedCatalogue>());
  return kept(ofVocabulary, settings, () => indexCatalogue(catalogue, readerFor(vocabulary), settings));
}
