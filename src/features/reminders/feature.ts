// Reminds the steering group of the quarterly return, in its channel, and where it has none its people.
import type { Feature } from '../../feature.ts';
import { comingRoutes } from './handlers/coming.ts';
import { roundRoutes } from './handlers/rounds.ts';
import { reminderSettingsRoutes } from './handlers/settings.ts';
import { reminderRoutes } from './handlers/snooze.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderGiven, ReminderNeeds } from './needs.ts';
import { reminderNotices } from './notices.ts';
import { planReminders } from './planning.ts';
import { reminderTasks } from './tasks.ts';
import { reminderWatcher } from './watching.ts';
import { reminderRepository } from './repository.ts';

export function openReminders(given: ReminderGiven) {
  const needs: ReminderNeeds = { ...given, reminders: reminderRepository(given.store) };
  const feature: Feature = {
    name: 'reminders',
    kinds: reminderKinds,
    routes: [...comingRoutes(needs), ...reminderRoutes(needs), ...reminderSettingsRoutes(needs), ...roundRoutes(needs)],
    notices: reminderNotices(needs),
    help: {
      words: [
        { type: 'reminders', does: 'what is sent when', roles: ['facilitator', 'alliance lead'] },
        { type: 'reminder settings', does: 'when reminders are sent, and their words', roles: ['alliance lead'] },
      ],
    },
    tasks: reminderTasks(needs),
    jobs: [{ name: 'plan reminders', every: 'hour', run: (at) => planReminders(needs, at) }],
  };
  return { feature, watcher: reminderWatcher };
}
