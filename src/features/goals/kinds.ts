// What the two of an agreed record note of its goals afterwards, in the partition of their Trust.
import { EACH_TRUST, kind } from '../../records/kind.ts';
import { GoalNote } from './domain/goal-note.ts';

export const goalKinds = {
  /** `id`: the record in which the goals were agreed; it says who the two are, and the notes go with it. */
  note: kind({
    key: 'goalNote|{id}|{mark}',
    schema: GoalNote,
    partitions: [EACH_TRUST],
    about: ['subject', 'manager'],
    keeping: 'kept',
  }),
};
