// “My appraisals”: each discussion under each of its two people.
import { z } from 'zod';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Row } from '../../storage/port.ts';
import { Kind, partyKey, State, type Appraisal } from './domain/appraisal.ts';

/** One line of “my appraisals”: enough to show it without opening the record. */
export const MineRow = z.object({
  id: z.string(),
  as: z.enum(['manager', 'person']),
  otherName: z.string(),
  otherId: z.string(),
  kind: Kind,
  heldOn: z.string(),
  state: State,
  updatedAt: z.string(),
});
export type MineRow = z.infer<typeof MineRow>;

// In progress first, then waiting, agreed, held, withdrawn, closed; within each the newest first.
const GROUP: Record<State, number> = { draft: 1, shared: 2, agreed: 3, held: 4, withdrawn: 5, closed: 6 };
const LAST_MOMENT = 9_999_999_999_999;
export const minePrefix = (person: PersonKey) => `mine|${keyOfPerson(person)}|`;
/** Of one person, what is agreed. */
export const agreedPrefix = (person: PersonKey) => `${minePrefix(person)}${GROUP.agreed}|`;
const mineKey = (person: PersonKey, { id, state, createdAt }: Appraisal) =>
  `${minePrefix(person)}${GROUP[state]}|${LAST_MOMENT - Date.parse(createdAt)}|${id}`;

export const mineRows = (record: Appraisal): Row[] =>
  (['manager', 'person'] as const).map((as) => {
    const other = as === 'manager' ? record.person : record.manager;
    const { id, kind, heldOn, state, updatedAt } = record;
    return {
      key: mineKey(partyKey(record, as), record),
      value: MineRow.parse({ id, as, otherName: other.name, otherId: other.id, kind, heldOn, state, updatedAt }),
    };
  });
