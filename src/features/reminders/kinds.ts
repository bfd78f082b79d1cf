// Everything this feature stores: with a Trust what it was reminded of, with an Alliance what it has set and cancelled.
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { ReminderLedger } from './domain/plan.ts';
import { ReminderRounds } from './domain/rounds.ts';
import { ReminderSettings } from './domain/settings.ts';

export const reminderKinds = {
  ledger: kind({
    key: 'reminders|{quarter}',
    schema: ReminderLedger,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'snooze.by' },
    keeping: 'kept',
  }),
  settings: kind({
    key: 'settings|reminders',
    schema: ReminderSettings,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'changedBy' },
    keeping: 'kept',
  }),
  rounds: kind({
    key: 'reminderRounds|{quarter}',
    schema: ReminderRounds,
    partitions: [EACH_TRUST],
    about: ['author'],
    who: { author: 'cancelled.by' },
    keeping: 'kept',
  }),
  outcome: outcomeKind('reminderOutcome|{notice}'),
};
