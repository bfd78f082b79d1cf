// A search over the words and names of a catalogue. Whatever words a Trust adds, it is the same: built once a catalogue.
import MiniSearch from 'minisearch';
import { finderOf, wordsOf } from '../../../../reading/phrases.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import { isOfFrames } from '../../../../reading/everyday.ts';

const FIELDS = ['title', 'alsoKnownAs', 'topics', 'provider', 'audience', 'note'] as const;
export type SearchField = (typeof FIELDS)[number];

export interface CatalogueSearch {
  /** How well the words of courses answer these, from 0 to 1, by id; what does not match is left out. */
  scores(words: string): ReadonlyMap<string, number>;
  /** The ids of courses that hold all of some words, as they are written or as the beginning of a longer one. */
  coursesContaining(words: string, where: readonly SearchField[]): string[];
  /** The ids of courses called by one of their names, in the order named. */
  namedIn(words: string): string[];
}

/** Words that nearly every course has, or that everybody uses, find nothing. */
const isTelling = (term: string) => term.length > 2 && !isOfFrames(term);

function indexOf(courses: readonly Course[]): MiniSearch<Course> {
  const index = new MiniSearch<Course>({
    fields: [...FIELDS],
    extractField: (course, field) => {
      const value = course[field as keyof Course];
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
  return index;
}

function scoresIn(index: MiniSearch<Course>): CatalogueSearch['scores'] {
  // One question looks for the same words several times.
  let last: { words: string; scores: ReadonlyMap<string, number> } | undefined;
  return (words) => {
    if (last?.words === words) return last.scores;
    const found = index.search(words);
    const best = found[0]?.score ?? 1;
    const scores = new Map(found.map(({ id, score }) => [String(id), score / best]));
    last = { words, scores };
    return scores;
  };
}

const SHORTEST_STEM = 4;
/** “therapies” and “therapy” begin alike. */
const stemOf = (term: string) => term.replace(term.length > SHORTEST_STEM + 2 ? /(?:ies|y|s)$/ : /s$/, '');

function containingIn(index: MiniSearch<Course>): CatalogueSearch['coursesContaining'] {
  const processTerm = (term: string) => (isTelling(term) ? stemOf(term) : null);
  const prefix = (term: string) => term.length >= SHORTEST_STEM;
  return (words, where) =>
    index.search(words, { fields: [...where], combineWith: 'AND', processTerm, prefix }).map(({ id }) => String(id));
}

function searchOf(courses: readonly Course[]): CatalogueSearch {
  const names = finderOf(
    courses.flatMap(({ id, alsoKnownAs, title }) => [...alsoKnownAs, title].map((name) => [name, id] as const)),
  );
  const index = indexOf(courses);
  return {
    scores: scoresIn(index),
    coursesContaining: containingIn(index),
    namedIn: (words) => [...new Set(names(wordsOf(words)).map(({ meaning }) => meaning))],
  };
}

const searches = new WeakMap<readonly Course[], CatalogueSearch>();

export function searchFor(catalogue: readonly Course[]): CatalogueSearch {
  const known = searches.get(catalogue) ?? searchOf(catalogue);
  searches.set(catalogue, known);
  return known;
}
