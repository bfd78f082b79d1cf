// What somebody asks about in words that only the catalogue knows: “hypnosis” is no topic, and a course may be called so.
import { wordsOf } from '../../../../reading/phrases.ts';
import { wordsKnownIn } from '../../../../reading/known-words.ts';
import type { Intent, Enquiry } from '../../../../reading/enquiry.ts';
import type { ExtendedVocabulary } from '../../../../reading/vocabulary.ts';
import { mayBeOffered, rank, type Seeker } from './ranking.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';

const UNSURE: readonly Intent[] = ['something else', 'greeting', 'help', 'thanks'];
const SHORTEST = 4; // letters

const isSame = (word: string, other: string) => word === other || `${word}s` === other || word === `${other}s`;
const hasWord = (text: string, word: string) => wordsOf(text).some((other) => isSame(word, other.text));

/** A word of a title that no vocabulary knows; who gives a course says nothing of what it is about. */
function titleWordIn(search: string, index: IndexedCatalogue, vocabulary: ExtendedVocabulary): string | undefined {
  const known = wordsKnownIn(vocabulary);
  const isCalled = ({ title, provider }: IndexedCourse, word: string) =>
    hasWord(title, word) && !hasWord(provider, word);
  return wordsOf(search)
    .map(({ text }) => text)
    .filter((word) => word.length >= SHORTEST && !/\d/.test(word) && !known.has(word))
    .find((word) => index.coursesContaining(word, ['title']).some((course) => isCalled(course, word)));
}

/** If the catalogue has a course for an unknown word, treat the word as the topic. A word of a title or the name of a course asks for it. */
export function recastByCatalogue(read: Enquiry, index: IndexedCatalogue, vocabulary: ExtendedVocabulary): Enquiry {
  const { intent, doubt, topics, search, unheardOf, sites = [] } = read;
  // “How long does … take?” may be about a treatment, unless it names a course.
  if (doubt === 'find course' && index.namedIn(search).length > 0) return { ...read, intent: doubt };
  const isUnsure = UNSURE.includes(intent);
  if (isUnsure && [...index.namedIn(search), ...index.givenBy(search)].length > 0)
    return { ...read, intent: 'find course' };
  if (topics.length > 0 || unheardOf) return read;
  const held = sites.filter((site) => index.courses.some((course) => course.topics.includes(site)));
  if (held.length > 0) return { ...read, topics: held, sites: sites.filter((site) => !held.includes(site)) };
  const isOpen = intent === 'find course' || intent === 'something else';
  const word = isOpen ? titleWordIn(search, index, vocabulary) : undefined;
  return word ? { ...read, intent: 'find course', unheardOf: word } : read;
}

/** The courses that hold the words which are no topic, whoever they are for. */
export const coursesContainingWords = ({ unheardOf, topics }: Enquiry, index: IndexedCatalogue): IndexedCourse[] =>
  unheardOf && topics.length === 0
    ? index.coursesContaining(unheardOf, ['title', 'alsoKnownAs', 'topics', 'note'])
    : [];

/** Of those, the ones this person may be offered. Kind is ignored: they were asked for by their own words. */
export function coursesContainingFor(person: Seeker, index: IndexedCatalogue): IndexedCourse[] {
  const { wantsNoPromotion } = person.enquiry;
  const isFor = (course: IndexedCourse) =>
    !(wantsNoPromotion && course.kind === 'route') && mayBeOffered({ ...course, kind: 'course' }, person);
  return rank(coursesContainingWords(person.enquiry, index).filter(isFor), person, index);
}
