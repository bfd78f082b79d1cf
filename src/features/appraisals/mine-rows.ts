// “My appraisals” and “my team”: each discussion under each of its two people.
import type { PersonKey } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import type { Row } from '../../storage/port.ts';
import { appraisalPartyKey, isOpenAppraisal, type Appraisal, type State } from './domain/appraisal.ts';
import { lastStanding } from './domain/editions.ts';
import { appraisalKinds } from './kinds.ts';
import type { MineRow } from './domain/mine-row.ts';

// In progress first, then waiting, agreed, held, withdrawn, closed; within each the newest first.
const GROUP: Record<State, number> = { draft: 1, shared: 2, agreed: 3, held: 4, withdrawn: 5, closed: 6 };
const LAST_MOMENT = 9_999_999_999_999;
/** Of one person, what is in progress or waits to be agreed. */
export const openPrefixes = (person: PersonKey): string[] =>
  [GROUP.draft, GROUP.shared].map((group) => appraisalKinds.mine.under(person, String(group)));

export const mineRows = (record: Appraisal): Row[] =>
  (['manager', 'person'] as const).map((as) => {
    const other = as === 'manager' ? record.person : record.manager;
    const { id, kind, heldOn, state, createdAt, agreedAt, role, level } = record;
    const line = {
      id,
      as,
      otherName: other.name,
      otherId: other.id,
      role,
      kind,
      heldOn,
      state,
      level,
      begunAt: createdAt,
      agreedAt,
      edition: lastStanding(record),
      ...(isOpenAppraisal(record) && { waitsSince: waitsSince(record) }),
      ...(as === 'manager' && isOpenAppraisal(record) && forManager(record)),
    };
    const newestFirst = String(LAST_MOMENT - Date.parse(createdAt));
    return appraisalKinds.mine.row(line, appraisalPartyKey(record, as), String(GROUP[state]), newestFirst, id);
  });

/** Of a draft the day on which something was written last, so that not every step writes the person's line again. */
function waitsSince({ state, sharedAt, updatedAt, takenBack }: Appraisal): string {
  const moments = state === 'shared' ? [sharedAt ?? updatedAt, ...takenBack.map(({ at }) => at)] : [updatedAt];
  return dayOf(new Date(moments.toSorted().at(-1) ?? updatedAt));
}

function forManager({ state, updatedAt, changeAsked, step, sharedAs, askedToPrepareAt, preparedAt }: Appraisal) {
  const asked: MineRow['asked'] =
    state === 'shared' ? 'shared' : askedToPrepareAt && !preparedAt ? 'prepare' : undefined;
  return {
    ...(state === 'draft' && { writtenAt: updatedAt, step, changeAskedAt: changeAsked?.at }),
    ...(state === 'shared' && { sharedAs }),
    asked,
  };
}
