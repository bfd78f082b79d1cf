// What one person causes with discussions, as it is counted (outbox/pacing.ts).
import { isSamePerson, type PersonKey } from '../../person-key.ts';
import type { Right } from '../../rights.ts';
import type { Row } from '../../storage/port.ts';
import type { Asking } from '../../turn.ts';
import { Appraisal, partyKey } from './domain/appraisal.ts';

/** Whether a new row is that of a discussion this person begins, and holds: one handed over is nobody's beginning. */
export const isBegunBy = ({ key, value }: Row, person: PersonKey): boolean =>
  /^appraisal\|[^|]*\|record$/.test(key) && isSamePerson(partyKey(Appraisal.parse(value), 'manager'), person);

/** A saved step is told to nobody, and sharing is bounded by the discussions one begins: both ask storage as seldom as they can. */
const UNPACED: readonly Right[] = ['write the appraisal', 'share the appraisal'];
export const tellingBy = ({ right, person }: Asking) => (UNPACED.includes(right) ? undefined : person);
