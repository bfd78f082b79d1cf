// What the cards from which people are nudged have in common: a heading, lines, rows and a choice.
import { z } from 'zod';
import { Button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';

const Lines = z.array(z.object({ text: z.string() }));
export const missingCard = card(
  'nudges/missing',
  z.object({
    heading: z.string(),
    notes: Lines,
    place: z.string(),
    lines: Lines,
    rows: z.array(z.object({ cue: z.string(), name: z.string(), lines: Lines })),
    showing: z.string(),
    question: z.string(),
    choices: z.array(Choice),
    problem: z.string(),
    actions: z.array(Button),
  }),
);

export const linesIn = (texts: readonly (string | undefined)[]): { text: string }[] =>
  texts.flatMap((text) => (text ? [{ text }] : []));

/** A page of rows. Each begins with a heading of its own, by which a screen reader goes from one to the next: `Person 2 of 3`. */
export const pageOfRows = (
  rows: readonly { name: string; lines: readonly (string | undefined)[] }[],
  { what, from, size }: { what: string; from: number; size: number },
) =>
  rows.slice(from, from + size).map(({ name, lines }, n) => ({
    cue: `${what} ${from + n + 1} of ${rows.length}`,
    name,
    lines: linesIn(lines),
  }));
