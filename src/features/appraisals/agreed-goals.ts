import type { Store } from '../../storage/port.ts';
import { appraisalPartyKey, type Appraisal } from './domain/appraisal.ts';
import type { AgreedGoals } from './domain/discussion.ts';
import { lastStanding } from './domain/editions.ts';
import { appraisalKinds } from './kinds.ts';
import { agreedPrefix } from './mine-rows.ts';
import { editionNumber } from './rows.ts';

const MOST_LOOKED_AT = 100; // agreed records of one person in one Trust, also those they hold as a manager

/** The goals the person agreed last in this Trust: in this record, if it was agreed before, or in another one. */
export async function goalsAgreedLast(store: Store, record: Appraisal): Promise<AgreedGoals | undefined> {
  const { id, trustId } = record;
  const rows = await store.list(trustId, agreedPrefix(appraisalPartyKey(record, 'person')), { limit: MOST_LOOKED_AT });
  const newest = rows
    .map(({ value }) => appraisalKinds.mine.read(value))
    .filter(({ as }) => as === 'person')
    .sort((a, b) => (b.agreedAt ?? '').localeCompare(a.agreedAt ?? ''))[0];
  const found = await Promise.all([newest?.id ?? '', id].map((one) => goalsOfEdition(store, trustId, one)));
  return found.filter((goals) => goals !== undefined).sort((a, b) => b.agreedAt.localeCompare(a.agreedAt))[0];
}

/** Of a record that was agreed at least once: its last version that stands as agreed, whatever has become of it since. */
async function goalsOfEdition(store: Store, trustId: string, id: string): Promise<AgreedGoals | undefined> {
  const last = id ? await appraisalKinds.record.get(store, trustId, id) : undefined;
  const number = last && lastStanding(last);
  const edition = number ? await appraisalKinds.edition.get(store, trustId, id, editionNumber(number)) : undefined;
  if (!edition) return undefined;
  const { record, answers } = edition;
  const goals = answers.find(({ step }) => step === 'goals');
  return goals && { schemaVersion: 1, agreedAt: record.agreedAt ?? record.updatedAt, fields: goals.fields };
}
