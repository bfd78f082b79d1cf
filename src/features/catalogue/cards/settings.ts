import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { card } from '../../../cards/card.ts';
import type { Card } from '../../../bot/turn.ts';
import { LevelId, LEVELS } from '../../framework/domain.ts';
import type { Foundations } from '../domain/catalogue.ts';
import { chosenFor, FOUNDATIONS_CHOICES, foundationsLine, type FoundationsChoice } from '../domain/foundations.ts';

const settings = card(
  'catalogue/settings',
  z.object({
    note: z.string(),
    standing: z.string(),
    levels: z.array(z.object({ level: LevelId, name: z.string(), value: z.string(), choices: z.array(Choice) })),
    isConfirmed: z.string(),
    seen: z.string(),
  }),
);

const CHOICES = choicesOf(FOUNDATIONS_CHOICES);
const Chosen = z.enum(Object.keys(FOUNDATIONS_CHOICES) as [FoundationsChoice, ...FoundationsChoice[]]);
const PER_LEVEL = Object.fromEntries(LevelId.options.map((id) => [id, Chosen])) as Record<LevelId, typeof Chosen>;

/** What the card sends: a choice for each level. `seen` is what was set when the card was drawn. */
export const FoundationsInput = z.object({
  ...PER_LEVEL,
  isConfirmed: z.string().default('no'),
  seen: z.string().max(500),
});

export const foundationsCard = (foundations: Foundations, note = ''): Card =>
  settings({
    note,
    standing: foundations.isConfirmed
      ? 'Confirmed by your Alliance.'
      : 'To be confirmed: answers say so until you tick it below.',
    levels: LEVELS.map(({ id, name }) => ({
      level: id,
      name: `${name} level`,
      value: chosenFor(foundations, id),
      choices: CHOICES,
    })),
    isConfirmed: foundations.isConfirmed ? 'yes' : 'no',
    seen: foundationsLine(foundations),
  });
