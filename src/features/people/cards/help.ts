// The first card: what waits, and four buttons with a line each; and everything that can be typed.
import { z } from 'zod';
import { Button, button, pageButton } from '../../../cards/buttons.ts';
import { Lines, linesIn } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { HelpDoor, HelpWords } from '../../../bot/help.ts';
import type { Task } from '../../../bot/task.ts';
import type { Card } from '../../../bot/turn.ts';
import { DIGEST_DOORS } from '../../digest/domain/doors.ts';
import { HAT_TITLES } from '../domain/hats.ts';
import type { Hat } from '../../../bot/help.ts';
import { PEOPLE_DOORS } from '../domain/doors.ts';

const help = card(
  'people/help',
  z.object({
    heading: z.string(),
    intro: z.string(),
    waits: z.string(),
    tasks: z.array(z.object({ text: z.string(), buttons: z.array(Button) })),
    doors: z.array(z.object({ line: z.string(), buttons: z.array(Button) })),
    actions: z.array(Button),
  }),
);
const everything = card('people/everything', z.object({ lines: Lines, actions: z.array(Button) }));

export interface HelpHead {
  heading: string;
  intro?: string;
}
export const HELP_HEAD: HelpHead = { heading: 'What I can do for you' };
export const NOT_UNDERSTOOD_HEAD: HelpHead = { heading: 'I did not quite get that', intro: 'This is what I can do.' };
export const IN_COMPANY =
  'Where others are reading I answer questions about courses and levels. What is about you stays in our private chat.';

const MOST_TASKS = 2;

export interface HelpView extends HelpHead {
  /** In their order; undefined where nobody was asked. */
  tasks?: readonly Task[];
  doors: readonly HelpDoor[];
  /** Under which other hat they can look. */
  other?: Hat;
  /** Leads to the private chat, where others are reading. */
  chatLink?: string;
}

export const helpCard = ({ heading, intro = '', tasks, doors, other, chatLink }: HelpView): Card =>
  help({
    heading,
    intro,
    waits: tasks ? waitsLine(tasks.length) : '',
    tasks: (tasks ?? []).slice(0, MOST_TASKS).map(({ text, open: { title, verb, data } }) => ({
      text,
      buttons: [button(title, verb, data, 'quiet')],
    })),
    doors: doors.map(({ title, line, verb }) => ({ line, buttons: [button(title, verb)] })),
    actions: [
      ...(tasks && tasks.length > MOST_TASKS ? [button('All that waits', DIGEST_DOORS.list)] : []),
      ...(chatLink === undefined ? [button('Everything I can type', PEOPLE_DOORS.everything)] : []),
      ...(other ? [button(HAT_TITLES[other], PEOPLE_DOORS.help, { as: other })] : []),
      ...(chatLink ? [pageButton('Open our private chat', chatLink)] : []),
    ],
  });

function waitsLine(count: number): string {
  if (count === 0) return 'Nothing waits for you.';
  if (count === 1) return 'This waits for you:';
  return count > MOST_TASKS ? `${count} things wait for you, these the longest:` : 'These wait for you:';
}

export const everythingCard = (words: readonly HelpWords[]): Card =>
  everything({
    lines: linesIn(words.map(({ type, does }) => `**${type}**: ${does}`)),
    actions: [button('Back to the buttons', PEOPLE_DOORS.help)],
  });
