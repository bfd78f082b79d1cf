import { z } from 'zod';
import { button, type Button, spoken } from '../../../cards/buttons.ts';
import type { Appraisal } from '../domain/appraisal.ts';
import { KINDS } from '../domain/appraisal.ts';
import type { FormField, FieldTexts, FieldProblem } from '../domain/fields.ts';

const Texts = z.record(z.string(), z.string());

/** What every form shows, whatever it asks. */
export const Form = z.object({
  note: z.string(),
  submission: z.string(),
  mayPutBack: z.boolean(),
  values: Texts,
  problems: Texts,
  /** Characters, of those that take words. */
  limits: z.record(z.string(), z.number()),
});

/** Every field of the form has its text and its problem, empty where there is none, so that no blank is left in a template. */
export function formData(
  submission: string,
  fields: readonly FormField[],
  typed: FieldTexts,
  problems: FieldProblem[],
  note = '',
): z.infer<typeof Form> {
  const each = (text: (id: string) => string) => Object.fromEntries(fields.map(({ id }) => [id, text(id)]));
  return {
    note,
    submission,
    mayPutBack: false,
    values: each((id) => typed[id] ?? ''),
    problems: each((id) => problems.find(({ field }) => field === id)?.reason ?? ''),
    limits: Object.fromEntries(fields.flatMap((field) => (field.kind === 'words' ? [[field.id, field.most]] : []))),
  };
}

/** `Priya Shah, Clinical Nurse Specialist` */
export const whoLine = ({ person, role }: Appraisal): string => `${person.name}, ${role}`;

export const MY_APPRAISALS = button('My appraisals', 'appraisals.mine');
export const MY_TEAM = button('My team', 'appraisals.team');
export const TO_OPEN_DISCUSSIONS = button('Open discussions', 'appraisals.open-discussions');

/** For cards of others: one discussion itself, or the list where there are several. */
export const discussionButtons = (ids: readonly string[]): Button[] => {
  const [only, ...others] = ids;
  return only !== undefined && !others.length
    ? [button('Open the discussion', 'appraisals.open', { id: only }, 'positive'), MY_APPRAISALS]
    : [MY_APPRAISALS];
};

/** Wherever the appraised person meets an open discussion; by name where there may be others. */
export function notMyManager({ id }: Pick<Appraisal, 'id'>, who?: string): Button {
  const called = (title: string) => button(title, 'appraisals.denying-manager', { id }, 'quiet');
  return who ? spoken(called('Not my manager'), `${who} is not my manager`) : called('This is not my manager');
}

export const kindName = ({ kind }: Appraisal): string => KINDS[kind];
