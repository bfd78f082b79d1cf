// What people were given, and who holds a role where.
import type { PersonKey } from '../../bot/person-key.ts';
import type { Person } from '../../bot/turn.ts';
import { PEOPLE } from '../../records/kind.ts';
import { cursorOf, type Row, type Rows, type Store } from '../../storage/port.ts';
import type { Grant } from '../roles/domain/grant.ts';
import { strangerProfile, type Profile } from './domain.ts';
import { ADMINISTRATORS, administratorsIn, administratorsRow } from './grant-rows.ts';
import { peopleKinds, type Holder } from './kinds.ts';
import type { ChangeProfile } from './profile-change.ts';

const { holder } = peopleKinds;

const HOLDERS_AT_ONCE = 1000; // what storage gives in one answer

export function grantRepository(store: Store, change: ChangeProfile) {
  return {
    /** Changes what somebody was given, with the rows that go with it: the trail, and whom it tells. A profile comes of it where there was none. */
    changeGrants: (
      person: Person,
      decide: (grants: readonly Grant[], rows: Rows) => { grants: readonly Grant[]; beside: Row[] } | undefined,
      by: PersonKey,
    ): Promise<Profile | undefined> =>
      change(
        person,
        (before, rows) => {
          const known = before ?? { ...strangerProfile(person), name: person.name };
          const decided = decide(known.grants, rows);
          return decided ? { profile: { ...known, grants: [...decided.grants] }, beside: decided.beside } : {};
        },
        by,
        ADMINISTRATORS,
      ),
    administratorsIn,
    administratorsRow,
    /** Everybody who was given a role at an organisation. */
    holders: async (organisation: string): Promise<Holder[]> =>
      (await store.list(PEOPLE, holder.under(organisation))).map(({ value }) => holder.read(value)),
    /** The same of several, with what lies between the first and the last of them: one look where they stand close together. */
    holdersAmong: async (organisations: readonly string[]): Promise<Holder[]> => {
      const [first, ...others] = organisations.toSorted();
      if (first === undefined) return [];
      const last = holder.under(others.at(-1) ?? first);
      const found: Holder[] = [];
      for (let after: string | undefined = holder.under(first); after !== undefined;) {
        const behind = cursorOf(PEOPLE, after);
        const rows: Row[] = await store.list(PEOPLE, holder.under(), { after: behind, limit: HOLDERS_AT_ONCE });
        found.push(...rows.map(({ value }) => holder.read(value)));
        const end = rows.at(-1)?.key ?? '';
        after = rows.length < HOLDERS_AT_ONCE || (end > last && !end.startsWith(last)) ? undefined : end;
      }
      return found.filter(({ grants }) => grants.some(({ organisation }) => organisations.includes(organisation)));
    },
  };
}
