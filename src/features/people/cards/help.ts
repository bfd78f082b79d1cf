// What the bot can do, as its features say it.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Role } from '../../../bot/rights.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Help } from '../../../feature.ts';

const help = card(
  'people/help',
  z.object({
    heading: z.string(),
    intro: z.string(),
    lines: z.array(z.object({ text: z.string() })),
    typedByRole: z.string(),
    actions: z.array(Button),
  }),
);

const INTRO = 'Press a button, or type the words in quotes at any time.';
const NOT_UNDERSTOOD = {
  heading: 'I did not quite get that',
  intro: 'Here is what I can do. Press a button, or type the words in quotes.',
};

export const helpCard = (features: readonly Help[], heading = 'What I can do for you', intro = INTRO): Card =>
  help({
    heading,
    intro,
    lines: features.flatMap(({ lines = [] }) => lines.map((text) => ({ text }))),
    typedByRole: `Facilitators also type ${typedBy(features, 'facilitator')}. Administrators also type ${typedBy(features, 'administrator')}.`,
    actions: features.flatMap(({ buttons = [] }) =>
      buttons.map(({ title, verb, style }) => button(title, verb, {}, style)),
    ),
  });

/** For words and buttons that mean nothing here. */
export const notUnderstoodCard = (features: readonly Help[]): Card =>
  helpCard(features, NOT_UNDERSTOOD.heading, NOT_UNDERSTOOD.intro);

/** `“catalogue”, “course settings” or “framework”` */
function typedBy(features: readonly Help[], role: Role): string {
  const words = features.flatMap((each) => each.typedBy?.[role] ?? []).map((word) => `“${word}”`);
  const [last = '', ...before] = words.toReversed();
  return before.length ? `${before.toReversed().join(', ')} or ${last}` : last;
}
