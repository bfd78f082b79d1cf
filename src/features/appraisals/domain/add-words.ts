// Words that somebody typed in the chat and wants in a step, put behind what stands there.
import type { Discussion } from './discussion.ts';
import { startOf } from './last-goals.ts';
import type { Reference } from './reference.ts';
import { save, type SaveVerdict } from './save.ts';

export interface AddedWords {
  step: string;
  field: string;
  text: string;
}

/** What the field holds with the words behind it; the same where they end it already. */
export function withWords(discussion: Discussion, { step, field, text }: AddedWords): string {
  const fields = discussion.answers.get(step)?.fields ?? startOf(step, discussion);
  const kept = (fields[field] ?? '').trimEnd();
  if (!kept) return text;
  return kept.endsWith(text) ? kept : `${kept}\n${text}`;
}

/** Kept at once, whatever else was saved meanwhile: nothing that stands there is taken out. Undefined: no such step. */
export const addWords = (
  discussion: Discussion,
  added: AddedWords,
  reference: Reference,
  at: Date,
): SaveVerdict | undefined => {
  const { step, field } = added;
  const words = withWords(discussion, added);
  const kept = discussion.answers.get(step);
  if (kept?.fields[field]?.trimEnd() === words) return { is: 'repeated', problems: [] };
  return save(discussion, { step, revision: kept?.revision ?? 0, fields: { [field]: words } }, reference, at);
};
