// The open discussions of a Trust as its facilitators find them: who, what and since when, and nothing of what was said.
import type { Row } from '../../storage/port.ts';
import { isOpenAppraisal, type Appraisal } from './domain/appraisal.ts';
import { openLineOf } from './domain/open-discussion.ts';
import { appraisalKinds } from './kinds.ts';

export const openDiscussionRow = (record: Appraisal): Row =>
  appraisalKinds.openIn.row(openLineOf(record), record.tenantId, String(Date.parse(record.createdAt)), record.id);

/** Where somebody asks for it to be freed. */
export function toFreeRows(record: Appraisal): Row[] {
  const { id, tenantId, manager, person, freeAskedAt } = record;
  if (!freeAskedAt || !isOpenAppraisal(record)) return [];
  return [appraisalKinds.toFree.row({ id, tenantId, manager, person, askedAt: freeAskedAt }, tenantId, id)];
}
