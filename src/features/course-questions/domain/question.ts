// A question that somebody of a Trust asks its facilitator, and what came of it.
import { z } from 'zod';
import { isSamePerson, PersonKey } from '../../../bot/person-key.ts';
import type { Role } from '../../../bot/rights.ts';
import type { Person } from '../../../bot/turn.ts';
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { RecordId, trustOf } from '../../../records/record-id.ts';

export const MOST_ASKED = 500; // characters in a question
export const LONGEST_TYPED = 8_000; // characters of what was typed that are looked at
export const MOST_OPEN = 10; // questions of one person in a Trust that wait for an answer
export const MOST_ANSWERED = 1000; // characters in an answer

/** Kept with its name, so that the answer still says which course it meant when the catalogue has changed. */
const NamedCourse = z.object({ id: z.string(), title: z.string(), provider: z.string() });
export type NamedCourse = z.infer<typeof NamedCourse>;

const Answer = z.object({
  by: PersonKey.extend({ name: z.string() }),
  words: z.string(),
  courses: z.array(NamedCourse),
  at: z.iso.datetime(),
});

export const Question = z.object({
  schemaVersion: z.literal(1).default(1),
  id: RecordId,
  asker: PersonKey.extend({ name: z.string() }),
  text: z.string(),
  askedAt: z.iso.datetime(),
  /** The facilitators who were written to. */
  told: z.array(PersonKey),
  answer: Answer.optional(),
  /** What an answered question says about the catalogue: it lacks a course, until somebody adds one or says it does not. */
  suggestion: z.enum(['open', 'none needed', 'added']).default('open'),
  added: NamedCourse.optional(),
});
export type Question = z.infer<typeof Question>;

/** What is wrong with what was typed. */
export function problemWith(what: 'question' | 'answer', words: string, most: number): string | undefined {
  if (!words) return `write your ${what} first.`;
  if (holdsNhsNumber(words))
    return 'please leave out the NHS number (it is taken out below), and anything else about a patient.';
  const length = words.length < LONGEST_TYPED ? `${words.length}` : `${LONGEST_TYPED} or more`;
  return words.length > most ? `please shorten this to ${most} characters; it has ${length}.` : undefined;
}

/** Who asks, in which Trust they work now, and what they are there. */
export interface QuestionViewer {
  person: Person;
  trustId?: string;
  roles?: readonly Role[];
}

export const isAsker = ({ asker }: Pick<Question, 'asker'>, { person }: QuestionViewer): boolean =>
  isSamePerson(asker, person);

/** Only who facilitates the Trust of the question, and works there at this moment. */
export const mayAnswer = (id: string, looking: QuestionViewer): boolean => facilitates(looking, trustOf(id));
export const facilitates = ({ trustId, roles = [] }: Pick<QuestionViewer, 'trustId' | 'roles'>, of: string): boolean =>
  trustId === of && roles.includes('facilitator');
