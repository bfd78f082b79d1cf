// The goals somebody agreed last: for a discussion that begins with them, and for the two who look at them in between.
import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS, permit } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import { trustOf } from '../../records/record-id.ts';
import type { Store } from '../../storage/port.ts';
import { appraisalPartyKey, isManager, rolesOnAppraisal } from './domain/appraisal.ts';
import type { AgreedGoals } from './domain/discussion.ts';
import { lastStanding } from './domain/editions.ts';
import type { MineRow } from './domain/mine-row.ts';
import { appraisalKinds } from './kinds.ts';
import { agreedPrefix, openPrefixes } from './mine-rows.ts';
import { editionNumber } from './rows.ts';

const MOST_LOOKED_AT = 100; // agreed records of one person in one Trust, also those they hold as a manager

/** Of somebody's rows those in which they are the one or the other, the newest agreement first. */
const rowsAs = async (store: Store, trustId: string, prefix: string, as: MineRow['as']): Promise<MineRow[]> =>
  (await store.list(trustId, prefix, { limit: MOST_LOOKED_AT }))
    .map(({ value }) => appraisalKinds.mine.read(value))
    .filter((row) => row.as === as)
    .sort((a, b) => (b.agreedAt ?? '').localeCompare(a.agreedAt ?? ''));

/** The goals the person agreed last in this Trust, also where that record has been opened again since. */
export async function goalsAgreedLast(
  store: Store,
  trustId: string,
  person: PersonKey,
): Promise<AgreedGoals | undefined> {
  const [agreed, ...open] = await Promise.all(
    [agreedPrefix(person), ...openPrefixes(person)].map((prefix) => rowsAs(store, trustId, prefix, 'person')),
  );
  const looked = [...(agreed?.slice(0, 1) ?? []), ...open.flat()];
  const found = await Promise.all(looked.map(({ id }) => goalsOfEdition(store, trustId, id)));
  return found.filter((goals) => goals !== undefined).sort((a, b) => b.agreedAt.localeCompare(a.agreedAt))[0];
}

/** Of a record that was agreed at least once: its last version that stands as agreed, whatever has become of it since. */
async function goalsOfEdition(store: Store, trustId: string, id: string): Promise<AgreedGoals | undefined> {
  const last = await appraisalKinds.record.get(store, trustId, id);
  const number = last && lastStanding(last);
  const edition = number ? await appraisalKinds.edition.get(store, trustId, id, editionNumber(number)) : undefined;
  if (!edition) return undefined;
  const { record, answers } = edition;
  const goals = answers.find(({ step }) => step === 'goals');
  const { manager, person } = record;
  return (
    goals && {
      schemaVersion: 1,
      agreedAt: record.agreedAt ?? record.updatedAt,
      from: { id, manager, person },
      fields: goals.fields,
    }
  );
}

export interface ManagedPerson {
  id: string;
  name: string;
}

export function agreedGoals(store: Store) {
  const ofPerson = (trustId: string, person: PersonKey) => goalsAgreedLast(store, trustId, person);

  /** For the manager with whom they were agreed, as long as the person has not said that this is not their manager. */
  const ofManaged = async (trustId: string, manager: PersonKey, personId: string): Promise<AgreedGoals | undefined> => {
    const person = { tenantId: manager.tenantId, id: personId };
    const [goals, denied] = await Promise.all([
      ofPerson(trustId, person),
      appraisalKinds.denied.get(store, trustId, manager, person),
    ]);
    if (!goals || (denied && !denied.takenBackAt)) return undefined;
    return isManager({ ...goals.from, tenantId: manager.tenantId }, manager) ? goals : undefined;
  };

  return {
    ofPerson,
    ofManaged,

    /** For one of the two of the record that a card names: what its person agreed last, if it is theirs to see. */
    ofRecord: async (id: string, { right, person }: Asking): Promise<AgreedGoals | undefined> => {
      const record = await appraisalKinds.record.get(store, trustOf(id), id);
      if (!record) throw new Refusal(NOT_YOURS);
      permit(right, rolesOnAppraisal(record, person));
      return isManager(record, person)
        ? ofManaged(record.trustId, person, record.person.id)
        : ofPerson(record.trustId, appraisalPartyKey(record, 'person'));
    },

    /** With whom a manager has agreed a record: each once, the latest first. What they agreed last may be with somebody else. */
    managedBy: async (trustId: string, manager: PersonKey): Promise<ManagedPerson[]> => {
      const rows = await rowsAs(store, trustId, agreedPrefix(manager), 'manager');
      return [...new Map(rows.map((row) => [row.otherId, { id: row.otherId, name: row.otherName }])).values()];
    },
  };
}
export type GoalsOfPeople = ReturnType<typeof agreedGoals>;
