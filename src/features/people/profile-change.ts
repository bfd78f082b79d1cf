// The one way in which a profile changes: with the rows by which it is found, and what else comes of it.
import type { PersonKey } from '../../bot/person-key.ts';
import { indexChange } from '../../records/index-rows.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Row, Rows, Store } from '../../storage/port.ts';
import { waitingRows } from './confirmation-rows.ts';
import type { Profile } from './domain.ts';
import { confirmationAt } from './domain/confirmation.ts';
import { holderRows } from './grant-rows.ts';
import { peopleKinds } from './kinds.ts';

const { profile: profileKind, inTrust } = peopleKinds;

/** `beside`: what is new in the same transaction, where anything changes. `by`: who causes it, where others are told. Gives the profile as it is afterwards. */
export const profileChange =
  (store: Store) =>
  (
    { id, tenantId }: PersonKey,
    decide: (profile: Profile | undefined, rows: Rows) => { profile?: Profile; beside?: Row[] },
    by?: PersonKey,
    { keys, prefix }: { keys: string[]; prefix?: string } = { keys: [] },
  ): Promise<Profile | undefined> => {
    const reads = { keys: [profileKind.keyOf(id, tenantId), ...keys], prefix, by };
    return store.change<Profile | undefined>(PEOPLE, reads, (rows) => {
      const before = profileKind.in(rows, id, tenantId);
      const { profile, beside = [] } = decide(before, rows);
      if (!profile) return { result: before };
      const after = profileKind.read(profile);
      if (JSON.stringify(before) === JSON.stringify(after)) return { result: after };
      return {
        result: after,
        put: [profileKind.row(after, id, tenantId), ...beside],
        ...indexChange(before ? indexRows(before) : [], indexRows(after)),
      };
    });
  };
export type ChangeProfile = ReturnType<typeof profileChange>;

/** The rows by which somebody is found: as a colleague, as one who waits to be confirmed, and by what they hold. */
const indexRows = (profile: Profile): Row[] => [
  ...colleagueRows(profile),
  ...waitingRows(profile),
  ...holderRows(profile),
];

function colleagueRows(profile: Profile): Row[] {
  const { trustId, tenantId, id, name } = profile;
  if (!trustId) return [];
  const isUnconfirmed = ['asked', 'declined'].includes(confirmationAt(profile, trustId)?.state ?? '');
  return [inTrust.row({ id, name, ...(isUnconfirmed && { isUnconfirmed }) }, trustId, tenantId, id)];
}
