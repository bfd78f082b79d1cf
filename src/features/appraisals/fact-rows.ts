// What agreed discussions mean for the quarterly return. The record guards its fact: whoever writes one has read the other.
import { dayOf, quarterOf } from '../../dates.ts';
import type { Row } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import { appraisalKinds } from './kinds.ts';

/** The fact that stands for a record, in the quarter of the day on which it was agreed; none for one that is not agreed. */
export function factOf(record: Appraisal): Row | undefined {
  const { id, kind, state, agreedAt } = record;
  if (state !== 'agreed' || !agreedAt) return undefined;
  const on = dayOf(new Date(agreedAt));
  return appraisalKinds.fact.row({ kind, on }, quarterOf(on), appraisalPartyKey(record, 'person'), id);
}

export function factRows(before: Appraisal | undefined, after: Appraisal): { index: Row[]; remove: string[] } {
  const had = before && factOf(before);
  const has = factOf(after);
  return { index: has ? [has] : [], remove: had && had.key !== has?.key ? [had.key] : [] };
}

/** How many people the facts speak of. */
export const peopleIn = (facts: readonly Pick<Row, 'key'>[]): number =>
  new Set(facts.map(({ key }) => key.split('|').slice(3, 5).join('|'))).size;
