// A round is one step of all Trusts of an Alliance. One that was cancelled is sent to nobody any more.
import { z } from 'zod';
import { PersonKey } from '../../../bot/person-key.ts';
import { ReminderStep, type Reminder } from './plan.ts';

const CancelledRound = z.object({
  step: ReminderStep,
  on: z.string(),
  by: PersonKey.extend({ name: z.string() }),
  at: z.iso.datetime(),
});
export type CancelledRound = z.infer<typeof CancelledRound>;

/** Of one quarter. Kept for good: a round stays cancelled. */
export const ReminderRounds = z.object({
  schemaVersion: z.literal(1).default(1),
  cancelled: z.array(CancelledRound).default([]),
});
export type ReminderRounds = z.infer<typeof ReminderRounds>;
export const NO_ROUNDS: ReminderRounds = ReminderRounds.parse({});

/** A snooze is one Trust’s own, and belongs to no round. */
export const cancelledRoundIn = ({ cancelled }: ReminderRounds, { step, on }: Reminder): CancelledRound | undefined =>
  step === 'snoozed' ? undefined : cancelled.find((one) => one.step === step && one.on === on);

/** Twice is the same as once: the first who cancelled it stays named. */
export const withCancelledRound = (rounds: ReminderRounds, one: CancelledRound): ReminderRounds =>
  cancelledRoundIn(rounds, one) ? rounds : { ...rounds, cancelled: [...rounds.cancelled, one] };
