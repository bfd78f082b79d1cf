// What waits for those who may send the return of a Trust without a channel. They are reminded of it on its days, so alone it is no reason to write to them.
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import type { Task, TaskSeeker } from '../../bot/task.ts';
import { deadlinesOf, phaseOn, returnQuarterOn, type DeadlineRules } from '../../calendar/deadlines.ts';
import { dayOf, longDay } from '../../dates.ts';
import { outboxKey } from '../../outbox/notice.ts';
import { isExpected, isSender, organisationIn } from '../organisations/domain/directory.ts';
import type { Organisation } from '../organisations/domain/organisation.ts';
import { RETURN_DOORS, returnTaskId } from '../returns/domain/doors.ts';
import { rulesOf } from './alliances.ts';
import { EMPTY_LEDGER, isOver, isSent, reminderDue } from './domain/plan.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderNeeds } from './needs.ts';
import { recipientsOf } from './planning.ts';
import { isWanted } from './repository.ts';
import { personNoticeId } from './rows.ts';

export const reminderTasks =
  (needs: ReminderNeeds) =>
  async ({ person, trustId, roles, at }: TaskSeeker): Promise<Task[]> => {
    if (!trustId || !(roles.includes('submitter') || roles.includes('facilitator'))) return [];
    const directory = await needs.organisations.current();
    const trust = organisationIn(directory, trustId);
    if (!trust || !isSender(trust)) return [];
    const rules = await rulesOf(needs, trust.alliance);
    const quarter = returnQuarterOn(dayOf(at), rules);
    const deadlines = deadlinesOf(quarter, rules);
    const phase = phaseOn(dayOf(at), deadlines);
    if ((phase !== 'open' && phase !== 'late') || !isExpected(directory, quarter, trust)) return [];
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
        isOnItsWay: await isOnItsWay(needs, { person, trust, quarter, rules, at }),
        open: { title: 'Open the return', verb: RETURN_DOORS.open, data: { trust: trustId, quarter } },
      },
    ];
  };

interface RemindedPerson {
  person: PersonKey;
  trust: Organisation;
  quarter: string;
  rules: DeadlineRules;
  at: Date;
}

/** Whether the newest reminder is still to come to this person: claimed and in the outbox, or to be claimed in this hour. */
async function isOnItsWay(
  { store, reminders }: ReminderNeeds,
  { person, trust: { id: trustId, alliance }, quarter, rules, at }: RemindedPerson,
): Promise<boolean> {
  const [ledger = EMPTY_LEDGER, says] = await Promise.all([
    reminderKinds.ledger.get(store, trustId, quarter),
    reminders.of(alliance, quarter),
  ]);
  const unsent = { ...ledger, sent: [] };
  const step = reminderDue({ deadlines: deadlinesOf(quarter, rules), ledger: unsent, daysOff: rules.daysOff }, at);
  if (!step || !isWanted(says, step)) return false;
  if (!isSent(ledger, step)) return true;
  const notice = personNoticeId({ trustId, quarter, ...step }, person);
  return (await store.get(trustId, outboxKey(notice))) !== undefined;
}
