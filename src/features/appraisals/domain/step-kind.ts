import type { LevelId, Pack } from '../../framework/domain.ts';
import type { Field, Fields, Problem } from './fields.ts';
import type { Reference } from './reference.ts';

/** With what a step is looked at: the pack of the discussion, and the level of the role. */
export interface StepPlace {
  step: string;
  level: LevelId;
  pack: Pack;
}

/** What a step of the discussion is: how its card looks stands in `cards/steps.ts`. */
export interface StepKind {
  name(place: Pick<StepPlace, 'step' | 'pack'>): string;
  /** What its card asks. */
  fields(place: StepPlace): Field[];
  /** What keeps it from being finished, besides what its fields say. `today` is the day it was saved on. */
  problems?(typed: Fields, today: string): Problem[];
  /** What was said, as label and words; lines without words are left out. */
  lines?(typed: Fields, place: StepPlace, reference: Reference): [label: string, words: string][];
}

/** A problem where a field is empty. */
export const missing = (typed: Fields, field: string, reason: string): Problem[] =>
  typed[field]?.trim() ? [] : [{ field, reason }];

export const wordsIn = (typed: Fields, id: string): string => (typed[id] ?? '').trim();
