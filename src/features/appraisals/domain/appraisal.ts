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

/** A goal the person agreed in the record before, as it is talked about in this one. */
const LastGoal = z.object({ number: z.number().int(), goal: z.string(), by: z.string() });
export type LastGoal = z.infer<typeof LastGoal>;

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
  /** What the step is called with which a draft goes on; not there before anything was saved. */
  step: z.string().optional(),
  askedToPrepareAt: z.iso.datetime().optional(),
  preparedAt: z.iso.datetime().optional(),
  /** Since when facilitators are asked to free it; gone when it ends. */
  freeAskedAt: z.iso.datetime().optional(),
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
  /** Who of the two wants the preparation in the Word record: it belongs to the person, and is no part of what is agreed. */
  preparationIn: z.array(z.enum(['manager', 'person'])).default([]),
  ending: Ending.optional(),
  closing: Closing.optional(),
  earlier: Earlier.optional(),
  /** Where there are any, the discussion begins with how they went. */
  lastGoals: z.array(LastGoal).optional(),
});
export type Appraisal = z.infer<typeof Appraisal>;

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
