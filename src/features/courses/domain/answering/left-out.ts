// What somebody has done or does not want: those courses, and no others on the same topic, are left out of an answer.
import type { Enquiry } from '../../../../reading/enquiry.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';

const isAboutOneOf =
  (topics: readonly string[]) =>
  ({ topics: about }: IndexedCourse) =>
    about.some((topic) => topics.includes(topic));

const COURSE =
  /\b(?:courses?|modules?|one|programme|workshops?|webinars?|days?|training|msc|degree|masters|pgcert|certificate|diploma|passport|rotation|hub|site|website|resources|toolkit|pages)\b/;

/** “the Marsden SACT course”: of a provider whose course is done, those about what it was about. */
function doneIn(words: string, index: IndexedCatalogue): IndexedCourse[] {
  const named = index.namedIn(words);
  if (named.length > 0) return named;
  const ofProvider = index.ofProviders(words);
  const about = ofProvider.filter(isAboutOneOf(index.topicsIn(words)));
  return about.length > 0 || !COURSE.test(words) ? about : ofProvider;
}

/** What a provider gives is all not wanted; of what is named besides, that. */
const refusedIn = (words: string, index: IndexedCatalogue): IndexedCourse[] => [
  ...index.namedIn(words),
  ...index.ofProviders(words),
];

/** `completed` is what they have noted; whoever asks about one of those by name is answered about it. */
export function leftOut(
  { done, notWanted, search, isForSomebodyElse }: Enquiry,
  index: IndexedCatalogue,
  completed: readonly string[] = [],
): ReadonlySet<IndexedCourse> {
  const named = new Set(index.namedIn(search));
  const noted = isForSomebodyElse ? [] : completed.flatMap((id) => index.byId.get(id) ?? []);
  return new Set([
    ...done.flatMap((words) => doneIn(words, index)),
    ...notWanted.flatMap((words) => refusedIn(words, index)),
    ...noted.filter((course) => !named.has(course)),
  ]);
}

/** Others on the topic of what is left out are offered; where nothing else is asked for, they come first. */
export function withTopicsOf(enquiry: Enquiry, left: ReadonlySet<IndexedCourse>): Enquiry {
  const spared = new Set([...left].flatMap(({ topics }) => topics));
  const [withoutTopics, freed] = [false, true].map((isSpared) =>
    enquiry.withoutTopics.filter((topic) => spared.has(topic) === isSpared),
  ) as [string[], string[]];
  const hints = enquiry.topics.length > 0 ? enquiry.hints : [...new Set([...enquiry.hints, ...freed])];
  return { ...enquiry, withoutTopics, hints };
}
