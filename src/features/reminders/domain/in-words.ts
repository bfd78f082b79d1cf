// Steps, and what became of a round in one Trust, in words for whoever looks after reminders.
import type { ReminderStep } from './plan.ts';

export const REMINDER_NAMES: Readonly<Record<ReminderStep, string>> = {
  opens: 'When it opens',
  before: 'Five working days before it is due',
  due: 'On the day it is due',
  after: 'Three working days after',
  closes: 'On the day it closes',
  snoozed: 'After a snooze',
};

/** `on its way`: claimed, and nothing has become of it yet. `needless`: the return was sent before anything was claimed. */
export type RoundState =
  'written to' | 'maybe written to' | 'on its way' | 'not reached' | 'stopped' | 'needless' | 'not begun';

/** By the outcomes of the notices of one Trust, once a reminder was claimed for it. */
export function roundStateOf(states: readonly string[]): RoundState {
  if (states.includes('sent')) return 'written to';
  if (states.includes('ambiguous')) return 'maybe written to';
  if (!states.length) return 'on its way';
  return states.includes('overtaken') ? 'stopped' : 'not reached';
}
