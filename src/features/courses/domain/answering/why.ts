// Why a course fits, in a few words: for whom it is, what it is about, and what was asked of it.
import { levelsOf } from './clarify.ts';
import { levelsPhrase } from './in-words.ts';
import type { IndexedCourse } from './indexed-catalogue.ts';
import { conditionsUnmet } from './suits.ts';
import type { Condition, Enquiry } from '../../../../reading/enquiry.ts';
import { topicName, type Vocabulary } from '../../../../reading/vocabulary.ts';

/** Prices are sometimes told after a semicolon; they are never passed on. */
const audienceOf = ({ audience }: IndexedCourse) =>
  audience
    .split(';')[0]
    ?.trim()
    .replace(/^(?!Macmillan|Wessex|Band )[A-Z](?=[a-z])/, (first) => first.toLowerCase());

const SAYS: Partial<Record<Condition, string>> = {
  online: 'online',
  'face-to-face': 'face to face',
  short: 'short',
  'non-clinical': 'for non-clinical staff too',
};

export const MAY_BE_CLOSED = 'may be closed or not open to you: check with the provider';

/** What comes from another level than theirs says so. */
function meantFor({ levels }: IndexedCourse, enquiry: Enquiry): string[] {
  const theirs = levelsOf(enquiry);
  return theirs.length > 0 && !theirs.some((level) => levels.includes(level))
    ? [`meant for ${levelsPhrase(levels)}`]
    : [];
}

export function whyOf(course: IndexedCourse, enquiry: Enquiry, vocabulary: Vocabulary): string {
  const { topics, conditions } = enquiry;
  const about = topics.filter((topic) => course.topics.includes(topic)).map((topic) => topicName(vocabulary, topic));
  const audience = audienceOf(course);
  const met = conditions.filter((condition) => conditionsUnmet(course, [condition]).length === 0);
  return [
    ...(audience ? [`for ${audience}`] : []),
    ...meantFor(course, enquiry),
    ...(about.length > 0 ? [`about ${about.join(' and ')}`] : []),
    ...met.flatMap((condition) => SAYS[condition] ?? []),
    ...(course.kind === 'closed' ? [MAY_BE_CLOSED] : []),
  ].join('; ');
}
