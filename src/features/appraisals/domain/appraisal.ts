import { z } from 'zod';
import { isDay } from '../../../dates.ts';
import { isSamePerson, type PersonKey } from '../../../bot/person-key.ts';
import type { Role } from '../../../bot/rights.ts';
import { LevelId } from '../../framework/domain.ts';

export const KINDS = { appraisal: 'Appraisal', induction: 'Induction', 'job-planning': 'Job planning' } as const;
export const Kind = z.enum(['appraisal', 'induction', 'job-planning']);
export type Kind = z.infer<typeof Kind>;

export const State = z.enum(['draft', 'shared', 'agreed', 'held', 'withdrawn', 'closed']);
export type State = z.infer<typeof State>;

const Party = z.object({ id: z.string().min(1), name: z.string().min(1) });
const Said = z.object({ at: z.iso.datetime(), words: z.string() });
const OfEdition = z.object({ at: z.iso.datetime(), edition: z.number().int().min(1) });

/** How a discussion ended that the two did not agree here. */
export const Ending = z.object({
  at: z.iso.datetime(),
  how: z.enum(['talked through', 'not agreed']),
  /** The day on which it was talked through in person. */
  on: z.string().refine(isDay).optional(),
  /** Why it could not be agreed. */
  words: z.string().optional(),
});
export type Ending = z.infer<typeof Ending>;

/** Why a discussion ended over the head of its manager: from then on its words are the person's alone. */
export const Closing = z.object({
  at: z.iso.datetime(),
  because: z.enum(['not my manager', 'freed', 'handed over']),
  /** Of *not my manager*: when the person took it back. The discussion stays closed; a new one can be begun. */
  takenBackAt: z.iso.datetime().optional(),
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
  askedToPrepareAt: z.iso.datetime().optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  sharedAt: z.iso.datetime().optional(),
  /** The version that was last sent to the person; taking an agreement back sends nothing. */
  sharedAs: z.number().int().optional(),
  agreedAt: z.iso.datetime().optional(),
  /** What was agreed about the ePortfolio, for the quarterly return; as it was when it was agreed last. */
  ePortfolio: z.object({ hasAccount: z.boolean(), isActive: z.boolean() }).optional(),
  /** What the person asked to be changed; gone when it is shared again. */
  changeAsked: Said.optional(),
  /** What the person added when agreeing. After the agreement was taken back it stands in their box again. */
  comment: Said.optional(),
  /** Which edition was opened again and why, oldest first. */
  reopenings: z.array(Said.extend(OfEdition.shape)).default([]),
  /** Editions whose agreement the person took back the same day, oldest first. */
  takenBack: z.array(OfEdition).default([]),
  ending: Ending.optional(),
  closing: Closing.optional(),
  earlier: Earlier.optional(),
});
export type Appraisal = z.infer<typeof Appraisal>;

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

/** What the person had agreed last when a discussion was handed to a new manager: where the step on goals begins. */
export const AgreedGoals = z.object({
  schemaVersion: z.literal(1).default(1),
  agreedAt: z.iso.datetime(),
  fields: z.record(z.string(), z.string()),
});
export type AgreedGoals = z.infer<typeof AgreedGoals>;

export interface Discussion {
  record: Appraisal;
  answers: ReadonlyMap<string, StepAnswer>;
  /** By step. */
  removed?: ReadonlyMap<string, RemovedAnswer>;
  notesShown?: NotesShown;
  goals?: AgreedGoals;
  /** Everything the appraised person has said about it, oldest first. */
  said?: readonly PersonWords[];
}

/** Rights come from the record, never from what a card says. */
export function rolesOnAppraisal(
  record: Pick<Appraisal, 'tenantId' | 'manager' | 'person'>,
  person: PersonKey,
): Role[] {
  if (isManager(record, person)) return ['line manager'];
  return isSamePerson(appraisalPartyKey(record, 'person'), person) ? ['appraised person'] : [];
}

export const isManager = (record: Pick<Appraisal, 'tenantId' | 'manager'>, person: PersonKey): boolean =>
  isSamePerson(appraisalPartyKey(record, 'manager'), person);

/** One of the two: both are of the tenant of the record. */
export const appraisalPartyKey = <As extends 'manager' | 'person'>(
  record: Pick<Appraisal, 'tenantId' | As>,
  as: As,
): PersonKey => ({ tenantId: record.tenantId, id: record[as].id });

/** Not at its end yet: it keeps others from beginning the same one. */
export const isOpenAppraisal = ({ state }: Pick<Appraisal, 'state'>): boolean =>
  state === 'draft' || state === 'shared';

/** `appraisal`, `induction`, `job planning`: as it stands inside a sentence. */
export const kindWords = (kind: Kind): string => KINDS[kind].toLowerCase();

/** What others may read of an answer: what its writer may have removed is hidden from them at once. */
export const fieldsForOthers = (answer: Pick<StepAnswer, 'fields' | 'doubtful'> | undefined): StepAnswer['fields'] =>
  Object.fromEntries(Object.entries(answer?.fields ?? {}).filter(([id]) => !answer?.doubtful?.includes(id)));
