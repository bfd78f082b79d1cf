// Whether what somebody was once sent about a discussion still holds, as the discussion stands now.
import type { State } from './appraisal.ts';
import type { AppraisalNoticeKind } from './verdict.ts';

/** In which states each holds; what only tells of something that happened is not among them. */
const HOLDS: Partial<Record<AppraisalNoticeKind, readonly State[]>> = {
  prepare: ['draft', 'shared', 'agreed', 'held'],
  'change-asked': ['draft'],
  'taken-back': ['draft'],
  reopened: ['draft', 'shared'],
  shared: ['shared', 'agreed'],
  'agreement-taken-back': ['shared'],
  agreed: ['agreed'],
  held: ['held'],
};

export const stillHolds = (kind: AppraisalNoticeKind, state: State): boolean => HOLDS[kind]?.includes(state) ?? true;
