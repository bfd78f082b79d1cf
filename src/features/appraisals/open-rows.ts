// The open discussions of a Trust as its facilitators find them: who, what and since when, and nothing of what was said.
import type { Row } from '../../storage/port.ts';
import type { Appraisal } from './domain/appraisal.ts';
import { OpenDiscussion } from './domain/open-discussion.ts';

/** Those that were begun first come first. People of one directory are not shown to another, also where both share a Trust. */
export const openInPrefix = (tenantId: string) => `openIn|${tenantId}|`;
const placeOf = ({ id, createdAt }: Pick<Appraisal, 'id' | 'createdAt'>) => `${Date.parse(createdAt)}|${id}`;

export const openInRow = (record: Appraisal): Row => ({
  key: `${openInPrefix(record.tenantId)}${placeOf(record)}`,
  value: OpenDiscussion.parse(record),
});
