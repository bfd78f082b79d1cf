// Everything this feature stores, in the partition of a Trust: questions, and the rows by which they are found.
import { z } from 'zod';
import { outcomeKind } from '../../outbox/notice.ts';
import { EACH_TRUST, fill, kind, type Custody } from '../../records/kind.ts';
import { Question } from './domain/question.ts';
import { RecordId } from '../../records/record-id.ts';

const FILE = 'question|{id}|';
/** Where everything of one question stands. */
export const questionPrefix = (id: string) => fill(FILE, [id]);

const both: Custody = {
  partitions: [EACH_TRUST],
  about: ['subject', 'author'],
  who: { subject: 'asker', author: 'answer.by' },
  keeping: 'kept',
};
const index = { ...both, keeping: 'while it holds' } as const;

export const questionKinds = {
  record: kind({ ...both, since: 'askedAt', key: `${FILE}record`, schema: Question }),
  outcome: outcomeKind(`${FILE}outcome|{notice}`),
  /** All of a Trust: first the open ones, who waits longest first; then the answered ones, newest first. */
  line: kind({ ...index, key: 'questions|{group}|{moment}|{id}', schema: Question }),
  /** Somebody's own, newest first. */
  own: kind({
    ...index,
    about: ['subject'],
    who: {},
    key: 'questionsBy|{@subject}|{newest first}|{id}',
    schema: z.object({ id: RecordId, isOpen: z.boolean().default(false) }),
  }),
};
