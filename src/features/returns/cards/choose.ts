// Two people changed the same field: both values, and the question which is right.
import { z } from 'zod';
import type { Card } from '../../../bot/turn.ts';
import { Button, button, Choice } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import { longMoment } from '../../../dates.ts';
import { fieldName } from '../domain/fields.ts';
import type { FieldConflict } from '../domain/merging.ts';
import type { QuarterReturn } from '../domain/return.ts';

const choose = card(
  'returns/choose',
  z.object({
    note: z.string(),
    conflicts: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        who: z.string(),
        theirs: z.string(),
        mine: z.string(),
        question: z.string(),
        value: z.string(),
        choices: z.array(Choice),
      }),
    ),
    actions: z.array(Button),
  }),
);

/** Under which name the answer about a field comes back. */
export const answerField = (field: string): string => `choice-${field}`;

interface Choosing {
  quarter: string;
  found: QuarterReturn | undefined;
  conflicts: readonly FieldConflict[];
  /** Where the person was going. */
  go: string;
}

export function chooseCard({ quarter, found, conflicts, go }: Choosing, note = ''): Card {
  const sides = (side: 'mine' | 'theirs') => Object.fromEntries(conflicts.map((one) => [one.field, one[side]]));
  return choose({
    note,
    conflicts: conflicts.map(({ field, theirs, mine }) => ({
      id: answerField(field),
      label: fieldName(field),
      who: whoWrote(found, field),
      theirs: theirs || 'nothing',
      mine: mine || 'nothing',
      question: `Which one for “${fieldName(field)}”?`,
      value: '',
      choices: [
        { title: 'Keep theirs', value: 'theirs' },
        { title: 'Take mine', value: 'mine' },
      ],
    })),
    actions: [
      button(
        'Save my choice',
        'returns.choose',
        { quarter, go, mine: sides('mine'), theirs: sides('theirs') },
        'positive',
      ),
    ],
  });
}

function whoWrote(found: QuarterReturn | undefined, field: string): string {
  const written = found?.fields[field];
  return written ? `${written.by.name || 'A colleague'}, ${longMoment(written.at)}` : 'A colleague';
}
