// One discussion with everything that belongs to it, from its rows: who may have it, and what a change makes of it.
import { NOT_YOURS, permit } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import type { Outcome } from '../../outbox/notice.ts';
import type { Rows } from '../../storage/port.ts';
import { isManager, rolesOnAppraisal, type Appraisal } from './domain/appraisal.ts';
import type { Discussion } from './domain/discussion.ts';
import type { Changes } from './domain/verdict.ts';
import { appraisalKinds } from './kinds.ts';
import { openKey, readDiscussion } from './rows.ts';

const kinds = appraisalKinds;

/** A discussion with what became of the notices about it. */
export interface AppraisalCase extends Discussion {
  outcomes: Outcome[];
}

export function toFile(rows: Rows, id: string): AppraisalCase | undefined {
  const discussion = readDiscussion(rows, id);
  return discussion && { ...discussion, outcomes: kinds.outcome.among(rows, id) };
}

/** An error for whom its record does not allow it, as if it were not there. */
export function allowed<Found extends { record: Appraisal }>(
  file: Found | undefined,
  { right, person }: Asking,
): Found {
  if (!file) throw new Refusal(NOT_YOURS);
  permit(right, rolesOnAppraisal(file.record, person));
  return file;
}

/** A record that is opened again may meet another one that was begun in the meantime. */
export function stayAlone(record: Appraisal, rows: Rows, { person }: Asking): void {
  const open = kinds.open.readIf(rows.get(openKey(record)));
  if (!open || open.id === record.id) return;
  throw new Refusal(isManager(record, person) ? ANOTHER_IS_OPEN : ANOTHER_WITH_YOU);
}

const ANOTHER_IS_OPEN =
  'There is another open discussion of this kind with this person in this cycle. Finish or withdraw that one first.';
const ANOTHER_WITH_YOU =
  'Another discussion of this kind has been begun with you since, so this agreement stays as it is. Say in that one what should change.';

/** As it is once the changes are written. */
export function applied(file: AppraisalCase, { record, answer, removed, words }: Changes): AppraisalCase {
  return {
    ...file,
    record,
    answers: answer ? new Map([...file.answers, [answer.step, answer]]) : file.answers,
    said: [...(file.said ?? []), ...(words ? [words] : [])],
    removed: removed ? new Map([...(file.removed ?? []), [removed.step, removed]]) : file.removed,
  };
}
