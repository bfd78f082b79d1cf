import { z } from 'zod';
import { isDay } from '../../../dates.ts';
import type { Role } from '../../../rights.ts';
import { LevelId } from '../../framework/domain.ts';

export const KINDS = { appraisal: 'Appraisal', induction: 'Induction', 'job-planning': 'Job planning' } as const;
export const Kind = z.enum(['appraisal', 'induction', 'job-planning']);
export type Kind = z.infer<typeof Kind>;

export const State = z.enum(['draft', 'shared', 'agreed', 'withdrawn', 'closed']);
export type State = z.infer<typeof State>;

const Party = z.object({ id: z.string().min(1), name: z.string().min(1) });
const Said = z.object({ at: z.iso.datetime(), words: z.string() });

/** Why a discussion ended over the head of its manager: from then on its words are the person's alone. */
export const Closing = z.object({
  at: z.iso.datetime(),
  because: z.enum(['not my manager', 'freed', 'handed over']),
});
export type Closing = z.infer<typeof Closing>;

/** Of a discussion that was handed over: the one it takes the place of, and whether its manager may see the preparation in that one. */
const Earlier = z.object({
  id: z.string(),
  managerName: z.string(),
  preparation: z.enum(['none', 'asked', 'given', 'kept']),
});

/** One discussion between two people. What was said in it stands in its answers, one row a step. */
export const Appraisal = z.object({
  schemaVersion: z.literal(1).default(1),
  id: z.string(),
  tenantId: z.string(),
  trustId: z.string(),
  manager: Party,
  person: Party,
  role: z.string(),
  kind: Kind,
  heldOn: z.string().refine(isDay),
  /** The April in which the cycle of `heldOn` began: 2026 is 2026/27. */
  cycle: z.number().int(),
  level: LevelId,
  frameworkVersion: z.string(),
  state: State,
  /** Goes up with every change, so that a card can say which state it was drawn from. */
  version: z.number().int().min(1),
  /** How many times it has been agreed. */
  edition: z.number().int().default(0),
  wasAskedToPrepare: z.boolean().default(false),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  sharedAt: z.iso.datetime().optional(),
  agreedAt: z.iso.datetime().optional(),
  /** What the person asked to be changed; gone when it is shared again. */
  changeAsked: Said.optional(),
  /** Why an agreed record was opened again, oldest first. */
  reopenings: z.array(Said).default([]),
  closing: Closing.optional(),
  earlier: Earlier.optional(),
});
export type Appraisal = z.infer<typeof Appraisal>;

/** What was typed on one card, as it was typed: also when it still needs correcting, so that nothing is lost. */
export const Answer = z.object({
  schemaVersion: z.literal(1).default(1),
  step: z.string(),
  fields: z.record(z.string(), z.string()),
  /** How often this step has been saved. */
  revision: z.number().int().min(1),
  savedAt: z.iso.datetime(),
});
export type Answer = z.infer<typeof Answer>;

/** A record as it was agreed, kept as it was. */
export const Edition = z.object({
  schemaVersion: z.literal(1).default(1),
  record: Appraisal,
  answers: z.array(Answer),
});
export type Edition = z.infer<typeof Edition>;

/** The manager was shown how many courses the person had noted, and the person is told of it: once for each discussion. */
export const NotesShown = z.object({
  schemaVersion: z.literal(1).default(1),
  courses: z.number().int().min(1),
  at: z.iso.datetime(),
});
export type NotesShown = z.infer<typeof NotesShown>;

/** What the person had agreed last when a discussion was handed to a new manager: where the step on goals begins. */
export const AgreedGoals = z.object({
  schemaVersion: z.literal(1).default(1),
  agreedAt: z.iso.datetime(),
  fields: z.record(z.string(), z.string()),
});
export type AgreedGoals = z.infer<typeof AgreedGoals>;

export interface Discussion {
  record: Appraisal;
  answers: ReadonlyMap<string, Answer>;
  notesShown?: NotesShown;
  goals?: AgreedGoals;
}

/** Rights come from the record, never from what a card says. */
export function rolesOn(record: Pick<Appraisal, 'manager' | 'person'>, personId: string): Role[] {
  if (record.manager.id === personId) return ['line manager'];
  return record.person.id === personId ? ['appraised person'] : [];
}

export const isManager = (record: Appraisal, personId: string): boolean => record.manager.id === personId;

/** Not at its end yet: it keeps others from beginning the same one. */
export const isOpen = ({ state }: Pick<Appraisal, 'state'>): boolean => state === 'draft' || state === 'shared';

/** `appraisal`, `induction`, `job planning`: as it stands inside a sentence. */
export const kindWords = (kind: Kind): string => KINDS[kind].toLowerCase();
