// What every list from which somebody is nudged looks like: a heading, lines, rows and a choice. The rows are Trusts or people.
import { z } from 'zod';
import { Button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';

export const nudgeListCard = card(
  'nudges/nudge-list',
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

/** What a list says besides, after a press. */
export interface NudgeListNotes {
  notes?: readonly string[];
  problem?: string;
}
