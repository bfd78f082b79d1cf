// Whom somebody has said is not their manager: until they take it back, that one begins no discussion with them.
import type { Row, Rows } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import { appraisalKinds } from './kinds.ts';

type TwoPeople = Pick<Appraisal, 'tenantId' | 'person' | 'manager'>;

const sidesOf = (two: TwoPeople) => [appraisalPartyKey(two, 'manager'), appraisalPartyKey(two, 'person')] as const;
export const deniedKey = (two: TwoPeople) => appraisalKinds.denied.keyOf(...sidesOf(two));

export const deniedRows = (record: Appraisal): Row[] =>
  record.closing?.because === 'not my manager' ? [appraisalKinds.denied.row(record.closing, ...sidesOf(record))] : [];

export function isDenied(rows: Rows, two: TwoPeople): boolean {
  const closing = appraisalKinds.denied.in(rows, ...sidesOf(two));
  return closing !== undefined && !closing.takenBackAt;
}
