// Whose returns somebody looks after, and by which days.
import { NOT_YOURS } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { AskingOfTrust } from '../../bot/turn.ts';
import type { NamedTrust, NudgeNeeds } from './needs.ts';
import { returnCalendar, type ReturnCalendar } from './return-calendar.ts';

type Needs = Pick<NudgeNeeds, 'organisations' | 'returnRules'>;

export interface ReturnsWatch {
  trusts: readonly NamedTrust[];
  calendar: ReturnCalendar;
}

/** Of an Alliance lead, the Trusts that the Alliance expects in its quarter of today; of anybody else, their own. */
export async function returnsWatchOf(
  needs: Needs,
  { trustId, roles, at }: Pick<AskingOfTrust, 'trustId' | 'roles' | 'at'>,
): Promise<ReturnsWatch> {
  const { organisations, returnRules } = needs;
  if (roles.includes('alliance lead')) {
    const calendar = returnCalendar(await organisations.rulesOfAlliance(trustId), at);
    return { trusts: await organisations.expectedIn(calendar.quarter, trustId), calendar };
  }
  // Asked first: its name is known here afterwards.
  const calendar = returnCalendar(await returnRules(trustId), at);
  const own = organisations.lately().find(({ id }) => id === trustId);
  return { trusts: [own ?? (await organisations.named(trustId))], calendar };
}

export interface TrustLookedAfter {
  trust: NamedTrust;
  hasOthers: boolean;
  calendar: ReturnCalendar;
}

/** A refusal for a Trust that is none of theirs. */
export async function trustAmong(needs: Needs, id: string, asking: AskingOfTrust): Promise<TrustLookedAfter> {
  const { trusts, calendar } = await returnsWatchOf(needs, asking);
  const trust = trusts.find((one) => one.id === id);
  if (!trust) throw new Refusal(NOT_YOURS);
  return { trust, hasOthers: trusts.length > 1, calendar };
}
