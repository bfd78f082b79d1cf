// What one person causes with discussions, as it is counted (outbox/pacing.ts).
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import type { Right } from '../../bot/rights.ts';
import type { Row } from '../../storage/port.ts';
import type { Asking } from '../../bot/turn.ts';
import { appraisalPartyKey } from './domain/appraisal.ts';
import { appraisalKinds } from './kinds.ts';

/**
 * Whether a new row is that of a discussion this person begins, and holds: one handed over is nobody's beginning. Asking to
 * have another freed counts like it, or one person could send a facilitator as many messages as there are discussions.
 */
export const isBegunBy = ({ key, value }: Row, person: PersonKey): boolean =>
  (record.holds(key) && isSamePerson(appraisalPartyKey(record.read(value), 'manager'), person)) ||
  (askedToFree.holds(key) && isSamePerson(askedToFree.read(value).by, person));
const { record, askedToFree } = appraisalKinds;

/** A saved step is told to nobody, so nothing is counted: with its courses it asks storage four times already. */
const UNPACED: readonly Right[] = ['write the appraisal'];
export const tellerOf = ({ right, person }: Asking) => (UNPACED.includes(right) ? undefined : person);
