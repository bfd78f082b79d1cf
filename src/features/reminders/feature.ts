// Reminds the steering group of the quarterly return, in its channel, and where it has none its people.
import type { Feature } from '../../feature.ts';
import { reminderRoutes } from './handlers.ts';
import { reminderKinds } from './kinds.ts';
import type { ReminderNeeds } from './needs.ts';
import { reminderNotices } from './notices.ts';
import { planReminders } from './planning.ts';
import { reminderWatcher } from './watching.ts';

export function openReminders(needs: ReminderNeeds) {
  const feature: Feature = {
    name: 'reminders',
    kinds: reminderKinds,
    routes: reminderRoutes(needs),
    notices: reminderNotices(needs),
    jobs: [{ name: 'plan reminders', every: 'hour', run: (at) => planReminders(needs, at) }],
  };
  return { feature, watcher: reminderWatcher };
}
