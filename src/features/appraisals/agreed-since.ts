// Whom an appraisal was agreed with, from the facts for the quarterly return: nothing of what is in it is read.
import { quarterBefore } from '../../calendar/quarters.ts';
import { quarterOf } from '../../dates.ts';
import { rowsUnder } from '../../records/rows-under.ts';
import type { Store } from '../../storage/port.ts';
import { countsAsAppraisal } from './domain/due.ts';
import { appraisalKinds } from './kinds.ts';

const { fact } = appraisalKinds;

/** Ids of people of one tenant. */
export async function agreedSince(
  store: Store,
  trustId: string,
  tenantId: string,
  { since, today }: { since: string; today: string },
): Promise<Set<string>> {
  const quarters = [quarterOf(today)];
  while ((quarters[0] ?? '') > quarterOf(since)) quarters.unshift(quarterBefore(quarters[0] ?? ''));
  const found = await Promise.all(quarters.map((one) => rowsUnder(store, trustId, fact.under(one))));
  const ids = found.flatMap((rows) =>
    [...rows].flatMap(([key, value]) => {
      const { on, kind } = fact.read(value);
      const [tenant, id = ''] = key.split('|').slice(3, 5);
      return tenant === tenantId && on >= since && countsAsAppraisal(kind) ? [id] : [];
    }),
  );
  return new Set(ids);
}
