// Whom somebody has said is not their manager: until they take it back, that one begins no discussion with them.
import { actorPrefix } from '../../outbox/pace.ts';
import { keyOfPerson } from '../../bot/person-key.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { Closing, partyKey, type Appraisal } from './domain/appraisal.ts';

type TwoPeople = Pick<Appraisal, 'tenantId' | 'person' | 'manager'>;

/** Beside what the manager has caused of late, so that beginning a discussion reads both at once. */
export const deniedKey = (two: TwoPeople) =>
  `${actorPrefix(partyKey(two, 'manager'))}denied|${keyOfPerson(partyKey(two, 'person'))}`;

export const deniedRows = (record: Appraisal): Row[] =>
  record.closing?.because === 'not my manager'
    ? [{ key: deniedKey(record), value: Closing.parse(record.closing) }]
    : [];

export function isDenied(rows: Rows, two: TwoPeople): boolean {
  const row = rows.get(deniedKey(two));
  return row !== undefined && !Closing.parse(row).takenBackAt;
}
