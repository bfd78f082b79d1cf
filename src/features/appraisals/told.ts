// Whether what people were asked to do has reached them: of many discussions at once, for their manager.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Outcome } from '../../outbox/notice.ts';
import type { Store } from '../../storage/port.ts';
import type { MineRow } from './domain/mine-row.ts';
import { appraisalKinds } from './kinds.ts';
import { appraisalNoticeId } from './notice-rows.ts';

/** As many as storage gives in one answer. */
const MOST_LISTED = 1000;

/** Of lines of a manager in one Trust whose person was asked something: what became of that notice, by discussion. */
export async function deliveries(
  store: Store,
  trustId: string,
  manager: PersonKey,
  rows: readonly MineRow[],
): Promise<ReadonlyMap<string, Outcome>> {
  const asked = rows.filter((row) => row.as === 'manager' && row.asked);
  if (!asked.length) return new Map();
  const told = await store.list(trustId, appraisalKinds.told.under(manager), { limit: MOST_LISTED });
  const outcomes = new Map(told.map(({ key, value }) => [key, appraisalKinds.told.read(value)]));
  return new Map(
    asked.flatMap((row) => {
      const outcome = outcomes.get(appraisalKinds.told.keyOf(manager, row.id, row.asked ?? ''));
      return outcome && isOfNow(row, outcome) ? [[row.id, outcome] as const] : [];
    }),
  );
}

/** What is kept may be of an earlier sharing. */
const isOfNow = ({ id, asked, sharedAs }: MineRow, { notice }: Outcome): boolean =>
  asked === 'prepare' || notice === appraisalNoticeId({ id, version: sharedAs ?? 0 }, 'shared');
