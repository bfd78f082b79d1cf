// One question, one answer: the same for the chat and the command line.
import { COURSES, type Course } from '../../../catalogue/domain/course.ts';
import type { LevelId } from '../../../framework/domain.ts';
import { answer, type CourseAnswer, type OtherFeature } from './answer.ts';
import { ALLIANCE_ADVICE, type AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import { catalogueIndexFor } from './indexed-catalogue.ts';
import { understand } from '../../../../reading/understand.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import { topicName, VOCABULARY, type ExtendedVocabulary } from '../../../../reading/vocabulary.ts';

export interface AnswerOptions {
  confirmedLevel?: LevelId;
  /** An index is kept for each catalogue: a changed one must be another array. */
  catalogue?: readonly Course[];
  vocabulary?: ExtendedVocabulary;
  settings?: AllianceAdvice;
}

export interface PrintedAnswer {
  text: string;
  understood: Pick<Enquiry, 'conditions' | 'intent' | 'confidence'> & {
    level: LevelId | null;
    topic: string | null;
  };
  clarify: boolean;
  /** Ids, in order. */
  courses: string[];
  feature: OtherFeature | null;
  reply: string;
}

/** Answers what was understood, by whoever understood it. */
export function answerTo(
  enquiry: Enquiry,
  { catalogue = COURSES, vocabulary = VOCABULARY, settings = ALLIANCE_ADVICE }: AnswerOptions = {},
): CourseAnswer {
  return answer(enquiry, { index: catalogueIndexFor(catalogue, vocabulary, settings), settings, vocabulary });
}

/** As it is printed: `null` where there is nothing, so that every key is always there. */
export function printedAnswer(text: string, asking: AnswerOptions = {}): PrintedAnswer {
  const { confirmedLevel, vocabulary = VOCABULARY } = asking;
  const enquiry = understand(text, confirmedLevel ? { confirmedLevel } : {}, vocabulary);
  const { level, topics, conditions, intent, confidence } = enquiry;
  const { clarify, courses, feature, reply } = answerTo(enquiry, asking);
  return {
    text,
    understood: {
      level: level ?? null,
      topic: topics.map((topic) => topicName(vocabulary, topic)).join(', ') || null,
      conditions,
      intent,
      confidence,
    },
    clarify: clarify !== undefined,
    courses: courses.map(({ course }) => course.id),
    feature: feature ?? null,
    reply,
  };
}
