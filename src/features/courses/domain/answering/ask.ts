// One question, one answer: the same for the chat and the command line.
import { COURSES, type Course } from '../../../catalogue/domain/course.ts';
import type { LevelId } from '../../../framework/domain.ts';
import { answer, type CourseAnswer } from './answer.ts';
import type { OtherFeature } from './other-features.ts';
import { ALLIANCE_ADVICE, type AllianceAdvice } from '../../../catalogue/domain/advice.ts';
import { catalogueIndexFor } from './indexed-catalogue.ts';
import { needsIn } from './two-needs.ts';
import { understand } from '../../../../reading/understand.ts';
import type { Enquiry } from '../../../../reading/enquiry.ts';
import { topicName, VOCABULARY, type ExtendedVocabulary } from '../../../../reading/vocabulary.ts';

export interface AnswerOptions {
  confirmedLevel?: LevelId;
  /** An index is kept for each catalogue: a changed one must be another array. */
  catalogue?: readonly Course[];
  vocabulary?: ExtendedVocabulary;
  settings?: AllianceAdvice;
  /** Ids of courses that are left out of this answer. */
  done?: readonly string[];
  /** Ids of courses that whoever asks has noted as completed. */
  completed?: readonly string[];
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

export const offeredBy = ({
  catalogue = COURSES,
  vocabulary = VOCABULARY,
  settings = ALLIANCE_ADVICE,
  done,
  completed,
}: AnswerOptions = {}) => ({
  index: catalogueIndexFor(catalogue, vocabulary, settings),
  settings,
  vocabulary,
  ...(done && { done }),
  ...(completed && { completed }),
});

/** Answers what was understood, by whoever understood it. */
export const answerTo = (enquiry: Enquiry, options?: AnswerOptions): CourseAnswer =>
  answer(enquiry, offeredBy(options));

/** As it is printed: `null` where there is nothing, so that every key is always there. */
export function printedAnswer(text: string, asking: AnswerOptions = {}): PrintedAnswer {
  const { confirmedLevel, vocabulary = VOCABULARY } = asking;
  const read = (part: string) => understand(part, confirmedLevel ? { confirmedLevel } : {}, vocabulary);
  const { enquiry, beside = null } = needsIn(text, read(text), read);
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
    feature: feature ?? beside,
    reply,
  };
}
