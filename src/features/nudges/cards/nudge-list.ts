// What every list from which somebody is nudged looks like: a heading, lines, rows and a choice. The rows are Trusts or people.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, Choice } from '../../../cards/buttons.ts';
import { Lines } from '../../../cards/lines.ts';
import { card } from '../../../cards/card.ts';
import { asSentence } from '../../../cards/field-marks.ts';

const nudgeList = card(
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

type NudgeListView = z.input<typeof nudgeList.view>;

/** Where nothing can be chosen, what is wrong has no field: it is said at the top. */
export const nudgeListCard = ({ problem, notes, ...view }: NudgeListView): Card =>
  view.choices.length || !problem
    ? nudgeList({ ...view, notes, problem })
    : nudgeList({ ...view, notes: [...notes, { text: asSentence(problem) }], problem: '' });
