import type { LevelId, Pack } from '../../framework/domain.ts';
import type { LastGoal } from './appraisal.ts';
import type { FormField, FieldTexts, FieldProblem } from './fields.ts';
import type { Reference } from './reference.ts';

/** With what a step is looked at: the pack of the discussion, and the level of the role. */
export interface StepPlace {
  step: string;
  level: LevelId;
  pack: Pack;
  /** The goals agreed before, for the step that looks back on them. */
  lastGoals?: readonly LastGoal[];
}

/** Something a step asks about under a heading of its own. */
export interface StepPart {
  title: string;
  /** The fields of the step that belong to it. */
  fields: readonly string[];
  lines: [label: string, words: string][];
}

/** What a step of the discussion is: how its card looks stands in `cards/steps.ts`. */
export interface StepKind {
  name(place: Pick<StepPlace, 'step' | 'pack'>): string;
  /** As it stands in a line of all steps, and on the button that leads to it. */
  brief(place: Pick<StepPlace, 'step' | 'pack'>): string;
  /** What its card asks. */
  fields(place: StepPlace): FormField[];
  /** What keeps it from being finished, besides what its fields say. `today` is the day it was saved on. */
  problems?(typed: FieldTexts, today: string, place: StepPlace): FieldProblem[];
  /** What was said, as label and words; lines without words are left out. */
  lines?(typed: FieldTexts, place: StepPlace, reference: Reference): [label: string, words: string][];
  /** In its place, where one card asks about several things. */
  parts?(typed: FieldTexts, place: StepPlace): StepPart[];
}

/** A problem where a field is empty. */
export const missingProblem = (typed: FieldTexts, field: string, reason: string): FieldProblem[] =>
  typed[field]?.trim() ? [] : [{ field, reason }];

export const wordsIn = (typed: FieldTexts, id: string): string => (typed[id] ?? '').trim();
