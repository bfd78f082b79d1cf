import type { Outcome } from '../../outbox/notice.ts';
import type { File } from './repository.ts';
import { noticeId } from './rows.ts';

/** What became of the present sharing: while a record is shared, only sharing it or sending it again changes its version. */
export const sharingOutcome = ({ record, outcomes }: File): Outcome | undefined =>
  outcomes.find(({ notice }) => notice === noticeId(record, 'shared'));

/** Nothing more happens by itself: a person has to decide. */
export const isStuck = (file: File): boolean => ['ambiguous', 'failed'].includes(sharingOutcome(file)?.state ?? '');
