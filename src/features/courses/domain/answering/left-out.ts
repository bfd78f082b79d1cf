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

/** Each with all that carry it: whoever has one master’s, or wants none, is shown no other. */
const TYPES: ReadonlySet<string> = new Set(['masters', 'pgcert', 'apprenticeship']);

/** What is asked about besides what is done and not wanted. */
const topicsElsewhere = ({ done, notWanted, search }: Enquiry, index: IndexedCatalogue): string[] =>
  index.topicsIn([...done, ...notWanted].reduce((text, words) => text.replace(words, ' . '), search));

/**
 * Others on the topic of what is left out are offered; where nothing else is asked for, they come first. A topic that is
 * refused as a whole stays away, and one that only names what is left out is not asked for.
 */
export function withTopicsOf(enquiry: Enquiry, left: ReadonlySet<IndexedCourse>, index: IndexedCatalogue): Enquiry {
  const isNamed = (words: string) => index.namedIn(words).length + index.ofProviders(words).length > 0;
  const elsewhere = topicsElsewhere(enquiry, index);
  const refused = enquiry.notWanted.filter((words) => !isNamed(words)).flatMap(index.topicsIn);
  const told = [...enquiry.done, ...enquiry.notWanted].filter(isNamed).flatMap(index.topicsIn);
  const isStillAway = (topic: string) => !elsewhere.includes(topic) && (refused.includes(topic) || TYPES.has(topic));
  const spared = new Set([...left].flatMap(({ topics }) => topics).filter((topic) => !isStillAway(topic)));
  const isOnlyTold = (topic: string) => told.includes(topic) && !elsewhere.includes(topic);
  const [withoutTopics, freed] = [false, true].map((isSpared) =>
    [...new Set([...enquiry.withoutTopics, ...refused.filter((topic) => TYPES.has(topic))])].filter(
      (topic) => spared.has(topic) === isSpared,
    ),
  ) as [string[], string[]];
  const topics = enquiry.topics.filter((topic) => !isOnlyTold(topic) && !withoutTopics.includes(topic));
  const onlyTold = enquiry.topics.filter(isOnlyTold);
  const hints = topics.length > 0 ? enquiry.hints : [...new Set([...enquiry.hints, ...freed, ...onlyTold])];
  return { ...enquiry, topics, withoutTopics, hints };
}
