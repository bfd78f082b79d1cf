// The steps of a discussion in their order, and what each asks.
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal } from './appraisal.ts';
import { fieldProblems, type FormField, type FieldTexts, type FieldProblem } from './fields.ts';
import type { Reference } from './reference.ts';
import { domains, domainsOn, domainSteps } from './domains.ts';
import { LAST_GOALS, lastGoals } from './last-goals-step.ts';
import type { StepKind, StepPlace } from './step-kind.ts';
import { education, eportfolio, goals, level, preparation } from './step-kinds.ts';

export const PREPARATION = 'preparation';
export const SUMMARY = 'summary';

const KINDS = new Map<string, StepKind>(
  Object.entries({ [LAST_GOALS]: lastGoals, level, education, goals, eportfolio, [PREPARATION]: preparation }),
);

/** Undefined for a step that this framework pack does not have. */
const kindOf = (step: string, pack: Pack): StepKind | undefined =>
  KINDS.get(step) ?? (domainsOn(step, pack).length ? domains : undefined);

/** What a step depends on besides the pack. */
export type StepRecord = Pick<Appraisal, 'level' | 'lastGoals'>;

/** The steps of a discussion in their order; the summary comes after them and asks nothing. */
export const stepsOf = (pack: Pack, { lastGoals: last }: Pick<Appraisal, 'lastGoals'> = {}): string[] => [
  ...(last?.length ? [LAST_GOALS] : []),
  'level',
  ...domainSteps(pack),
  'education',
  'goals',
  'eportfolio',
];

export const stepName = (step: string, pack: Pack): string =>
  step === SUMMARY ? 'Check before you share' : (kindOf(step, pack)?.name({ step, pack }) ?? step);

/** As it stands in a line of all steps, and on the button that leads to it. */
export const briefStepName = (step: string, pack: Pack): string =>
  step === SUMMARY ? 'Check' : (kindOf(step, pack)?.brief({ step, pack }) ?? step);

/** What the card of a step asks of this person; undefined for a step that this framework pack does not have. */
export const fieldsOf = (step: string, record: StepRecord, pack: Pack): FormField[] | undefined =>
  kindOf(step, pack)?.fields(placeOf(step, record, pack));

const placeOf = (step: string, { level: of, lastGoals: last }: StepRecord, pack: Pack): StepPlace => ({
  step,
  pack,
  level: of,
  lastGoals: last,
});

/** Everything that keeps a step from being finished. `today` is the day it was saved on. */
export const stepProblems = (
  step: string,
  typed: FieldTexts,
  record: StepRecord,
  pack: Pack,
  today: string,
): FieldProblem[] => [
  ...fieldProblems(fieldsOf(step, record, pack) ?? [], typed),
  ...(kindOf(step, pack)?.problems?.(typed, today, placeOf(step, record, pack)) ?? []),
];

export interface StepSection {
  title: string;
  /** Left out where it is all of the step. */
  fields?: readonly string[];
  lines: { label: string; words: string }[];
}

/** What was said in a step, as lines that a card or a document can show, under one heading or more. */
export function stepSections(step: string, typed: FieldTexts, record: StepRecord, reference: Reference): StepSection[] {
  const { pack } = reference;
  const kind = kindOf(step, pack);
  const place = placeOf(step, record, pack);
  const parts = kind?.parts?.(typed, place) ?? [
    { title: stepName(step, pack), lines: kind?.lines?.(typed, place, reference) ?? [] },
  ];
  return parts.map((part) => ({
    ...part,
    lines: part.lines.filter(([, words]) => words).map(([label, words]) => ({ label, words })),
  }));
}
