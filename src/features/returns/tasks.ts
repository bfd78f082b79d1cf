// What waits for a clinical lead: a return that was submitted and is not signed off.
import { isSamePerson } from '../../bot/person-key.ts';
import { allows } from '../../bot/rights.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { deadlinesOf, phaseOn, returnQuarterOn } from '../../calendar/deadlines.ts';
import { dayOf, longDay } from '../../dates.ts';
import { RETURN_DOORS } from './domain/doors.ts';
import { stateOfReturn } from './domain/return.ts';
import type { ReturnNeeds } from './handlers/needs.ts';

export const returnTasks =
  ({ returns, returnRules }: Pick<ReturnNeeds, 'returns' | 'returnRules'>) =>
  async ({ person, trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !allows('sign off the return', roles)) return [];
    const day = dayOf(at);
    const rules = await returnRules(trustId);
    const quarter = returnQuarterOn(day, rules);
    const deadlines = deadlinesOf(quarter, rules);
    if (!['open', 'late'].includes(phaseOn(day, deadlines))) return [];
    const found = await returns.find({ trustId, quarter });
    // Whoever submitted it is not asked to sign it off as well.
    if (stateOfReturn(found) !== 'submitted' || !found?.last || isSamePerson(found.last.by, person)) return [];
    const since = dayOf(new Date(found.last.at));
    return [
      {
        id: `sign off ${trustId} ${quarter}`,
        text: `Sign off the quarterly return: it was submitted on ${longDay(since)}, and closes on ${longDay(deadlines.closesOn)}.`,
        since,
        open: { title: 'Open the return', verb: RETURN_DOORS.open, data: { trust: trustId, quarter } },
      },
    ];
  };
