// What somebody has done or does not want: those courses, and no others on the same topic, are left out of an answer.
import type { Enquiry } from '../../../../reading/enquiry.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';

const isAboutOneOf =
  (topics: readonly string[]) =>
  ({ topics: about }: IndexedCourse) =>
    about.some((topic) => topics.includes(topic));

const COURSE =
  /\b(?:courses?|modules?|one|programme|workshops?|webinars?|days?|training|msc|degree|masters|pgcert|certificate|diploma|passport|rotation|hub|site|website|resources|toolkit|pages)\b/;

/** “My level 2”: of what they ask about, the one that is called so. */
function ofLevel(words: string, asked: readonly string[], index: IndexedCatalogue): IndexedCourse[] {
  const level = /\blevel \d\b/.exec(words)?.[0];
  const isCalled = ({ title }: IndexedCourse) => level !== undefined && `${title.toLowerCase()} `.includes(`${level} `);
  return index.courses.filter(isCalled).filter(isAboutOneOf(asked));
}

/** “the Marsden SACT course”: of a provider whose course is done, those about what it was about. */
function doneIn(words: string, asked: readonly string[], index: IndexedCatalogue): IndexedCourse[] {
  const topics = index.topicsIn(words);
  const named = [...index.namedIn(words), ...ofLevel(words, [...asked, ...topics], index)];
  if (named.length > 0) return named;
  const ofProvider = index.ofProviders(words);
  const about = ofProvider.filter(isAboutOneOf(topics));
  if (about.length > 0 || !COURSE.test(words)) return about;
  return ofProvider.length > 0 ? ofProvider : onlyOneAbout(topics, index);
}

/** “That programme for students”: there is one. */
function onlyOneAbout(topics: readonly string[], index: IndexedCatalogue): IndexedCourse[] {
  const about = index.courses.filter(isAboutOneOf(topics));
  return about.length === 1 ? about : [];
}

const OF_TRAINEES = /\b(?:trainees?|apprentices?|apprenticeships?)\b/;

/** What a provider gives is all not wanted; of what is named besides, that; where nobody is employed as a trainee, no such way. */
const refusedIn = (words: string, index: IndexedCatalogue): IndexedCourse[] => [
  ...(OF_TRAINEES.test(words) ? index.courses.filter(({ topics }) => topics.includes('apprenticeship')) : []),
  ...index.namedIn(words),
  ...index.ofProviders(words),
];

/** `completed` is what they have noted; whoever asks about one of those by name is answered about it. */
export function leftOut(
  { done, notWanted, search, topics, isForSomebodyElse }: Enquiry,
  index: IndexedCatalogue,
  completed: readonly string[] = [],
): ReadonlySet<IndexedCourse> {
  const named = new Set(index.namedIn(search));
  const noted = isForSomebodyElse ? [] : completed.flatMap((id) => index.byId.get(id) ?? []);
  return new Set([
    ...done.flatMap((words) => doneIn(words, topics, index)),
    ...notWanted.flatMap((words) => refusedIn(words, index)),
    ...noted.filter((course) => !named.has(course)),
  ]);
}
