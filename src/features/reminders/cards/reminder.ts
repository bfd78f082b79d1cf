// What a channel or a person is reminded with, and what becomes of it. No figure and no words of anybody, but where the set-up shows figures.
import { z } from 'zod';
import type { TaskReminder } from '../../../bot/task.ts';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message.ts';
import type { Deadlines } from '../../../calendar/deadlines.ts';
import { quarterName } from '../../../calendar/quarters.ts';
import { workingDaysUntil } from '../../../calendar/working-days.ts';
import { longDay, longMoment } from '../../../dates.ts';
import type { ReturnStanding } from '../../returns/domain/return.ts';
import { RETURN_DOORS, returnTaskId } from '../../returns/domain/doors.ts';
import { reminderLines, type PlaceTexts, type ReminderWords } from '../domain/wording.ts';

const reminder = card(
  'reminders/reminder',
  z.object({
    heading: z.string(),
    lines: Lines,
    days: z.array(Choice),
    day: z.string(),
    actions: z.array(Button),
  }),
);

export interface ReminderView {
  trust: { id: string; name: string };
  standing: ReturnStanding;
  deadlines: Deadlines;
  /** In the Alliance’s words, or ours. */
  wording: ReminderWords;
  today: string;
  snooze?: { until: string; by: { name: string } };
  /** Until when it can be put off. */
  days: readonly string[];
}

const MOST_DAYS = 15;
const USUAL = 2; // the third of the days that are offered

export function reminderCard(view: ReminderView): Card {
  const { heading, lines, open, putOff } = remindingOf(view);
  const { snooze } = view;
  return reminder({
    heading,
    lines: [...lines, ...(snooze ? [`Snoozed until ${longDay(snooze.until)} by ${snooze.by.name}.`] : [])].map(
      (text) => ({ text }),
    ),
    days: (putOff?.days ?? []).map((day) => ({ title: longDay(day), value: day })),
    day: putOff?.day ?? '',
    actions: [
      button(open.title, open.verb, open.data, 'quiet'),
      ...(putOff ? [button(putOff.press.title, putOff.press.verb, putOff.press.data)] : []),
    ],
  });
}

/** What a reminder says and offers, wherever it stands. */
export function remindingOf({ trust, standing, deadlines, wording, today, snooze, days }: ReminderView): TaskReminder {
  const data = { trust: trust.id, quarter: standing.quarter };
  const offered = snooze ? [] : days.slice(0, MOST_DAYS);
  const day = offered[Math.min(USUAL, offered.length - 1)];
  const press = { title: 'Snooze until that day', verb: 'reminders.snooze', data };
  return {
    id: returnTaskId(trust.id, standing.quarter),
    heading: wording.heading,
    lines: reminderLines(wording, placeTexts(trust.name, standing, deadlines, today)),
    open: { title: 'Open the return', verb: RETURN_DOORS.open, data },
    ...(day !== undefined && { putOff: { days: offered, day, press } }),
  };
}

/** What stands in the places of the words. */
export const placeTexts = (
  trust: string,
  standing: ReturnStanding,
  deadlines: Deadlines,
  today: string,
): PlaceTexts => ({
  trust,
  quarter: quarterName(standing.quarter),
  left: leftLine(standing),
  when: whenLine(deadlines, today),
  due: longDay(deadlines.dueOn),
  closes: longDay(deadlines.closesOn),
});

function leftLine({ state, done, outOf, missing }: ReturnStanding): string {
  if (state === 'not opened') return `Nobody has begun it yet: 0 of ${outOf} done.`;
  if (!missing.length) return `All ${outOf} are filled in. It only has to be sent.`;
  return `${done} of ${outOf} done; missing: ${missing.join(', ')}.`;
}

function whenLine({ dueOn, closesOn }: Deadlines, today: string): string {
  if (today > dueOn) return `It was due on ${longDay(dueOn)}, and can be sent until ${longDay(closesOn)}.`;
  if (today === dueOn) return `It is due today, and can be sent late until ${longDay(closesOn)}.`;
  const days = workingDaysUntil(today, dueOn);
  return `It is due on ${longDay(dueOn)}, in ${days} working ${days === 1 ? 'day' : 'days'}, and closes on ${longDay(closesOn)}.`;
}

/** In a channel that is not the group's any more: who sent what is not for it to see. */
export const leftCard = ({ name }: { name: string }): Card =>
  messageCard({
    heading: `The return of ${name}`,
    lines: ['This group’s reminders now go to another channel. Nothing has to be done here.'],
  });

/** In place of the reminder. `figures`: only where everybody in the channel may see them. */
export function receiptCard(
  trust: { id: string; name: string },
  { quarter, submitted }: ReturnStanding,
  figures: readonly string[],
): Card {
  const again = submitted && submitted.n > 1 ? `, version ${submitted.n}` : '';
  return messageCard({
    heading: 'The quarterly return was sent',
    lines: [
      `${trust.name}: ${quarterName(quarter)}.`,
      ...(submitted ? [`Sent by ${submitted.by.name} on ${longMoment(submitted.at)}${again}.`] : []),
      ...figures,
    ],
    actions: [button('Open the return', RETURN_DOORS.open, { trust: trust.id, quarter })],
  });
}
