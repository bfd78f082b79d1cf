// Where words go that somebody types while they are at a step: the fields that hold what was said, by the name people know.
import type { Pack } from '../../framework/domain.ts';
import type { Appraisal } from './appraisal.ts';
import type { FieldTexts } from './fields.ts';
import { fieldsOf, PREPARATION } from './steps.ts';
import { PREPARATION_QUESTIONS } from './summary.ts';

export interface NoteField {
  field: string;
  /** What a button for it says. */
  title: string;
}

const TO_NOTES = 'Add this to my notes';
const DISCUSSED = 'discussed';
/** Of steps that ask for more than one answer in words, the one for all that fits no other. */
const NOTES: ReadonlyMap<string, string> = new Map([
  ['level', 'levelWords'],
  ['education', 'otherWanted'],
  ['eportfolio', 'otherResource'],
]);

/** `kept`: what stands in the step. None for a step that takes no words. */
export function noteFields(
  step: string | undefined,
  record: Pick<Appraisal, 'level'>,
  pack: Pack,
  kept: FieldTexts = {},
): NoteField[] {
  if (!step) return [];
  if (step === PREPARATION)
    return Object.entries(PREPARATION_QUESTIONS).map(([field, question]) => ({ field, title: `Add to “${question}”` }));
  const asked = (fieldsOf(step, record, pack) ?? []).filter(({ kind }) => kind === 'words').map(({ id }) => id);
  const [one, ...others] = asked.filter((id) => id.startsWith(DISCUSSED));
  if (one && others.length)
    return [one, ...others].map((field) => ({ field, title: `Add to ${domainName(field, pack)}` }));
  if (one) return [{ field: one, title: TO_NOTES }];
  const goal = asked.find((id) => /^goal\d$/.test(id) && !kept[id]?.trim());
  if (goal) return [{ field: goal, title: 'Make this a goal' }];
  const field = asked.find((id) => id === NOTES.get(step));
  return field ? [{ field, title: TO_NOTES }] : [];
}

const domainName = (field: string, { domains }: Pack): string =>
  domains.find(({ id }) => field === `${DISCUSSED}-${id}`)?.name ?? 'my notes';
