// A discussion that is ended over the head of its manager: by the person, whose manager it is not, or by the facilitator.
import type { PersonKey } from '../../../bot/person-key.ts';
import { isManager, isOpenAppraisal, type Appraisal, type Closing } from './appraisal.ts';
import type { Discussion } from './discussion.ts';
import { nextVersion, type Changes, type AppraisalVerdict } from './verdict.ts';

type Open = Pick<Discussion, 'record'>;

/** Also what was agreed, or held without an agreement; what was withdrawn holds nothing to keep from anybody. */
export const mayBeDenied = (record: Appraisal): boolean =>
  isOpenAppraisal(record) || ['agreed', 'held'].includes(record.state);

/**
 * The person's answer holds whatever the manager has written since. What has ended, they must have had before them
 * as it ended.
 */
export function denyManager(
  { record }: Open,
  version: number,
  facilitators: readonly PersonKey[],
  at: Date,
): AppraisalVerdict {
  if (!isOpenAppraisal(record) && !(mayBeDenied(record) && record.version === version)) return { is: 'late' };
  const changes = closeAs(record, 'not my manager', at, {
    tell: [{ kind: 'closed', to: 'manager' }],
    tellFacilitators: { kind: 'manager-denied', to: facilitators },
  });
  return { is: 'done', changes };
}

/** The facilitator decides on what they have seen: a discussion that has moved on in the meantime is not stuck. */
export function free({ record }: Open, version: number, at: Date): AppraisalVerdict {
  if (!isOpenAppraisal(record) || record.version !== version) return { is: 'late' };
  const changes = closeAs(record, 'freed', at, {
    tell: [
      { kind: 'closed', to: 'manager' },
      { kind: 'freed', to: 'person' },
    ],
  });
  return { is: 'done', changes };
}

/** The person was mistaken: whoever they meant may begin a new discussion with them. */
export function admitManager({ record }: Open, at: Date): AppraisalVerdict {
  const { closing } = record;
  if (closing?.because !== 'not my manager' || closing.takenBackAt) return { is: 'late' };
  const next: Appraisal = { ...nextVersion(record, at), closing: { ...closing, takenBackAt: at.toISOString() } };
  return {
    is: 'done',
    changes: { record: next, tell: [{ kind: 'admitted', to: 'manager' }], doing: 'my manager after all' },
  };
}

export function closeAs(
  record: Appraisal,
  because: Closing['because'],
  at: Date,
  told: Pick<Changes, 'tell' | 'tellFacilitators'>,
): Changes {
  const next: Appraisal = { ...nextVersion(record, at), state: 'closed', closing: { at: at.toISOString(), because } };
  return { record: next, doing: because, ...told };
}

/** What somebody may see of a discussion: of a closed one its manager only that it is so, the person everything. */
export const viewFor = <Seen extends Discussion>(seen: Seen, viewer: PersonKey): Seen =>
  seen.record.state === 'closed' && isManager(seen.record, viewer)
    ? {
        ...seen,
        record: {
          ...seen.record,
          changeAsked: undefined,
          comment: undefined,
          ending: undefined,
          reopenings: [],
          lastGoals: undefined,
        },
        answers: new Map(),
        notesShown: undefined,
        goals: undefined,
        lastReading: undefined,
        said: [],
        removed: undefined,
      }
    : seen;
