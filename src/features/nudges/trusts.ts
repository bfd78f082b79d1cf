// Whose returns somebody looks after.
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import { returnQuarterOn } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { NamedTrust, NudgeNeeds } from './needs.ts';

/** As the directory of organisations was when this process asked it last. */
export const nameLately = (
  { organisations }: Pick<NudgeNeeds, 'organisations'>,
  trustId: string,
): NamedTrust | undefined => organisations.lately().find(({ id }) => id === trustId);

/** Those of their Alliance, or their own Trust’s. */
export async function trustsOf(
  needs: Pick<NudgeNeeds, 'organisations'>,
  { trustId, roles, at }: Pick<AskingOfTrust, 'trustId' | 'roles' | 'at'>,
): Promise<readonly NamedTrust[]> {
  const { organisations } = needs;
  if (roles.includes('alliance lead')) return organisations.expectedIn(returnQuarterOn(dayOf(at)), trustId);
  return [nameLately(needs, trustId) ?? (await organisations.named(trustId))];
}

/** A refusal for a Trust that is none of theirs. */
export async function trustAmong(
  needs: Pick<NudgeNeeds, 'organisations'>,
  id: string,
  asking: AskingOfTrust,
): Promise<{ trust: NamedTrust; hasOthers: boolean }> {
  const trusts = await trustsOf(needs, asking);
  const trust = trusts.find((one) => one.id === id);
  if (!trust) throw new Refusal(NOT_YOURS);
  return { trust, hasOthers: trusts.length > 1 };
}
