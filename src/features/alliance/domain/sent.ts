// What a person has sent to the national body, recorded by them afterwards. The assistant sends nothing there.
import { z } from 'zod';
import { Quarter } from '../../../calendar/quarters.ts';
import { isDay, longDay } from '../../../dates.ts';
import { MetricId } from '../../returns/domain/metrics.ts';
import { ReturnAuthor } from '../../returns/domain/return.ts';
import type { MetricTotal } from './totals.ts';

export const MOST_SENT_NOTE = 300; // characters
/** Records of one quarter. */
export const MOST_SENT = 20;

const Counted = z.object({ value: z.number().optional(), entered: z.number().int(), expected: z.number().int() });

export const SentNationally = z.object({
  schemaVersion: z.literal(1).default(1),
  quarter: Quarter,
  /** 1, 2, 3 … of this quarter. */
  n: z.number().int().min(1),
  /** The day on which it was sent. */
  on: z.string().refine(isDay),
  note: z.string(),
  by: ReturnAuthor,
  at: z.iso.datetime(),
  /** The totals as they were when it was recorded. */
  totals: z.partialRecord(MetricId, Counted),
});
export type SentNationally = z.infer<typeof SentNationally>;

const countedIn = (totals: readonly MetricTotal[]) =>
  Object.fromEntries(
    totals.map(({ metric, value, entered, expected }) => [
      metric,
      { ...(value !== undefined && { value }), entered, expected },
    ]),
  );

export const recordOfSending = (
  given: Omit<SentNationally, 'schemaVersion' | 'totals'>,
  totals: readonly MetricTotal[],
): SentNationally => ({ schemaVersion: 1, ...given, totals: countedIn(totals) });

/** Figures that are no longer what they were when they were sent. */
export const changedSince = ({ totals: sent }: SentNationally, totals: readonly MetricTotal[]): MetricTotal[] =>
  totals.filter(({ metric, value }) => sent[metric]?.value !== value);

export function sendingProblems(
  { on, note }: { on: string; note: string },
  today: string,
): { on?: string; note?: string } {
  return {
    ...(!isDay(on) && { on: 'choose the day on which it was sent.' }),
    ...(isDay(on) && on > today && { on: `choose a day up to today, ${longDay(today)}.` }),
    ...(note.length > MOST_SENT_NOTE && {
      note: `shorten this to ${MOST_SENT_NOTE} characters; it has ${note.length}.`,
    }),
  };
}
