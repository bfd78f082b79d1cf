// What reminders would be sent, and what became of a round: nothing is sent by looking.
import type { Card } from '../../../bot/turn.ts';
import { button } from '../../../cards/buttons.ts';
import { messageCard } from '../../../cards/message.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { longDay, longMoment } from '../../../dates.ts';
import type { ComingReminder } from '../domain/coming.ts';
import { REMINDER_NAMES, type RoundState } from '../domain/in-words.ts';
import type { Reminder } from '../domain/plan.ts';
import { cancelledRoundIn, type CancelledRound, type ReminderRounds } from '../domain/rounds.ts';

export interface ComingTrust {
  name: string;
  /** To whom, or that there is nobody. */
  to: string;
  reminders: readonly ComingReminder[];
  isSent: boolean;
}

export interface ComingView {
  /** None: of a Trust without one, or for a facilitator. */
  alliance?: string;
  quarter: string;
  isOn: boolean;
  trusts: readonly ComingTrust[];
  rounds: ReminderRounds;
  /** What may be cancelled now. */
  round?: Reminder;
  next?: string;
  maySet: boolean;
}

const comesLine = (one: ComingReminder, rounds: ReminderRounds): string =>
  `${longDay(one.day)}, from 08:30: ${REMINDER_NAMES[one.step].toLowerCase()}${cancelledRoundIn(rounds, one) ? ' (this round was cancelled, so it is not sent)' : ''}`;

function trustLines({ name, to, reminders, isSent }: ComingTrust, rounds: ReminderRounds): string[] {
  if (isSent) return [`${name}: it has sent its return, so there is no reminder.`];
  if (!reminders.length) return [`${name}: no more reminders this quarter.`];
  return [`${name}: ${to}`, ...reminders.map((one) => comesLine(one, rounds))];
}

const OWN_IS_NOT_EXPECTED = 'Your organisation is not expected to send this return, so it is not reminded of it.';

export function comingCard({ alliance, quarter, isOn, trusts, rounds, round, next, maySet }: ComingView): Card {
  const about = alliance === undefined ? {} : { alliance };
  return messageCard({
    heading: 'Reminders that would be sent',
    lines: [
      `Return for ${quarterName(quarter)}. Nothing was sent by looking at this.`,
      isOn
        ? 'Reminders are on: this is what is sent while the return is not.'
        : 'Reminders are off: this is what would be sent if they were on.',
      ...trusts.flatMap((one) => trustLines(one, rounds)),
      ...(trusts.length
        ? []
        : [alliance === undefined ? OWN_IS_NOT_EXPECTED : 'No Trust is expected to send this return.']),
    ],
    actions: [
      ...(maySet && alliance !== undefined ? [button('Words, on and off', 'reminders.settings', about)] : []),
      ...(maySet && alliance !== undefined && round
        ? [button('The round under way', 'reminders.round', { ...about, quarter, ...round })]
        : []),
      ...(next ? [button('More', 'reminders.coming', { ...about, after: next })] : []),
    ],
  });
}

export interface RoundView {
  alliance: { id: string; name: string };
  quarter: string;
  round: Reminder;
  trusts: readonly { name: string; to: string; state: RoundState }[];
  cancelled?: CancelledRound;
}

const MOST_NAMED = 40; // of each state: a card has its limits

const STATE_LINES: readonly [RoundState, string][] = [
  ['written to', 'Written to'],
  ['maybe written to', 'Perhaps written to: Teams did not confirm it'],
  ['on its way', 'On its way'],
  ['not reached', 'Not reached'],
  ['stopped', 'Stopped before it was written to'],
  ['needless', 'Not written to, because it has sent its return'],
  ['not begun', 'Not written to'],
];

export function roundCard({ alliance, quarter, round, trusts, cancelled }: RoundView): Card {
  const listed = STATE_LINES.flatMap(([state, what]) => {
    const those = trusts.filter((one) => one.state === state);
    const named = those.slice(0, MOST_NAMED).map(({ name, to }) => `${name}${to ? ` (${to})` : ''}`);
    const more = those.length > MOST_NAMED ? `; and ${those.length - MOST_NAMED} more` : '';
    return those.length ? [`${what}: ${named.join('; ')}${more}.`] : [];
  });
  return messageCard({
    heading: cancelled ? 'This round is cancelled' : 'The round under way',
    lines: [
      `${alliance.name}: ${REMINDER_NAMES[round.step].toLowerCase()}, ${longDay(round.on)}.`,
      ...(cancelled
        ? [
            `Cancelled by ${cancelled.by.name || 'somebody'} on ${longMoment(cancelled.at)}. Nobody else is written to, today or later. What is being sent at this moment may still arrive. The next reminder comes on its own day.`,
          ]
        : ['If you cancel it, nobody else is written to.']),
      ...listed,
    ],
    actions: [
      ...(cancelled
        ? []
        : [button('Cancel this round', 'reminders.cancel', { alliance: alliance.id, quarter, ...round })]),
      button('Look again', 'reminders.round', { alliance: alliance.id, quarter, ...round }),
      button('What would be sent', 'reminders.coming', { alliance: alliance.id }),
    ],
  });
}
