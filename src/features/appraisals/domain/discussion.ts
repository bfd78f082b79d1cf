// What a discussion is made of beside its record: what the two wrote, and what is kept of it.
import { z } from 'zod';
import { Appraisal } from './appraisal.ts';

/** What was typed on one card, as it was typed: also when it still needs correcting, so that nothing is lost. */
export const StepAnswer = z.object({
  schemaVersion: z.literal(1).default(1),
  step: z.string(),
  fields: z.record(z.string(), z.string()),
  /** Filled when the card was drawn, and not sent back: whoever wrote them has yet to say whether they removed them. */
  doubtful: z.array(z.string()).optional(),
  /** How often this step has been saved. */
  revision: z.number().int().min(1),
  savedAt: z.iso.datetime(),
});
export type StepAnswer = z.infer<typeof StepAnswer>;

/** What whoever writes a step has taken out of it. Only they see it, to put it back until the record is shared. */
export const RemovedAnswer = z.object({
  schemaVersion: z.literal(1).default(1),
  step: z.string(),
  fields: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
});
export type RemovedAnswer = z.infer<typeof RemovedAnswer>;

/** A record as it was agreed, kept as it was. */
export const AgreedEdition = z.object({
  schemaVersion: z.literal(1).default(1),
  record: Appraisal,
  answers: z.array(StepAnswer),
  /** The agreement was taken back, so this is history and nothing to show as agreed. */
  takenBackAt: z.iso.datetime().optional(),
});
export type AgreedEdition = z.infer<typeof AgreedEdition>;

/**
 * What the appraised person said by pressing a button under it: a change, a comment on agreeing, or either of them when
 * the record had moved on (`late`). One row each, kept whatever becomes of the record.
 */
export const PersonWords = z.object({
  schemaVersion: z.literal(1).default(1),
  became: z.enum(['change', 'comment', 'late']),
  /** Of the record, on the card they were typed on: so the same press is known when it comes again. */
  version: z.number().int().min(0),
  words: z.string(),
  at: z.iso.datetime(),
});
export type PersonWords = z.infer<typeof PersonWords>;

/** The manager was shown how many courses the person had noted, and the person is told of it: once for each discussion. */
export const NotesShown = z.object({
  schemaVersion: z.literal(1).default(1),
  courses: z.number().int().min(1),
  at: z.iso.datetime(),
});
export type NotesShown = z.infer<typeof NotesShown>;

/** The goals somebody agreed last, and in which record: words that the person may take along to another manager. */
export const AgreedGoals = z.object({
  schemaVersion: z.literal(1).default(1),
  agreedAt: z.iso.datetime(),
  /** With whom: what those two noted of these goals since is for nobody else. */
  from: z.object({ id: z.string(), manager: Appraisal.shape.manager, person: Appraisal.shape.person }),
  fields: z.record(z.string(), z.string()),
});
export type AgreedGoals = z.infer<typeof AgreedGoals>;

/** The steps as the person had them before them, when it went back to its manager, and why it did. */
export const LastReading = z.object({
  schemaVersion: z.literal(1).default(1),
  because: z.enum(['change asked', 'taken back', 'reopened']),
  /** What was asked for, or why it was reopened. */
  words: z.string().default(''),
  at: z.iso.datetime(),
  answers: z.array(StepAnswer),
});
export type LastReading = z.infer<typeof LastReading>;

export interface Discussion {
  record: Appraisal;
  answers: ReadonlyMap<string, StepAnswer>;
  /** By step. */
  removed?: ReadonlyMap<string, RemovedAnswer>;
  notesShown?: NotesShown;
  goals?: AgreedGoals;
  lastReading?: LastReading;
  /** Everything the appraised person has said about it, oldest first. */
  said?: readonly PersonWords[];
}

/** What others may read of an answer: what its writer may have removed is hidden from them at once. */
export const fieldsForOthers = (answer: Pick<StepAnswer, 'fields' | 'doubtful'> | undefined): StepAnswer['fields'] =>
  Object.fromEntries(Object.entries(answer?.fields ?? {}).filter(([id]) => !answer?.doubtful?.includes(id)));
