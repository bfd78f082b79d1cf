import { addYears, cycleOf, dayOf } from '../../../dates.ts';
import type { Person } from '../../../bot/turn.ts';
import { LevelId, type Pack } from '../../framework/domain.ts';
import { Appraisal, Kind } from './appraisal.ts';
import {
  choice,
  fieldProblems,
  line,
  LONGEST_LINE,
  type FormField,
  type FieldTexts,
  type FieldProblem,
} from './fields.ts';

const BEGIN_FIELDS: readonly FormField[] = [
  { id: 'person', kind: 'words', most: LONGEST_LINE, needed: 'Choose who the discussion is with.', isId: true },
  line('personName'),
  line('role', 'Give the role, for example “Clinical Nurse Specialist”.'),
  choice('kind', Kind.options, 'Choose the kind of discussion.'),
  { id: 'heldOn', kind: 'day', needed: 'Give the date of the discussion.' },
  choice('level', LevelId.options, 'Choose the level of practice. “Help me choose” shows what each one means.'),
];
export const beginFields = BEGIN_FIELDS;

export const ENTRA_ID = /^[0-9a-f-]{8,60}$/i;

/** A choice from the list carries the name too (`id~name`); the people picker gives only the id. Entra ids are compared in small letters. */
export function personOf(typed: FieldTexts): { id: string; name: string } {
  const [id = '', name = ''] = (typed.person ?? '').split('~');
  return { id: id.trim().toLowerCase(), name: (typed.personName ?? '').trim() || name.trim() };
}

const heldOnOf = ({ heldOn = '' }: FieldTexts): string => heldOn.trim();

export function beginProblems(typed: FieldTexts, by: Person, at: Date): FieldProblem[] {
  const { id, name } = personOf(typed);
  const today = dayOf(at);
  const found = fieldProblems(BEGIN_FIELDS, typed);
  const isWrong = (field: string) => found.some((problem) => problem.field === field);
  if (id && !ENTRA_ID.test(id)) found.push({ field: 'person', reason: 'Choose one person from the list.' });
  if (id === by.id)
    found.push({ field: 'person', reason: 'You cannot hold your own appraisal. Choose the person you manage.' });
  if (id && !name)
    found.push({ field: 'personName', reason: 'Give the person’s name. The people picker does not tell me.' });
  const heldOn = heldOnOf(typed);
  if (!isWrong('heldOn') && (heldOn < addYears(today, -1) || heldOn > addYears(today, 1)))
    found.push({ field: 'heldOn', reason: 'Choose a date within a year from today.' });
  return found;
}

interface Beginning {
  id: string;
  trustId: string;
  by: Person;
  typed: FieldTexts;
  pack: Pack;
  at: Date;
}

/** Only with what `beginProblems` found nothing against. */
export function begin({ id, trustId, by, typed, pack, at }: Beginning): Appraisal {
  const moment = at.toISOString();
  return Appraisal.parse({
    id,
    trustId,
    tenantId: by.tenantId,
    manager: { id: by.id, name: by.name || 'Your manager' },
    person: personOf(typed),
    role: typed.role?.trim(),
    kind: typed.kind,
    heldOn: heldOnOf(typed),
    cycle: cycleOf(heldOnOf(typed)),
    level: typed.level,
    frameworkVersion: pack.version,
    state: 'draft',
    version: 1,
    createdAt: moment,
    updatedAt: moment,
  });
}
