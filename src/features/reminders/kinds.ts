// Everything this feature stores, in the partition of a Trust.
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { ReminderLedger } from './domain/plan.ts';

export const reminderKinds = {
  ledger: kind({
    key: 'reminders|{quarter}',
    schema: ReminderLedger,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'snooze.by' },
    keeping: 'kept',
  }),
  outcome: outcomeKind('reminderOutcome|{notice}'),
};
