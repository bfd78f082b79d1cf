// What is known of somebody's post before a discussion begins, so that nobody types it again.
import { levelName, type LevelId } from '../../framework/domain.ts';
import type { Kind } from './appraisal.ts';
import type { FieldTexts } from './fields.ts';

/** Somebody who can be chosen on the start card; role and level are those of the last record with this manager. */
export interface PersonToMeet {
  id: string;
  name: string;
  role?: string;
  level?: LevelId;
  /** Of a colleague: what else tells them apart. */
  about?: readonly string[];
  /** The day and kind of that record. */
  last?: { heldOn: string; kind: Kind };
}

/** As a list or a button names somebody: `id~name`. */
export const personChoice = ({ id, name }: Pick<PersonToMeet, 'id' | 'name'>): string => `${id}~${name}`;

/** `Priya Shah, Clinical Nurse Specialist, enhanced level`: what begins if nothing else is said, and which of two of the same name it is. */
export const personTitle = ({ name, role, level }: PersonToMeet): string =>
  [name, role, level && `${levelName(level).toLowerCase()} level`].filter(Boolean).join(', ');

/** One of a manager's records, as it stands in their list. */
interface PastRecord {
  otherId: string;
  otherName: string;
  role: string;
  level?: LevelId;
  heldOn: string;
  kind: Kind;
}

/** Each once, as they stood in the last record; whom somebody met last comes first. */
export function knownFrom(records: readonly PastRecord[]): PersonToMeet[] {
  const newestFirst = records.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn));
  return [...Map.groupBy(newestFirst, ({ otherId }) => otherId).values()].flatMap(([last]) => {
    if (!last) return [];
    const { otherId: id, otherName: name, role, level, heldOn, kind } = last;
    return [{ id, name, role, level, last: { heldOn, kind } }];
  });
}

/** For whom a card was filled in, and with what: whoever chooses somebody else on it has not said that of them. */
export interface FilledFor {
  id: string;
  role: string;
  level: string;
}

/** Role and level as they were typed or, where nothing was, as they are known. */
export function withKnownPost(
  typed: FieldTexts,
  id: string,
  known: PersonToMeet | undefined,
  filled?: FilledFor,
): FieldTexts {
  const isOfAnother = filled !== undefined && filled.id !== id;
  const said = (field: 'role' | 'level') => {
    const value = typed[field]?.trim() ?? '';
    return isOfAnother && value === filled[field] ? '' : value;
  };
  const role = said('role') || (known?.role ?? '');
  const level = said('level') || (known && known.role === role ? (known.level ?? '') : '');
  return { ...typed, role, level };
}
