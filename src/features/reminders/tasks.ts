// What waits for those who may send the return of a Trust without a channel. They are reminded of it on its days, so alone it is no reason to write to them.
import { isSamePerson } from '../../bot/person-key.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { deadlinesOf, phaseOn, returnQuarterOn } from '../../calendar/deadlines.ts';
import { dayOf, longDay } from '../../dates.ts';
import { RETURN_DOORS, returnTaskId } from '../returns/domain/doors.ts';
import { isOver } from './domain/plan.ts';
import type { ReminderNeeds } from './needs.ts';
import { recipientsOf } from './planning.ts';

export const reminderTasks =
  (needs: ReminderNeeds) =>
  async ({ person, trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !(roles.includes('submitter') || roles.includes('facilitator'))) return [];
    const rules = await needs.returnRules(trustId);
    const quarter = returnQuarterOn(dayOf(at), rules);
    const deadlines = deadlinesOf(quarter, rules);
    const phase = phaseOn(dayOf(at), deadlines);
    if (phase !== 'open' && phase !== 'late') return [];
    const [{ people }, standing] = await Promise.all([
      recipientsOf(needs, trustId),
      needs.returnStateOf(trustId, quarter),
    ]);
    if (!people.some((one) => isSamePerson(one, person)) || isOver(standing.state)) return [];
    return [
      {
        id: returnTaskId(trustId, quarter),
        text: `Send the quarterly return: ${standing.done} of ${standing.outOf} done. It is due on ${longDay(deadlines.dueOn)}.`,
        since: deadlines.opensOn,
        isQuiet: true,
        open: { title: 'Open the return', verb: RETURN_DOORS.open, data: { trust: trustId, quarter } },
      },
    ];
  };
