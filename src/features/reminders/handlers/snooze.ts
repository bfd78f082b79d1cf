// Putting a reminder off: by who may send the return, and everybody in the channel sees who and until when.
import { z } from 'zod';
import { allows } from '../../../bot/rights.ts';
import { route, type Asking, type Reply, type Route } from '../../../bot/turn.ts';
import { deadlinesOf } from '../../../calendar/deadlines.ts';
import { Quarter } from '../../../calendar/quarters.ts';
import { dayOf, isDay, longDay } from '../../../dates.ts';
import { trailRow } from '../../../records/trail.ts';
import { EMPTY_LEDGER, snoozeDays } from '../domain/plan.ts';
import { reminderKinds } from '../kinds.ts';
import type { ReminderNeeds } from '../needs.ts';
import { recipientsOf } from '../planning.ts';
import { shownRows } from '../rows.ts';

const { ledger: ledgerKind } = reminderKinds;
const Wanted = z.object({ trust: z.string(), quarter: Quarter, until: z.string().default('') });

export const reminderRoutes = (needs: ReminderNeeds): Route[] => [
  route(
    'reminders.snooze',
    { right: 'ask for the return', input: Wanted, isPublic: true, asksTrust: true },
    (wanted, asking) => snooze(needs, wanted, asking),
  ),
];

async function snooze(
  needs: ReminderNeeds,
  { trust, quarter, until }: z.output<typeof Wanted>,
  { person, at, trustId, roles = [] }: Asking,
): Promise<Reply> {
  if (trust !== trustId || !allows('fill in the return', roles))
    return { text: 'Only those who may send the return of this Trust can put its reminders off. Nothing was changed.' };
  const { store, returnRules } = needs;
  const rules = await returnRules(trust);
  const deadlines = deadlinesOf(quarter, rules);
  if (!isDay(until) || !snoozeDays(dayOf(at), deadlines, rules.daysOff).includes(until))
    return { text: `Choose a working day from tomorrow up to the day it is due, ${longDay(deadlines.dueOn)}.` };
  await store.change(trust, { keys: [ledgerKind.keyOf(quarter)], by: person }, (rows) => {
    const before = ledgerKind.in(rows, quarter) ?? EMPTY_LEDGER;
    const moment = at.toISOString();
    const { tenantId, id } = person;
    const by = { tenantId, id, name: person.name || 'somebody who may send it' };
    return {
      result: undefined,
      put: [
        ledgerKind.row({ ...before, snooze: { until, by, at: moment } }, quarter),
        trailRow(
          {
            by: id,
            tenantId,
            at: moment,
            doing: 'snoozed',
            of: { kind: 'reminders', ids: [quarter] },
            from: before.snooze?.until,
            to: until,
          },
          'snooze',
        ),
        ...shownRows({ trustId: trust, quarter }, before.sent, `snooze ${until} ${moment}`),
      ],
    };
  });
  const { channel } = await recipientsOf(needs, trust);
  const forWhom = channel ? 'The channel sees that you chose it.' : 'That holds for everybody who is reminded of it.';
  return { text: `There is no reminder before ${longDay(until)}. ${forWhom}` };
}
