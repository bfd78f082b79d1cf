import { z } from 'zod';
import type { Appraisal } from '../domain/appraisal.ts';
import { KINDS } from '../domain/appraisal.ts';
import type { Field, Fields, Problem } from '../domain/fields.ts';

export const Choice = z.object({ title: z.string(), value: z.string() });
export type Choice = z.infer<typeof Choice>;
const Texts = z.record(z.string(), z.string());

/** What every form shows, whatever it asks. */
export const Form = z.object({
  note: z.string(),
  hasProblems: z.boolean(),
  submission: z.string(),
  values: Texts,
  problems: Texts,
});

/** Every field of the form has its text and its problem, empty where there is none, so that no blank is left in a template. */
export function formOf(
  submission: string,
  fields: readonly Field[],
  typed: Fields,
  problems: Problem[],
  note = '',
): z.infer<typeof Form> {
  const each = (text: (id: string) => string) => Object.fromEntries(fields.map(({ id }) => [id, text(id)]));
  return {
    note,
    submission,
    hasProblems: problems.length > 0,
    values: each((id) => typed[id] ?? ''),
    problems: each((id) => problems.find(({ field }) => field === id)?.reason ?? ''),
  };
}

export const choicesOf = (options: Record<string, string>): Choice[] =>
  Object.entries(options).map(([value, title]) => ({ title, value }));

/** `Priya Shah, Clinical Nurse Specialist` */
export const whoLine = ({ person, role }: Appraisal): string => `${person.name}, ${role}`;

export const kindName = ({ kind }: Appraisal): string => KINDS[kind];

const Execute = z
  .object({
    type: z.literal('Action.Execute'),
    title: z.string(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .loose();
const OpenUrl = z.object({
  type: z.literal('Action.OpenUrl'),
  title: z.string(),
  url: z.url(),
  style: z.literal('positive'),
});
export const Button = z.union([Execute, OpenUrl]);
export type Button = z.infer<typeof Button>;

/** `quiet` leaves the inputs of the card alone: neither checked nor sent. */
export const button = (
  title: string,
  verb: string,
  data: Record<string, unknown> = {},
  style?: 'positive' | 'quiet',
): Button => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...(style === 'positive' && { style }),
  ...(style === 'quiet' && { associatedInputs: 'none' }),
});

export const openUrl = (title: string, url: string): Button => ({
  type: 'Action.OpenUrl',
  title,
  url,
  style: 'positive',
});
