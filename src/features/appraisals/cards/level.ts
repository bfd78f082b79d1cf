// The first step: whether the level fits, and what somebody hopes for; what shows it, and their own words, are folded.
import { z } from 'zod';
import { Choice, choicesOf } from '../../../cards/buttons.ts';
import { LEVELS, levelName, levelOf } from '../../framework/domain.ts';
import type { Discussion } from '../domain/discussion.ts';
import { LONGEST_ANSWER, type FieldProblem, type FieldTexts } from '../domain/fields.ts';
import { ASPIRATIONS, LEVEL_FITS } from '../domain/step-options.ts';
import { notesView } from './notes.ts';

export const LevelStep = z.object({
  levelLine: z.string(),
  fitLabel: z.string(),
  fits: z.array(Choice),
  aspirations: z.array(Choice),
  levels: z.array(Choice),
  notesTitle: z.string(),
  notesTooltip: z.string(),
  isOpen: z.boolean(),
  most: z.number(),
  mayAskToPrepare: z.boolean(),
  prepareTitle: z.string(),
});

const FOLDED = ['levelWords', 'aspirationWords'];

export function levelView(
  { record }: Discussion,
  typed: FieldTexts,
  problems: readonly FieldProblem[],
): z.input<typeof LevelStep> {
  const { definition, definitionConfirmed } = levelOf(record.level);
  const name = levelName(record.level);
  return {
    levelLine: `${name} level: ${definition}${definitionConfirmed ? '' : ' (to be confirmed by your Alliance)'}`,
    fitLabel: `Does ${name} level fit the role?`,
    fits: choicesOf(LEVEL_FITS),
    aspirations: choicesOf(ASPIRATIONS),
    levels: LEVELS.filter(({ id }) => id !== record.level).map((one) => ({ title: one.name, value: one.id })),
    ...notesView('the level and on hopes', FOLDED, typed, problems),
    most: LONGEST_ANSWER,
    mayAskToPrepare: !record.askedToPrepareAt,
    prepareTitle: 'Ask them to prepare first',
  };
}
