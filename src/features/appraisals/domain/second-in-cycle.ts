import { cycleOf } from '../../../dates.ts';
import type { Appraisal, State } from './appraisal.ts';

/** A record of the appraised person, as it stands in their list. */
interface EarlierRecord {
  id: string;
  otherId: string;
  kind: Appraisal['kind'];
  heldOn: string;
  state: State;
}

/** Of the same two people: one of this kind that has come to its end in this cycle. What others hold with the person stays theirs. */
export const earlierInCycle = <Row extends EarlierRecord>(
  { manager, kind, cycle, id }: Pick<Appraisal, 'manager' | 'kind' | 'cycle' | 'id'>,
  history: readonly Row[],
): Row | undefined =>
  history.find(
    (row) =>
      row.id !== id &&
      row.otherId === manager.id &&
      row.kind === kind &&
      cycleOf(row.heldOn) === cycle &&
      (row.state === 'agreed' || row.state === 'held'),
  );
