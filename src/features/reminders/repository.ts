// What an Alliance has set about its reminders and cancelled of them, in its own partition: whether they are sent, in which words, and which rounds it has cancelled.
import type { Asking } from '../../bot/turn.ts';
import { settingsIn } from '../../records/settings.ts';
import { trailRow } from '../../records/trail.ts';
import type { Store } from '../../storage/port.ts';
import type { Reminder } from './domain/plan.ts';
import {
  cancelledRoundIn,
  NO_ROUNDS,
  withCancelledRound,
  type CancelledRound,
  type ReminderRounds,
} from './domain/rounds.ts';
import { DEFAULT_SETTINGS, isOnIn, switchReminders, reword, type ReminderSettings } from './domain/settings.ts';
import type { ReminderWords } from './domain/wording.ts';
import { reminderKinds } from './kinds.ts';

const { rounds: roundsKind, settings: settingsKind } = reminderKinds;

export interface SettingsAndRounds {
  settings: ReminderSettings;
  rounds: ReminderRounds;
}

/** Whether the Alliance wants this one to be sent. */
export const isWanted = ({ settings, rounds }: SettingsAndRounds, reminder: Reminder): boolean =>
  isOnIn(settings).value && !cancelledRoundIn(rounds, reminder);

export function reminderRepository(store: Store) {
  const { of, save } = settingsIn<ReminderSettings>(store, settingsKind);
  return {
    /** Without an Alliance, ours. */
    of: async (alliance: string | undefined, quarter: string): Promise<SettingsAndRounds> => {
      if (alliance === undefined) return { settings: DEFAULT_SETTINGS, rounds: NO_ROUNDS };
      const [settings, rounds] = await Promise.all([of(alliance), roundsKind.get(store, alliance, quarter)]);
      return { settings, rounds: rounds ?? NO_ROUNDS };
    },
    settingsOf: of,
    turn: (alliance: string, isOn: boolean, { version, why }: { version: number; why: string }, asking: Asking) =>
      save(alliance, version, asking, (before) => {
        const settings = switchReminders(before, isOn, { ...asking, why });
        if (settings === before) return 'same';
        return { settings, doing: isOn ? 'switched on' : 'switched off', from: before.isOn, to: settings.isOn };
      }),
    /** Without words, ours again. */
    word: (
      alliance: string,
      { step, words }: { step: Reminder['step']; words?: ReminderWords },
      { version, why }: { version: number; why: string },
      asking: Asking,
    ) =>
      save(alliance, version, asking, (before) => {
        const settings = reword(before, step, words, { ...asking, why });
        if (settings === before) return 'same';
        return { settings, doing: 'worded', from: before.wording[step], to: settings.wording[step] };
      }),
    /** Whoever cancelled it first: another press changes nothing. */
    cancel: (
      alliance: string,
      quarter: string,
      { step, on }: Reminder,
      { person: { tenantId, id, name }, at }: Pick<Asking, 'person' | 'at'>,
    ): Promise<CancelledRound> => {
      const one: CancelledRound = { step, on, by: { tenantId, id, name }, at: at.toISOString() };
      const of = { kind: 'reminder round', ids: [`${quarter} ${step} ${on}`] as [string] };
      const trail = { by: id, tenantId, at: one.at, doing: 'cancelled', of };
      return store.change<CancelledRound>(alliance, { keys: [roundsKind.keyOf(quarter)] }, (rows) => {
        const before = roundsKind.in(rows, quarter) ?? NO_ROUNDS;
        const after = withCancelledRound(before, one);
        const result = cancelledRoundIn(after, one) ?? one;
        if (after === before) return { result };
        return { result, put: [roundsKind.row(after, quarter), trailRow(trail, 'cancelled')] };
      });
    },
  };
}
export type Reminders = ReturnType<typeof reminderRepository>;
