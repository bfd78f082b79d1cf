// The goals somebody agreed last: for a discussion that begins with them, and for the two who look at them in between.
import type { PersonKey } from '../../bot/person-key.ts';
import { NOT_YOURS, permit } from '../../bot/rights.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Asking } from '../../bot/turn.ts';
import { trustOf } from '../../records/record-id.ts';
import type { Store } from '../../storage/port.ts';
import { appraisalPartyKey, isManager, rolesOnAppraisal, type State } from './domain/appraisal.ts';
import type { AgreedGoals } from './domain/discussion.ts';
import { knownFrom } from './domain/known-post.ts';
import type { MineRow } from './domain/mine-row.ts';
import { appraisalKinds } from './kinds.ts';
import { editionNumber } from './rows.ts';

const MOST_LOOKED_AT = 100; // records of one person in one Trust, also those they hold as a manager
/** Records whose last edition is what the two go by: also one that is opened again. */
const STANDING: readonly State[] = ['draft', 'shared', 'agreed'];

const isStanding = ({ state, edition }: MineRow): boolean => edition !== undefined && STANDING.includes(state);

/** Somebody's records as the one or the other: what is in progress first, then what is agreed, the newest first. */
export const recordsAs = async (
  store: Store,
  trustId: string,
  party: PersonKey,
  as: MineRow['as'],
): Promise<MineRow[]> =>
  (await store.list(trustId, appraisalKinds.mine.under(party), { limit: MOST_LOOKED_AT }))
    .map(({ value }) => appraisalKinds.mine.read(value))
    .filter((row) => row.as === as);

/** The goals the person agreed last in this Trust, also where that record has been opened again since. */
export const goalsAgreedLast = async (
  store: Store,
  trustId: string,
  person: PersonKey,
): Promise<AgreedGoals | undefined> => goalsAgreedIn(store, trustId, await recordsAs(store, trustId, person, 'person'));

/** `records`: the person's own. */
export async function goalsAgreedIn(
  store: Store,
  trustId: string,
  records: readonly MineRow[],
): Promise<AgreedGoals | undefined> {
  const standing = records.filter(isStanding);
  const [last] = standing
    .filter(({ agreedAt }) => agreedAt)
    .sort((a, b) => (b.agreedAt ?? '').localeCompare(a.agreedAt ?? ''));
  const looked = [...(last ? [last] : []), ...standing.filter(({ agreedAt }) => !agreedAt)];
  const found = await Promise.all(looked.map((row) => goalsOfEdition(store, trustId, row)));
  return found.filter((goals) => goals !== undefined).sort((a, b) => b.agreedAt.localeCompare(a.agreedAt))[0];
}

async function goalsOfEdition(
  store: Store,
  trustId: string,
  { id, edition: number }: Pick<MineRow, 'id' | 'edition'>,
): Promise<AgreedGoals | undefined> {
  const edition = number ? await appraisalKinds.edition.get(store, trustId, id, editionNumber(number)) : undefined;
  const goals = edition?.answers.find(({ step }) => step === 'goals');
  if (!edition || !goals) return undefined;
  const { manager, person, agreedAt, updatedAt } = edition.record;
  return { schemaVersion: 1, agreedAt: agreedAt ?? updatedAt, from: { id, manager, person }, fields: goals.fields };
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
      const records = await recordsAs(store, trustId, manager, 'manager');
      return knownFrom(records.filter(isStanding)).map(({ id, name }) => ({ id, name }));
    },
  };
}
export type GoalsOfPeople = ReturnType<typeof agreedGoals>;
