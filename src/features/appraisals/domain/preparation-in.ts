// Whether the preparation goes into the Word record: where both of the two say so.
import type { PersonKey } from '../../../bot/person-key.ts';
import { isManager, type Appraisal } from './appraisal.ts';
import type { Discussion } from './discussion.ts';
import type { AppraisalVerdict } from './verdict.ts';

export type RecordSide = Appraisal['preparationIn'][number];

export const sideOf = (record: Pick<Appraisal, 'tenantId' | 'manager'>, person: PersonKey): RecordSide =>
  isManager(record, person) ? 'manager' : 'person';

/** It is no change of the record: its version stays, so that no card in a chat is out of date because of it. */
export function wishPreparation(
  { record }: Pick<Discussion, 'record'>,
  as: RecordSide,
  isIn: boolean,
  at: Date,
): AppraisalVerdict {
  const isClosedTo = record.state === 'closed' && as === 'manager';
  if (isClosedTo || record.preparationIn.includes(as) === isIn) return { is: 'late' };
  const others = record.preparationIn.filter((one) => one !== as);
  const next: Appraisal = {
    ...record,
    updatedAt: at.toISOString(),
    preparationIn: isIn ? [...others, as] : others,
  };
  const doing = isIn ? 'wants the preparation in the Word record' : 'wants no preparation in the Word record';
  return { is: 'done', changes: { record: next, doing, mark: `${as} ${isIn ? 'in' : 'out'}` } };
}

export const isInForBoth = (wishes: readonly RecordSide[]): boolean =>
  wishes.includes('manager') && wishes.includes('person');
