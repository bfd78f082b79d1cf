// What waits for somebody, and until when they are not written to about it.
import { z } from 'zod';
import type { TaskReminder, Task, TaskButton } from '../../bot/task.ts';
import type { Card } from '../../bot/turn.ts';
import { Button, button, Choice } from '../../cards/buttons.ts';
import { Lines, linesIn } from '../../cards/lines.ts';
import { card } from '../../cards/card.ts';
import { addDays, longDay } from '../../dates.ts';
import { MOST_PAUSE } from './domain/pause.ts';

const tasksView = card(
  'digest/tasks',
  z.object({
    heading: z.string(),
    reminders: z.array(
      z.object({ lines: Lines, days: z.array(Choice), day: z.string(), buttons: z.array(Button), others: z.string() }),
    ),
    lines: Lines,
    rows: z.array(z.object({ text: z.string(), since: z.string(), buttons: z.array(Button) })),
    actions: z.array(Button),
  }),
);
const pause = card(
  'digest/pause',
  z.object({
    note: z.string(),
    lines: Lines,
    day: z.string(),
    problem: z.string(),
    first: z.string(),
    last: z.string(),
    actions: z.array(Button),
  }),
);

const ON_A_PAGE = 8;
const PAUSE = button('Pause these messages', 'digest.pausing', {}, 'quiet');
const LIST = button('What waits', 'digest.list', {}, 'quiet');

export interface TasksView {
  tasks: readonly Task[];
  day: string;
  page?: number;
  pausedUntil?: string;
  isDigest?: boolean;
  /** What they are reminded of today: none of the tasks. */
  reminding?: TaskReminder;
}

const taskButton = ({ title, verb, data }: TaskButton, style?: 'quiet') => button(title, verb, data, style);

function reminderPart({ lines, open, putOff }: TaskReminder, hasOthers: boolean) {
  return {
    lines: linesIn(lines),
    days: (putOff?.days ?? []).map((day) => ({ title: longDay(day), value: day })),
    day: putOff?.day ?? '',
    buttons: [
      { ...taskButton(open, 'quiet'), style: 'positive' as const },
      ...(putOff ? [taskButton(putOff.press)] : []),
    ],
    others: hasOthers ? 'What else waits for you' : '',
  };
}

export function tasksCard({ tasks, day, page = 0, pausedUntil, isDigest = false, reminding }: TasksView): Card {
  const pages = Math.max(1, Math.ceil(tasks.length / ON_A_PAGE));
  // There were more when the button was drawn: then the last page that is left.
  const shownPage = Math.min(Math.max(0, page), pages - 1);
  const from = shownPage * ON_A_PAGE;
  const shown = tasks.slice(from, from + ON_A_PAGE);
  const isLast = shownPage === pages - 1;
  const isTheirPause = pausedUntil !== undefined && day < pausedUntil;
  return tasksView({
    heading: reminding ? reminding.heading : tasks.length ? 'What waits for you' : 'Nothing waits for you',
    reminders: reminding ? [reminderPart(reminding, tasks.length > 0)] : [],
    lines: linesIn([
      ...(isDigest ? ['You get this at most once on a working day, and only while something waits.'] : []),
      ...(pages > 1 ? [`${tasks.length} things; ${from + 1} to ${from + shown.length} are shown.`] : []),
      ...(isTheirPause ? [`I do not write to you about it before ${longDay(pausedUntil)}.`] : []),
    ]),
    rows: shown.map(({ text, since, open }) => ({
      text,
      since: `Since ${longDay(since)}.`,
      buttons: [taskButton(open, 'quiet')],
    })),
    actions: [
      ...(pages > 1
        ? [button(isLast ? 'Back to the first' : 'More', 'digest.list', { page: isLast ? 0 : shownPage + 1 }, 'quiet')]
        : []),
      ...(isTheirPause ? [button('End the pause', 'digest.unpause', {}, 'quiet')] : [PAUSE]),
    ],
  });
}

interface Pausing {
  pausedUntil?: string;
  note?: string;
  /** What was typed, where it is no day to pause until; and why. */
  typed?: string;
  problem?: string;
}

export function pauseCard(day: string, { pausedUntil, note = '', typed, problem = '' }: Pausing): Card {
  const isTheirPause = pausedUntil !== undefined && day < pausedUntil;
  return pause({
    note,
    lines: [
      isTheirPause
        ? `I do not write to you about what waits before ${longDay(pausedUntil)}. Then it begins again by itself.`
        : 'While it is paused you get no list of what waits, and no reminder of the quarterly return. Afterwards it comes once, with all of it. What somebody sends you at that moment still comes.',
    ].map((text) => ({ text })),
    day: typed ?? (isTheirPause ? pausedUntil : ''),
    problem,
    first: addDays(day, 1),
    last: addDays(day, MOST_PAUSE),
    actions: [
      button('Pause until that day', 'digest.pause', {}, 'positive'),
      ...(isTheirPause ? [button('End the pause', 'digest.unpause', {}, 'quiet')] : []),
      LIST,
    ],
  });
}
