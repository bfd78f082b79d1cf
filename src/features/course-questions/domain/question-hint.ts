// What the assistant itself makes of a question, to help the facilitator: a hint, and courses to name in the answer.
import { levelName } from '../../framework/domain.ts';
import type { Course } from '../../catalogue/domain/course.ts';
import { answerTo, type AnswerOptions } from '../../courses/domain/answering/ask.ts';
import { understand } from '../../../reading/understand.ts';
import type { Enquiry } from '../../../reading/enquiry.ts';
import { topicName, VOCABULARY, type ExtendedVocabulary } from '../../../reading/vocabulary.ts';

const MOST_CHOICES = 10; // more would push the button out of sight

export interface Hint {
  line: string;
  /** Best first. */
  courses: Course[];
}

export function hintFor(text: string, knowing: Omit<AnswerOptions, 'confirmedLevel'> = {}): Hint {
  const { vocabulary = VOCABULARY } = knowing;
  const enquiry = understand(text, {}, vocabulary);
  const { courses, more } = answerTo(enquiry, knowing);
  return {
    line: hintLine(enquiry, vocabulary),
    courses: [...courses, ...more].slice(0, MOST_CHOICES).map(({ course }) => course),
  };
}

function hintLine({ level, topics }: Enquiry, vocabulary: ExtendedVocabulary): string {
  const named = topics.map((topic) => topicName(vocabulary, topic)).join(', ');
  if (!level && !named) return 'I could tell neither the level nor the topic.';
  const about = named ? `about ${named}` : 'about a topic I could not tell';
  return `I took it to be ${about}, ${level ? `at ${levelName(level).toLowerCase()} level` : 'and could not tell the level'}.`;
}
