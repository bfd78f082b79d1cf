import { undeliveredReason } from '../cards/undelivered.ts';
import type { AskingOfTrust } from '../../../bot/turn.ts';
import { trustOf } from '../../../records/record-id.ts';
import type { MineRow } from '../domain/mine-row.ts';
import type { AppraisalNeeds } from './needs.ts';

/** Of these lines in the Trust they work for, those whose person was asked something that has not reached them: why, by discussion. */
export async function undeliveredIn(
  { appraisals }: Pick<AppraisalNeeds, 'appraisals'>,
  rows: readonly MineRow[],
  { person, trustId }: Pick<AskingOfTrust, 'person' | 'trustId'>,
): Promise<ReadonlyMap<string, string>> {
  const here = rows.filter(({ id }) => trustOf(id) === trustId);
  const outcomes = await appraisals.deliveries(trustId, person, here);
  return new Map(
    [...outcomes].flatMap(([id, outcome]): [string, string][] => {
      const reason = undeliveredReason(outcome);
      return reason ? [[id, reason]] : [];
    }),
  );
}
