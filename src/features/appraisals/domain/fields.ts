// What each card asks, as data: one table from which saving, checking and drawing all work.
import { holdsNhsNumber } from '../../../reading/nhs-number.ts';
import { isDay } from '../../../dates.ts';

export type FieldTexts = Record<string, string>;
export interface FieldProblem {
  field: string;
  reason: string;
}

export type FormField =
  /** `isId`: somebody, as a list or a people picker names them; nobody's words. */
  | { id: string; kind: 'words'; most: number; needed?: string; isId?: true }
  | { id: string; kind: 'choice'; of: readonly string[]; needed?: string }
  | { id: string; kind: 'choices'; of: readonly string[] }
  /** Several of the catalogue, which changes: they are held against it when they are saved. */
  | { id: string; kind: 'courses' }
  | { id: string; kind: 'day'; needed?: string };

export const LONGEST_ANSWER = 2000; // characters in a long answer
export const LONGEST_LINE = 150; // characters in an answer of one line

export const words = (id: string, needed?: string, most = LONGEST_ANSWER): FormField => ({
  id,
  kind: 'words',
  most,
  needed,
});
export const line = (id: string, needed?: string): FormField => ({ id, kind: 'words', most: LONGEST_LINE, needed });
export const choice = (id: string, of: readonly string[], needed?: string): FormField => ({
  id,
  kind: 'choice',
  of,
  needed,
});

/** A multiple choice arrives as one text with commas. */
export const choicesIn = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** What is wrong with each field by itself. Rules between fields stand with their step. */
export function fieldProblems(fields: readonly FormField[], typed: FieldTexts): FieldProblem[] {
  return fields.flatMap((field) => {
    const reason = problemOf(field, (typed[field.id] ?? '').trim());
    return reason ? [{ field: field.id, reason }] : [];
  });
}

const lengthProblem = (value: string, most: number): string | undefined =>
  value.length > most ? `Please shorten this to ${most} characters; it has ${value.length}.` : undefined;

/** What is wrong with people's own words, wherever they are kept or passed on. */
export const wordsProblem = (value: string, most = LONGEST_ANSWER): string | undefined =>
  holdsNhsNumber(value)
    ? 'Please leave out the NHS number, and anything else about a patient.'
    : lengthProblem(value, most);

function problemOf(field: FormField, value: string): string | undefined {
  if (!value) return 'needed' in field ? field.needed : undefined;
  switch (field.kind) {
    case 'words':
      return field.isId ? lengthProblem(value, field.most) : wordsProblem(value, field.most);
    case 'day':
      return isDay(value) ? undefined : 'Give the date as day, month and year.';
    case 'choice':
      return field.of.includes(value) ? undefined : 'Choose one of the answers in the list.';
    case 'choices':
      return choicesIn(value).every((one) => field.of.includes(one)) ? undefined : 'Choose from the list.';
    case 'courses':
      return undefined;
  }
}

/**
 * Joins what was sent to what is kept. What was surely emptied arrives here as an empty text (src/unsure.ts); a field that
 * is not there was empty when the card was drawn, or is in doubt, and keeps its value. Anything the step does not ask for
 * is dropped. What is chosen is kept without spaces around it; people's words are kept as they were typed.
 */
export function merge(fields: readonly FormField[], kept: FieldTexts, sent: Record<string, unknown>): FieldTexts {
  const entries = fields.map(({ id, kind }) => {
    const value = sent[id];
    if (!['string', 'number', 'boolean'].includes(typeof value)) return [id, kept[id] ?? ''];
    return [id, kind === 'words' ? String(value) : String(value).trim()];
  });
  return Object.fromEntries(entries);
}
