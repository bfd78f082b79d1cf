// “My appraisals”: each discussion under each of its two people.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Row } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal, type State } from './domain/appraisal.ts';
import { appraisalKinds } from './kinds.ts';

// In progress first, then waiting, agreed, held, withdrawn, closed; within each the newest first.
const GROUP: Record<State, number> = { draft: 1, shared: 2, agreed: 3, held: 4, withdrawn: 5, closed: 6 };
const LAST_MOMENT = 9_999_999_999_999;
/** Of one person, what is agreed. */
export const agreedPrefix = (person: PersonKey) => appraisalKinds.mine.under(person, String(GROUP.agreed));

/** Of one person, what is in progress or waits to be agreed. */
export const openPrefixes = (person: PersonKey): string[] =>
  [GROUP.draft, GROUP.shared].map((group) => appraisalKinds.mine.under(person, String(group)));

export const mineRows = (record: Appraisal): Row[] =>
  (['manager', 'person'] as const).map((as) => {
    const other = as === 'manager' ? record.person : record.manager;
    const { id, kind, heldOn, state, updatedAt, createdAt, agreedAt, changeAsked } = record;
    const line = {
      id,
      as,
      otherName: other.name,
      otherId: other.id,
      kind,
      heldOn,
      state,
      agreedAt,
      ...(as === 'manager' && state === 'draft' && { writtenAt: updatedAt, changeAskedAt: changeAsked?.at }),
    };
    const newestFirst = String(LAST_MOMENT - Date.parse(createdAt));
    return appraisalKinds.mine.row(line, appraisalPartyKey(record, as), String(GROUP[state]), newestFirst, id);
  });
