// Everything this feature stores, in the partition of a Trust: what somebody noted, and what follows from it for the return.
import { FACT } from '../../records/fact.ts';
import { EACH_TRUST, kind, type Custody } from '../../records/kind.ts';
import { CourseNote } from './domain/note.ts';
import { NoteFact } from './domain/note-facts.ts';

const own: Custody = {
  partitions: [EACH_TRUST],
  about: ['subject'],
  keeping: 'kept',
};

export const noteKinds = {
  note: kind({ ...own, key: 'courseNote|{@subject}|{course}', schema: CourseNote }),
  coursesRegistered: kind({
    ...own,
    since: 'on',
    key: `${FACT}coursesRegistered|{@subject}|{course}`,
    schema: NoteFact,
  }),
  coursesCompleted: kind({ ...own, since: 'on', key: `${FACT}coursesCompleted|{@subject}|{course}`, schema: NoteFact }),
};
