// The steps of a discussion in their order, and what each asks.
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal } from './appraisal.ts';
import { fieldProblems, type FormField, type FieldTexts, type FieldProblem } from './fields.ts';
import type { Reference } from './reference.ts';
import type { StepKind } from './step-kind.ts';
import { domain, domainOf, domainStep, education, eportfolio, goals, level, preparation } from './step-kinds.ts';

export const PREPARATION = 'preparation';
export const SUMMARY = 'summary';

const KINDS = new Map<string, StepKind>(
  Object.entries({ level, education, goals, eportfolio, [PREPARATION]: preparation }),
);

/** Undefined for a step that this framework pack does not have. */
const kindOf = (step: string, pack: Pack): StepKind | undefined => KINDS.get(step) ?? (domainOf(step, pack) && domain);

/** The steps of a discussion in their order; the summary comes after them and asks nothing. */
export const stepsOf = (pack: Pack): string[] => [
  'level',
  ...pack.domains.map(({ id }) => domainStep(id)),
  'education',
  'goals',
  'eportfolio',
];

export const stepName = (step: string, pack: Pack): string =>
  step === SUMMARY ? 'Summary' : (kindOf(step, pack)?.name({ step, pack }) ?? step);

/** What the card of a step asks of this person; undefined for a step that this framework pack does not have. */
export const fieldsOf = (step: string, record: Pick<Appraisal, 'level'>, pack: Pack): FormField[] | undefined =>
  kindOf(step, pack)?.fields({ step, pack, level: record.level });

/** Everything that keeps a step from being finished. `today` is the day it was saved on. */
export const stepProblems = (
  step: string,
  typed: FieldTexts,
  record: Pick<Appraisal, 'level'>,
  pack: Pack,
  today: string,
): FieldProblem[] => [
  ...fieldProblems(fieldsOf(step, record, pack) ?? [], typed),
  ...(kindOf(step, pack)?.problems?.(typed, today) ?? []),
];

/** What was said in a step, as lines that a card or a document can show. */
export const stepLines = (
  step: string,
  typed: FieldTexts,
  record: Pick<Appraisal, 'level'>,
  reference: Reference,
): { label: string; words: string }[] =>
  (kindOf(step, reference.pack)?.lines?.(typed, { step, pack: reference.pack, level: record.level }, reference) ?? [])
    .filter(([, words]) => words)
    .map(([label, words]) => ({ label, words }));
