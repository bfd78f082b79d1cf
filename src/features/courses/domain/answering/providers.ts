// Courses asked for by who gives them: “anything from the Christie?”
import { wordsOf, type Word } from '../../../../reading/phrases.ts';
import type { Course } from '../../../catalogue/domain/course.ts';
import type { Reader } from '../../../../reading/reader.ts';

const SHORTEST_NAME = 4;

/** The words that tell one provider from another; what stands in brackets is about something else. */
function namesOf({ provider }: Course, organisations: ReadonlySet<string>): string[] {
  const words = wordsOf(provider.replace(/\(.*$/, '')).map(({ text }) => text);
  return words.filter((word) => word.length >= SHORTEST_NAME && !organisations.has(word));
}

/** “Manchester” in “the University of Greater Manchester”. */
function wholeName(words: readonly Word[], at: number, generic: ReadonlySet<string>): { from: number; to: number } {
  let [from, to] = [at, at + 1];
  while (from > 0 && generic.has(words[from - 1]!.text)) from--;
  while (to < words.length && generic.has(words[to]!.text)) to++;
  return { from, to };
}

export interface ProviderFinder<T> {
  /** The courses of the providers a text asks for by name; a place that is only mentioned is none. */
  askedIn(text: string): T[];
  /** Those of every provider a text names. */
  namedIn(text: string): T[];
}

export function providerFinder<T extends Course>(courses: readonly T[], reader: Reader): ProviderFinder<T> {
  const { organisations, fromProvider } = reader.vocabulary;
  const generic = new Set(organisations);
  const byName = new Map<string, T[]>();
  for (const course of courses)
    for (const name of new Set(namesOf(course, generic))) byName.set(name, [...(byName.get(name) ?? []), course]);
  const isAskedFor = (words: readonly Word[], index: number) => {
    const { from, to } = wholeName(words, index, generic);
    return (
      reader.ends(words.slice(Math.max(0, from - 2), from), fromProvider.before) > 0 ||
      reader.begins(words.slice(to, to + 1), fromProvider.after)
    );
  };
  const coursesIn = (words: readonly Word[], isMeant: (index: number) => boolean) => [
    ...new Set(words.flatMap(({ text }, index) => (isMeant(index) ? (byName.get(text) ?? []) : []))),
  ];
  return {
    askedIn: (text) => {
      const words = wordsOf(text);
      return coursesIn(words, (index) => isAskedFor(words, index));
    },
    namedIn: (text) => coursesIn(wordsOf(text), () => true),
  };
}
