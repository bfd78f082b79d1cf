// The buttons a card is given by its data, where they differ from one showing to the next.
import { z } from 'zod';

/** Teams shows no more in the foot of a card. */
export const MOST_ACTIONS = 6;

export const Choice = z.object({ title: z.string(), value: z.string() });
export type Choice = z.infer<typeof Choice>;

export const choicesOf = (options: Record<string, string>): Choice[] =>
  Object.entries(options).map(([value, title]) => ({ title, value }));

const Execute = z
  .object({
    type: z.literal('Action.Execute'),
    title: z.string(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()),
    tooltip: z.string().optional(),
  })
  .loose();
const OpenUrl = z.object({
  type: z.literal('Action.OpenUrl'),
  title: z.string(),
  url: z.url(),
  tooltip: z.string().optional(),
  style: z.literal('positive').optional(),
});
export const Button = z.union([Execute, OpenUrl]);
export type Button = z.infer<typeof Button>;

/** `quiet` leaves the inputs of the card alone: neither checked nor sent. */
export const button = (
  title: string,
  verb: string,
  data: Record<string, unknown> = {},
  style?: 'positive' | 'quiet',
): Button => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style === 'positive' && { style }),
  ...(style === 'quiet' && { associatedInputs: 'none' }),
});

/** What a screen reader says of it, where its title alone stands on the card several times. */
export const spoken = (one: Button, tooltip: string): Button => ({ ...one, tooltip });

const WIDEST = 30; // characters: a longer one is cut off on a phone

/** A button whose title ends with somebody's name: as much of it as a phone shows, and all of it for a screen reader. */
export function namingButton(one: Button, who: string): Button {
  const { title } = one;
  const action = title.slice(0, -who.length);
  const [first = ''] = who.split(' ');
  const shorter = [title, `${action}${first}`].find(({ length }) => length <= WIDEST);
  return shorter === title ? one : spoken({ ...one, title: shorter ?? action.replace(/(?: with| of|:) $/, '') }, title);
}

/** Opens a page of somebody else. */
export const pageButton = (title: string, url: string): Button => ({ type: 'Action.OpenUrl', title, url });

export const openUrl = (title: string, url: string): Button => ({
  type: 'Action.OpenUrl',
  title,
  url,
  style: 'positive',
});
