// Which return it is now, and its days.
import type { AskingOfTrust } from '../../bot/turn.ts';
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import { dayOf } from '../../dates.ts';
import type { NudgeNeeds } from './needs.ts';

type Rules = Pick<NudgeNeeds, 'returnRules' | 'organisations'>;
/** The days of a Trust’s return, and which one it is now. An Alliance lead looks at the Trusts of the Alliance they work for. */
export const calendarOf = async (
  { returnRules, organisations }: Rules,
  trustId: string,
  asking: Pick<AskingOfTrust, 'trustId' | 'at'>,
) =>
  calendarBy(
    await (asking.trustId === trustId ? returnRules(trustId) : organisations.rulesOfAlliance(asking.trustId)),
    asking.at,
  );

export function calendarBy(rules: DeadlineRules, at: Date) {
  const day = dayOf(at);
  const quarter = returnQuarterOn(day, rules);
  const deadlines = deadlinesOf(quarter, rules);
  return { day, quarter, deadlines, daysOff: rules.daysOff, phase: phaseOn(day, deadlines) };
}
