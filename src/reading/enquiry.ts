// What a question was understood to mean: one value, whoever read it, the built-in rules or a language model.
import { z } from 'zod';
import { LevelId } from '../features/framework/domain.ts';

export const Condition = z.enum(['accredited', 'online', 'face-to-face', 'short', 'non-clinical', 'free', 'funded']);
export type Condition = z.infer<typeof Condition>;

/** What is answered with a reason and no course. */
export const TURNED_AWAY = [
  'clinical question',
  'own health',
  'certifying',
  'note for somebody else',
  'other people’s records',
  'trick',
  'medical staff',
  'other training',
] as const;

/** What is answered with courses. */
export const COURSES_SOUGHT = ['find course', 'first step', 'career route'] as const;

/** What another feature does. */
export const OF_FEATURES = ['appraisal', 'job description', 'return', 'ePortfolio'] as const;

export const COURSES_TOLD = ['registered on a course', 'completed a course'] as const;

export const Intent = z.enum([
  ...COURSES_SOUGHT,
  ...COURSES_TOLD,
  ...OF_FEATURES,
  'about ACCEND',
  'who helps',
  'which level',
  'own courses',
  'own level',
  'greeting',
  'thanks',
  'help',
  ...TURNED_AWAY,
  'something else',
]);
export type Intent = z.infer<typeof Intent>;

export const CourseLimits = z.object({
  /** No longer than this. */
  mostDays: z.number().optional(),
  /** About this long. */
  days: z.number().optional(),
  credits: z.number().optional(),
  leastCredits: z.number().optional(),
  mode: z.enum(['online only', 'not online']).optional(),
  academicLevels: z.array(z.number()),
  notAcademicLevels: z.array(z.number()),
  /** No exams, no credits. */
  isUncredited: z.boolean().optional(),
  /** Open to every kind of staff. */
  isForEverybody: z.boolean().optional(),
  /** In months: what a course may ask for. */
  experience: z.number().optional(),
});
export type CourseLimits = z.infer<typeof CourseLimits>;

export const Enquiry = z.object({
  level: LevelId.optional(),
  /** `said` in so many words, taken from a `role`, `remembered` from an earlier conversation, or `chosen` from the list just now. */
  levelBasis: z.enum(['said', 'role', 'remembered', 'chosen']).optional(),
  /** Where the words leave more than one level open. */
  levels: z.array(LevelId),
  role: z.string().optional(),
  /** Levels of others who are named: whose it is may be misread. */
  otherLevels: z.array(LevelId).optional(),
  /** A hint for people; it never decides. */
  band: z.string().optional(),
  /** Topic ids of the vocabulary, as asked for. */
  topics: z.array(z.string()),
  /** Topics of the place or role somebody works in: they order the answer and decide nothing. */
  hints: z.array(z.string()),
  /** What somebody wants no more of, or has done. */
  withoutTopics: z.array(z.string()),
  /** What somebody asks about that is no topic of the vocabulary, in their words; only where no topic was found. */
  unheardOf: z.string().optional(),
  /** Tumour sites and kinds of work a course is wanted about; only where no topic was found. */
  sites: z.array(z.string()).optional(),
  /** The roles of others who are asked for too, and not answered. */
  others: z.array(z.string()).optional(),
  conditions: z.array(Condition),
  /** Lengths, credits and academic levels, where any is said. */
  limits: CourseLimits.optional(),
  intent: Intent,
  /** What else they may have meant. */
  doubt: Intent.optional(),
  /** The level somebody wants to get to. */
  target: LevelId.optional(),
  isClinical: z.boolean().optional(),
  isNew: z.boolean(),
  isForSomebodyElse: z.boolean(),
  wantsNoPromotion: z.boolean(),
  /** They tell what they have done, and ask for something after it. */
  wantsNext: z.boolean(),
  /** In their words: what they have done, and what they do not want. A course or provider named there is not offered. */
  done: z.array(z.string()),
  notWanted: z.array(z.string()),
  /** Price, dates, places: never stated. */
  asksLogistics: z.boolean(),
  /** The words to look for in the catalogue. */
  search: z.string(),
  confidence: z.number().min(0).max(1),
});
export type Enquiry = z.infer<typeof Enquiry>;
