// What the two cards have in common: a heading, lines, rows and a choice.
import { z } from 'zod';
import { Button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';

const Lines = z.array(z.object({ text: z.string() }));
export const missingCard = card(
  'nudges/missing',
  z.object({
    notes: Lines,
    place: z.string(),
    lines: Lines,
    rows: z.array(z.object({ name: z.string(), lines: Lines })),
    showing: z.string(),
    question: z.string(),
    choices: z.array(Choice),
    problem: z.string(),
    actions: z.array(Button),
  }),
);
export const templates = { missingCard };

export const linesIn = (texts: readonly (string | undefined)[]): { text: string }[] =>
  texts.flatMap((text) => (text ? [{ text }] : []));
