// What the bot can do, as its features say it.
import { z } from 'zod';
import { Button, button } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import type { Help } from '../../../feature.ts';

const help = card(
  'people/help',
  z.object({
    heading: z.string(),
    intro: z.string(),
    lines: Lines,
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
    typedByRole: typedByLine(features),
    actions: features.flatMap(({ buttons = [] }) =>
      buttons.map(({ title, verb, style }) => button(title, verb, {}, style)),
    ),
  });

/** For words and buttons that mean nothing here. */
export const notUnderstoodCard = (features: readonly Help[]): Card =>
  helpCard(features, NOT_UNDERSTOOD.heading, NOT_UNDERSTOOD.intro);

/** Each word once, with all who type it: `Facilitators also type “questions”. Facilitators and administrators also type “our words”.` */
function typedByLine(features: readonly Help[]): string {
  const entries = features.flatMap(({ typedBy = {} }) =>
    Object.entries(typedBy).flatMap(([role, words]) => words.map((word) => ({ word, role }))),
  );
  const byWord = Map.groupBy(entries, ({ word }) => word);
  const byRoles = Map.groupBy(byWord, ([, all]) => rolesText(all.map(({ role }) => role)));
  return [...byRoles]
    .map(([who, words]) => `${who} also type ${TEXTS.or.format(words.map(([word]) => `“${word}”`))}.`)
    .join(' ');
}

const TEXTS = {
  and: new Intl.ListFormat('en-GB'),
  or: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};
function rolesText(roles: readonly string[]): string {
  const names = roles.toSorted().map((role) => `${role.replace('alliance', 'Alliance')}s`);
  const text = TEXTS.and.format(names);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
