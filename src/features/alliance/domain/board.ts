// What lies at the Alliance of each return, so that one look shows all of them: how it stands, what counts, and what is talked
// of, without who did what. It is written behind the return, so it may lag behind a Trust and is never ahead of it.
import { z } from 'zod';
import { MetricId } from '../../returns/domain/metrics.ts';
import { ReturnState, standingOf, Submission, type QuarterReturn } from '../../returns/domain/return.ts';
import { stateOfTalk, Talk } from './talk.ts';

const at = z.iso.datetime();
export const BoardReturn = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Of the return. */
  version: z.number().int(),
  state: ReturnState,
  done: z.number().int(),
  outOf: z.number().int(),
  first: z.object({ at, isLate: z.boolean() }).optional(),
  last: Submission.omit({ by: true, signedOff: true }).optional(),
});
export type BoardReturn = z.infer<typeof BoardReturn>;

export const BoardTalk = Talk.omit({ schemaVersion: true, by: true, answer: true, closed: true }).extend({
  metric: MetricId.optional(),
  state: z.enum(['open', 'answered', 'closed']),
  answer: z.object({ text: z.string(), at }).optional(),
});
export type BoardTalk = z.infer<typeof BoardTalk>;

export const BoardTalks = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Of all of them together. */
  version: z.number().int(),
  talks: z.array(BoardTalk),
});
export type BoardTalks = z.infer<typeof BoardTalks>;

export function returnOnBoard(found: QuarterReturn): BoardReturn {
  const { state, done, outOf, version } = standingOf(found.quarter, found);
  const { first, last } = found;
  return BoardReturn.parse({ state, done, outOf, version, first, last });
}

export function talksOnBoard(talks: readonly Talk[]): BoardTalks {
  return BoardTalks.parse({
    version: talks.reduce((sum, { version }) => sum + version, 0),
    talks: talks.map((one) => ({ ...one, state: stateOfTalk(one) })),
  });
}

/** Whichever is newer: what is told of later may have happened before. */
export const newerOf = <Some extends { version: number }>(there: Some | undefined, next: Some): Some =>
  there && there.version >= next.version ? there : next;
