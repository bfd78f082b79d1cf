// Why a course fits, in a few words: for whom it is, what it is about, and what was asked of it.
import type { Shelved } from './shelf.ts';
import { unmet } from './suits.ts';
import type { Condition, Understood } from '../reading/understood.ts';
import { topicName, type Vocabulary } from '../reading/vocabulary.ts';

/** Prices are sometimes told after a semicolon; they are never passed on. */
const audienceOf = ({ audience }: Shelved) =>
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

export function whyOf(course: Shelved, { topics, conditions }: Understood, vocabulary: Vocabulary): string {
  const about = topics.filter((topic) => course.topics.includes(topic)).map((topic) => topicName(vocabulary, topic));
  const audience = audienceOf(course);
  const met = conditions.filter((condition) => unmet(course, [condition]).length === 0);
  return [
    ...(audience ? [`for ${audience}`] : []),
    ...(about.length > 0 ? [`about ${about.join(' and ')}`] : []),
    ...(course.accredited ? ['academic credit or a recognised qualification'] : []),
    ...met.flatMap((condition) => SAYS[condition] ?? []),
  ].join('; ');
}
