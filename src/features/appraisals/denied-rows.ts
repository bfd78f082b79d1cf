// Whom somebody has said is not their manager: until they take it back, that one begins no discussion with them.
import { keyOfPerson } from '../../person-key.ts';
import type { Row, Rows } from '../../storage/port.ts';
import { Closing, partyKey, type Appraisal } from './domain/appraisal.ts';

type TwoPeople = Pick<Appraisal, 'tenantId' | 'person' | 'manager'>;

export const deniedKey = (two: TwoPeople) => `denied|${keyOfPerson(partyKey(two, 'person'))}|${two.manager.id}`;

export const deniedRows = (record: Appraisal): Row[] =>
  record.closing?.because === 'not my manager'
    ? [{ key: deniedKey(record), value: Closing.parse(record.closing) }]
    : [];

export function isDenied(rows: Rows, two: TwoPeople): boolean {
  const row = rows.get(deniedKey(two));
  return row !== undefined && !Closing.parse(row).takenBackAt;
}
