// What the buttons of the Alliance's cards send. What somebody chose on a card comes under a name of its own, and counts before
// what the card carried.
import { z } from 'zod';
import { Quarter } from '../../calendar/quarters.ts';
import { MetricId } from '../returns/domain/metrics.ts';
import { COUNTINGS_OF_RETURNS } from './domain/return-line.ts';

const code = z.string().max(10);
const words = z
  .string()
  .default('')
  .transform((text) => text.slice(0, 2000).trim());
const chosen = z.string().max(100).default('');

export const WantedAlliance = z.object({
  quarter: Quarter.optional(),
  counted: z.enum(COUNTINGS_OF_RETURNS).optional(),
  trust: code.optional(),
  metric: MetricId.optional(),
  page: z.number().int().optional(),
  chosenQuarter: chosen,
  chosenCounted: chosen,
  chosenTrust: chosen,
  chosenMetric: chosen,
});
export type WantedAlliance = z.infer<typeof WantedAlliance>;

export const OneReturn = z.object({ quarter: Quarter, trust: code });
const AtVersion = OneReturn.extend({ n: z.number().int() });
export const AcceptedReturn = AtVersion;
export type AcceptedReturn = z.infer<typeof AcceptedReturn>;
export const TakenBack = AtVersion.extend({ why: words });
export type TakenBack = z.infer<typeof TakenBack>;
export const AskedTrust = OneReturn.extend({ chosenFigure: chosen, question: words });
export type AskedTrust = z.infer<typeof AskedTrust>;

/** `chosenTalk`: as `talkValue` made it. */
export const ChosenTalk = z.object({ chosenTalk: chosen, answer: words, page: z.number().int().optional() });
export type ChosenTalk = z.infer<typeof ChosenTalk>;

export const talkValue = (talk: { trustId: string; quarter: string; id: string; version: number }): string =>
  [talk.trustId, talk.quarter, talk.id, talk.version].join('|');

const TalkValue = z.tuple([code, Quarter, z.string().max(10), z.coerce.number().int()]);
export function talkOfValue(value: string) {
  const [trustId, quarter, id, version] = TalkValue.safeParse(value.split('|')).data ?? [];
  return trustId && quarter && id && version ? { trustId, quarter, id, version } : undefined;
}

export const NotedSending = z.object({
  quarter: Quarter,
  counted: z.enum(COUNTINGS_OF_RETURNS).optional(),
  n: z.number().int(),
  sentOn: words,
  sentNote: words,
});
export type NotedSending = z.infer<typeof NotedSending>;
