// Which topics are still asked about, where courses are left out because they are done or not wanted.
import type { Enquiry } from '../../../../reading/enquiry.ts';
import type { IndexedCatalogue, IndexedCourse } from './indexed-catalogue.ts';

/** Each with all that carry it: whoever has one master’s, or wants none, is shown no other. */
const TYPES: ReadonlySet<string> = new Set(['masters', 'pgcert', 'apprenticeship']);

/** What is asked about besides what is done and not wanted. */
const topicsElsewhere = ({ done, notWanted, search }: Enquiry, index: IndexedCatalogue): string[] =>
  index.topicsIn([...done, ...notWanted].reduce((text, words) => text.replace(words, ' . '), search));

/**
 * Others on the topic of what is left out are offered; where nothing else is asked for, they come first. A topic that is
 * refused as a whole stays away, and one that only names what is left out is not asked for.
 */
export function withTopicsKept(enquiry: Enquiry, left: ReadonlySet<IndexedCourse>, index: IndexedCatalogue): Enquiry {
  const { done, notWanted } = enquiry;
  const isNamed = (words: string) => index.namedIn(words).length + index.ofProviders(words).length > 0;
  const told = [...done, ...notWanted].filter(isNamed).flatMap(index.topicsIn);
  const refused = notWanted.filter((words) => !isNamed(words)).flatMap(index.topicsIn);
  const elsewhere = topicsElsewhere(enquiry, index);
  const isOnlyTold = (topic: string) => told.includes(topic) && !elsewhere.includes(topic);
  const isStillAway = (topic: string) => !elsewhere.includes(topic) && (refused.includes(topic) || TYPES.has(topic));

  const ofLeft = new Set([...left].flatMap(({ topics }) => topics));
  const isFreed = (topic: string) => ofLeft.has(topic) && !isStillAway(topic);
  const away = [...new Set([...enquiry.withoutTopics, ...refused.filter((topic) => TYPES.has(topic))])];
  const withoutTopics = away.filter((topic) => !isFreed(topic));
  const topics = enquiry.topics.filter((topic) => !isOnlyTold(topic) && !withoutTopics.includes(topic));
  if (topics.length > 0) return { ...enquiry, topics, withoutTopics };
  const hints = new Set([...enquiry.hints, ...away.filter(isFreed), ...enquiry.topics.filter(isOnlyTold)]);
  return { ...enquiry, topics, withoutTopics, hints: [...hints] };
}
