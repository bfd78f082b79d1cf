// What agreed discussions mean for the quarterly return. The record guards its fact: whoever writes one has read the other.
import { z } from 'zod';
import { dayOf, isDay, quarterOf } from '../../dates.ts';
import type { Row } from '../../storage/port.ts';
import { Kind, type Appraisal } from './domain/appraisal.ts';

/** One agreed discussion. The return counts people: however many of these somebody has in a quarter, they count once. */
export const Fact = z.object({
  schemaVersion: z.literal(1).default(1),
  kind: Kind,
  /** The day on which it was agreed, in London. */
  on: z.string().refine(isDay),
});

/** Every fact of a quarter; tenant and id of the appraised person come next in the key. */
export const factsIn = (quarter: string) => `fact|${quarter}|alignedAppraisals|`;

/** The fact that stands for a record, in the quarter of the day on which it was agreed; none for one that is not agreed. */
export function factOf({ id, tenantId, person, kind, state, agreedAt }: Appraisal): Row | undefined {
  if (state !== 'agreed' || !agreedAt) return undefined;
  const on = dayOf(new Date(agreedAt));
  return { key: `${factsIn(quarterOf(on))}${tenantId}|${person.id}|${id}`, value: Fact.parse({ kind, on }) };
}

export function factRows(before: Appraisal | undefined, after: Appraisal): { index: Row[]; remove: string[] } {
  const had = before && factOf(before);
  const has = factOf(after);
  return { index: has ? [has] : [], remove: had && had.key !== has?.key ? [had.key] : [] };
}

/** How many people the facts speak of. */
export const peopleIn = (facts: readonly Pick<Row, 'key'>[]): number =>
  new Set(facts.map(({ key }) => key.split('|').slice(3, 5).join('|'))).size;
