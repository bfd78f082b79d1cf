// What somebody asks about in words that only the catalogue knows: “hypnosis” is no topic, and a course may be called so.
import { wordsOf } from '../../../../reading/phrases.ts';
import { wordsKnownIn } from '../../../../reading/known-words.ts';
import type { Intent, Understood } from '../../../../reading/understood.ts';
import type { ExtendedVocabulary } from '../../../../reading/vocabulary.ts';
import { mayBeOffered, ranked, type Seeker } from './ranking.ts';
import type { Shelf, Shelved } from './shelf.ts';

const UNSURE: readonly Intent[] = ['something else', 'greeting', 'help', 'thanks'];
const SHORTEST = 4; // letters

const isSame = (word: string, other: string) => word === other || `${word}s` === other || word === `${other}s`;
const hasWord = (text: string, word: string) => wordsOf(text).some((other) => isSame(word, other.text));

/** A word of a title that no vocabulary knows; who gives a course says nothing of what it is about. */
function titleWordIn(search: string, shelf: Shelf, vocabulary: ExtendedVocabulary): string | undefined {
  const known = wordsKnownIn(vocabulary);
  const isCalled = ({ title, provider }: Shelved, word: string) => hasWord(title, word) && !hasWord(provider, word);
  return wordsOf(search)
    .map(({ text }) => text)
    .filter((word) => word.length >= SHORTEST && !/\d/.test(word) && !known.has(word))
    .find((word) => shelf.holding(word, ['title']).some((course) => isCalled(course, word)));
}

/** What has a course about it is a topic; a title's word, or the name of a course, asks for it. */
export function asCalled(read: Understood, shelf: Shelf, vocabulary: ExtendedVocabulary): Understood {
  const { intent, topics, search, unheardOf, sites = [] } = read;
  const isUnsure = UNSURE.includes(intent);
  if (isUnsure && [...shelf.namedIn(search), ...shelf.givenBy(search)].length > 0)
    return { ...read, intent: 'find course' };
  if (topics.length > 0 || unheardOf) return read;
  const held = sites.filter((site) => shelf.courses.some((course) => course.topics.includes(site)));
  if (held.length > 0) return { ...read, topics: held, sites: sites.filter((site) => !held.includes(site)) };
  const isOpen = intent === 'find course' || intent === 'something else';
  const word = isOpen ? titleWordIn(search, shelf, vocabulary) : undefined;
  return word ? { ...read, intent: 'find course', unheardOf: word } : read;
}

/** The courses that hold the words which are no topic, whoever they are for. */
export const holdingThem = ({ unheardOf, topics }: Understood, shelf: Shelf): Shelved[] =>
  unheardOf && topics.length === 0 ? shelf.holding(unheardOf, ['title', 'alsoKnownAs', 'topics', 'note']) : [];

/** Those of them that are for this person: whoever asks in their words asks for them, whatever their kind. */
export function heldFor(person: Seeker, shelf: Shelf): Shelved[] {
  const { wantsNoPromotion } = person.understood;
  const isFor = (course: Shelved) =>
    !(wantsNoPromotion && course.kind === 'route') && mayBeOffered({ ...course, kind: 'course' }, person);
  return ranked(holdingThem(person.understood, shelf).filter(isFor), person, shelf);
}
