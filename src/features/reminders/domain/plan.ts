// When a Trust is reminded of its return. Pure: calendar, how the return stands and what was sent already in, what is due out.
import { z } from 'zod';
import { ChannelKey } from '../../../bot/channel-key.ts';
import { PersonKey } from '../../../bot/person-key.ts';
import type { Deadlines } from '../../../calendar/deadlines.ts';
import { isSendTime } from '../../../calendar/send-hours.ts';
import { addWorkingDays } from '../../../calendar/working-days.ts';
import { dayOf } from '../../../dates.ts';
import type { ReturnState } from '../../returns/domain/return.ts';

export const ReminderStep = z.enum(['opens', 'before', 'due', 'after', 'closes', 'snoozed']);
export type ReminderStep = z.infer<typeof ReminderStep>;

const BEFORE = -5; // working days from the due day
const AFTER = 3;

/** What was sent for one quarter, and what was asked for. One row, so that two processes cannot both claim a step. */
export const ReminderLedger = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Each step once; the day of a snooze tells one from the next. */
  sent: z
    .array(z.object({ step: ReminderStep, on: z.string(), at: z.iso.datetime(), channel: ChannelKey.optional() }))
    .default([]),
  snooze: z.object({ until: z.string(), by: PersonKey.extend({ name: z.string() }), at: z.iso.datetime() }).optional(),
});
export type ReminderLedger = z.infer<typeof ReminderLedger>;
export const EMPTY_LEDGER: ReminderLedger = ReminderLedger.parse({});

export interface Reminder {
  step: ReminderStep;
  /** The day it is for. */
  on: string;
}

/** All of a quarter, in the order of their days. */
export function remindersOf(
  { opensOn, dueOn, closesOn }: Deadlines,
  { snooze }: Pick<ReminderLedger, 'snooze'> = {},
  daysOff: readonly string[] = [],
): Reminder[] {
  const all: Reminder[] = [
    ...(snooze ? [{ step: 'snoozed' as const, on: snooze.until }] : []),
    { step: 'opens', on: opensOn },
    { step: 'before', on: addWorkingDays(dueOn, BEFORE, daysOff) },
    { step: 'due', on: dueOn },
    { step: 'after', on: addWorkingDays(dueOn, AFTER, daysOff) },
    { step: 'closes', on: closesOn },
  ];
  return all.toSorted((a, b) => a.on.localeCompare(b.on)); // on one day a step of its own stands behind the snooze
}

/** The newest one whose day has come, until the return closes. What an outage has missed is passed over. */
export function newestReminderOn(
  day: string,
  deadlines: Deadlines,
  reminders: readonly Reminder[],
): Reminder | undefined {
  if (day > deadlines.closesOn) return undefined;
  return reminders.findLast(({ on }) => on <= day);
}

export type ReminderClaim = ReminderLedger['sent'][number];

/** What was sent, or is on its way, for this step. */
export const claimOf = ({ sent }: Pick<ReminderLedger, 'sent'>, { step, on }: Reminder): ReminderClaim | undefined =>
  sent.find((one) => one.step === step && (step !== 'snoozed' || one.on === on));

export const isSent = (ledger: ReminderLedger, reminder: Reminder): boolean => claimOf(ledger, reminder) !== undefined;

/** A claim stands in the place of the one that went nowhere. */
export const withClaim = (ledger: ReminderLedger, claim: ReminderClaim): ReminderLedger => ({
  ...ledger,
  sent: [...ledger.sent.filter((one) => one !== claimOf(ledger, claim)), claim],
});

export const isSnoozed = ({ snooze }: ReminderLedger, day: string): boolean => !!snooze && day < snooze.until;

const OVER: readonly ReturnState[] = ['submitted', 'signed off', 'amending', 'accepted'];
/** Whether something was sent to the Alliance, which nobody has to be reminded of. */
export const isOver = (state: ReturnState): boolean => OVER.includes(state);

interface PlanFacts {
  deadlines: Deadlines;
  ledger: ReminderLedger;
  daysOff?: readonly string[];
}

/** The reminder whose time this is, sent already or not, if the return is still to be sent. */
export function reminderNow({ deadlines, ledger, daysOff = [] }: PlanFacts, at: Date): Reminder | undefined {
  const day = dayOf(at);
  if (isSnoozed(ledger, day) || !isSendTime(at, daysOff)) return undefined;
  return newestReminderOn(day, deadlines, remindersOf(deadlines, ledger, daysOff));
}

/** The reminder to be sent at this moment, if the return is still to be sent. */
export function reminderDue(facts: PlanFacts, at: Date): Reminder | undefined {
  const now = reminderNow(facts, at);
  return now && !isSent(facts.ledger, now) ? now : undefined;
}

/** The working days until which a reminder can be put off: from tomorrow up to the due day. */
export function snoozeDays(day: string, { dueOn }: Deadlines, daysOff: readonly string[] = []): string[] {
  const days: string[] = [];
  for (let next = addWorkingDays(day, 1, daysOff); next <= dueOn; next = addWorkingDays(next, 1, daysOff))
    days.push(next);
  return days;
}
