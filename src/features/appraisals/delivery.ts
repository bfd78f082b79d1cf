import type { Outcome } from '../../outbox/notice.ts';
import { isForElsewhere } from '../../outbox/rules.ts';
import type { AppraisalCase } from './case.ts';
import { appraisalNoticeId, appraisalNoticesOf } from './notice-rows.ts';

/** What became of the present sharing. */
export const sharingOutcome = ({ record, outcomes }: AppraisalCase): Outcome | undefined =>
  outcomes.find(
    ({ notice }) => notice === appraisalNoticeId({ ...record, version: record.sharedAs ?? record.version }, 'shared'),
  );

/** Nothing more happens by itself: a person has to decide. */
export const isSharingStuck = (file: AppraisalCase): boolean => {
  const outcome = sharingOutcome(file);
  return ['ambiguous', 'failed'].includes(outcome?.state ?? '') && !isForElsewhere(outcome);
};

/** Whether the person may have seen it, now or when it was shared before. */
export const hasArrived = ({ outcomes }: AppraisalCase): boolean =>
  outcomes.some(
    ({ kind, state }) => kind === appraisalNoticesOf.nameOf('shared') && ['sent', 'ambiguous'].includes(state),
  );
