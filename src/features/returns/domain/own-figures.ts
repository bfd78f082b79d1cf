// What the assistant's own records say about a figure.
import { z } from 'zod';
import { valueText } from './figure.ts';
import type { MetricId } from './metrics.ts';

/** `complete`: our records are the register. `at least`: others were not asked. */
export const OwnFigure = z.object({
  kind: z.enum(['complete', 'at least']),
  count: z.number().int(),
  /** `52 agreed discussions` */
  source: z.string(),
});
export type OwnFigure = z.infer<typeof OwnFigure>;

export type OwnFigures = Partial<Record<MetricId, OwnFigure>>;

/** `At least 37, from 52 agreed discussions` */
export function ownFigureText({ kind, count, source }: OwnFigure): string {
  if (count === 0) return `Nothing so far (${source})`;
  return kind === 'complete' ? `${valueText(count)}, from ${source}` : `At least ${valueText(count)}, from ${source}`;
}

/** What the field of a figure begins with. Nothing found is no zero: others may have kept their own records. */
export const firstEntryOf = (own: OwnFigure | undefined): string => (own && own.count > 0 ? String(own.count) : '');
