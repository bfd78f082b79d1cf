// A catalogue made ready for questions: what each course is about, and a search over its words. Built once a catalogue.
import MiniSearch from 'minisearch';
import { finderOf, wordsOf } from '../../framework/domain/phrases.ts';
import type { Course } from '../domain.ts';
import { readerFor, type Reader } from './reader.ts';
import type { Settings } from './settings.ts';
import { ORDINARY } from './spelling.ts';
import type { ExtendedVocabulary } from './vocabulary.ts';

export type Shelved = Course & { topics: string[]; isForNonClinical: boolean };

export interface Shelf {
  courses: readonly Shelved[];
  byId: ReadonlyMap<string, Shelved>;
  /** How well the words of courses answer these, from 0 to 1; what does not match is left out. */
  scores(words: string): ReadonlyMap<string, number>;
  /** Courses called by one of their names, in the order named. */
  namedIn(words: string): Shelved[];
}

const FOUNDATIONS = { 'wca-foundations': 'foundations', 'wca-fundamentals': 'fundamentals' } as const;
const isOfFoundations = (id: string): id is keyof typeof FOUNDATIONS => id in FOUNDATIONS;

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

function shelved(course: Course, reader: Reader, { foundations }: Settings): Shelved {
  const { id, title, audience } = course;
  return {
    ...course,
    topics: course.topics ?? topicsIn(title, reader),
    isForNonClinical: course.isForNonClinical ?? namesNonClinical(audience, reader),
    ...(isOfFoundations(id) && {
      levels: foundations[FOUNDATIONS[id]],
      levelsBasis: foundations.isConfirmed ? 'confirmed by the Alliance' : 'assumed',
    }),
  };
}

/** Words that nearly every course has, or that everybody uses, find nothing. */
const isTelling = (term: string) => term.length > 2 && !ORDINARY.has(term);

function searchOver(courses: readonly Shelved[]): Shelf['scores'] {
  const index = new MiniSearch<Shelved>({
    fields: ['title', 'alsoKnownAs', 'topics', 'provider', 'audience', 'note'],
    extractField: (course, field) => {
      const value = course[field as keyof Shelved];
      return Array.isArray(value) ? value.join(' ') : String(value ?? '');
    },
    tokenize: (text) => wordsOf(text).map(({ text: word }) => word),
    processTerm: (term) => (isTelling(term) ? term : null),
    searchOptions: {
      boost: { title: 4, alsoKnownAs: 4, topics: 3, provider: 3, audience: 1, note: 0.3 },
      prefix: (term) => term.length > 5,
    },
  });
  index.addAll(courses);
  return (words) => {
    const found = index.search(words);
    const best = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), score / best]));
  };
}

export function shelfOf(courses: readonly Course[], reader: Reader, settings: Settings): Shelf {
  const all = courses.map((course) => shelved(course, reader, settings));
  const names = finderOf(
    all.flatMap((course) => [...course.alsoKnownAs, course.title].map((name) => [name, course] as const)),
  );
  return {
    courses: all,
    byId: new Map(all.map((course) => [course.id, course])),
    scores: searchOver(all),
    namedIn: (words) => [...new Set(names(wordsOf(words)).map(({ meaning }) => meaning))],
  };
}

type Kept = { settings: Settings; vocabulary: ExtendedVocabulary; shelf: Shelf };
const shelves = new WeakMap<readonly Course[], Kept>();

/** The shelf of a catalogue, as it was built for it; a changed catalogue is another array. */
export function shelfFor(catalogue: readonly Course[], vocabulary: ExtendedVocabulary, settings: Settings): Shelf {
  const known = shelves.get(catalogue);
  if (known?.settings === settings && known.vocabulary === vocabulary) return known.shelf;
  const shelf = shelfOf(catalogue, readerFor(vocabulary), settings);
  shelves.set(catalogue, { settings, vocabulary, shelf });
  return shelf;
}
