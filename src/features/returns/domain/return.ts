// The return of one Trust for one quarter.
import { z } from 'zod';
import { Quarter } from '../../../calendar/quarters.ts';
import { isDay } from '../../../dates.ts';
import { RoleCount } from './definition.ts';
import { missingMetrics, textIn, type ReturnTexts } from './fields.ts';
import { Basis, METRICS, MetricId } from './metrics.ts';
import { OwnFigure } from './own-figures.ts';

/** Who did something: their name as it was then. */
export const ReturnAuthor = z.object({ id: z.string(), tenantId: z.string(), name: z.string() });
export type ReturnAuthor = z.infer<typeof ReturnAuthor>;
const at = z.iso.datetime();
const Signed = z.object({ by: ReturnAuthor, at });

/** What was sent, as it was sent. Each is kept; the last one counts. */
export const Submission = z.object({
  schemaVersion: z.literal(1).default(1),
  /** 1, 2, 3 … */
  n: z.number().int().min(1),
  by: ReturnAuthor,
  at,
  /** After the due day. */
  isLate: z.boolean(),
  texts: z.record(z.string(), z.string()),
  /** How each figure was to be counted when it was sent. */
  definitionVersion: z.number().int(),
  /** Of each figure, where its Alliance has changed how it is counted: it only ever goes up. */
  definitionVersions: z.partialRecord(MetricId, z.number().int()).default({}),
  bases: z.partialRecord(MetricId, Basis),
  rolesAre: RoleCount.default('posts'),
  /** What our own records said then. */
  figures: z.partialRecord(MetricId, OwnFigure),
  signedOff: Signed.optional(),
});
export type Submission = z.infer<typeof Submission>;

/** A named person may change a locked return until this day is over. */
export const LockException = z.object({ person: ReturnAuthor, until: z.string().refine(isDay), by: z.string(), at });
export type LockException = z.infer<typeof LockException>;

export const Accepted = Signed.extend({ n: z.number().int() });
export type Accepted = z.infer<typeof Accepted>;

export const QuarterReturn = z.object({
  schemaVersion: z.literal(1).default(1),
  trustId: z.string(),
  quarter: Quarter,
  /** Goes up with every change, so that a card can say which state it was drawn from. */
  version: z.number().int().min(1),
  opened: Signed,
  /** What stands in its fields now, and who wrote it. */
  fields: z.record(z.string(), z.object({ text: z.string(), by: ReturnAuthor, at })),
  last: Submission.optional(),
  /** When it was first sent: whether a return came on time does not change with what is amended. */
  first: z.object({ at, isLate: z.boolean() }).optional(),
  /** By the Alliance: of the version that was sent last. While it is, nobody changes anything. */
  accepted: Accepted.optional(),
  exceptions: z.array(LockException).default([]),
});
export type QuarterReturn = z.infer<typeof QuarterReturn>;

/** `amending`: sent, and changed since; what was sent last still counts. `accepted`: by the Alliance, and locked by it. */
export const ReturnState = z.enum(['not opened', 'draft', 'submitted', 'signed off', 'amending', 'accepted']);
export type ReturnState = z.infer<typeof ReturnState>;

export const draftTexts = (found: QuarterReturn | undefined): ReturnTexts =>
  Object.fromEntries(Object.entries(found?.fields ?? {}).map(([field, { text }]) => [field, text]));

/** It follows from what is there, so no two parts of a return can say different things about it. */
export function stateOfReturn(found: QuarterReturn | undefined): ReturnState {
  if (!found) return 'not opened';
  const { last } = found;
  if (!last) return 'draft';
  if (found.accepted) return 'accepted';
  if (isChanged(draftTexts(found), last.texts)) return 'amending';
  return last.signedOff ? 'signed off' : 'submitted';
}

const isChanged = (draft: ReturnTexts, sent: ReturnTexts): boolean =>
  [...new Set([...Object.keys(draft), ...Object.keys(sent)])].some(
    (field) => textIn(draft, field) !== textIn(sent, field),
  );

/** What counts: the last good version, whatever is being changed. */
export const countedTexts = (found: QuarterReturn | undefined): ReturnTexts | undefined => found?.last?.texts;

/** For whoever reminds, nudges or shows a receipt: nothing that somebody typed. */
export interface ReturnStanding {
  quarter: string;
  state: ReturnState;
  /** Figures that say something, of `outOf`. */
  done: number;
  outOf: number;
  /** What they are called in a list. */
  missing: string[];
  /** Of the return: 0 while it is not opened. */
  version: number;
  submitted?: { n: number; by: ReturnAuthor; at: string; isLate: boolean };
  signedOff?: { by: ReturnAuthor; at: string };
  accepted?: { at: string };
}

export function standingOf(quarter: string, found: QuarterReturn | undefined): ReturnStanding {
  const missing = missingMetrics(draftTexts(found));
  const { last } = found ?? {};
  return {
    quarter,
    state: stateOfReturn(found),
    done: METRICS.length - missing.length,
    outOf: METRICS.length,
    missing: METRICS.filter(({ id }) => missing.includes(id)).map(({ short }) => short),
    version: found?.version ?? 0,
    ...(last && { submitted: { n: last.n, by: last.by, at: last.at, isLate: last.isLate } }),
    ...(last?.signedOff && { signedOff: last.signedOff }),
    ...(found?.accepted && { accepted: { at: found.accepted.at } }),
  };
}
