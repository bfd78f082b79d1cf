import type { PersonKey } from '../../bot/person-key.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Row, Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { confirmationRow, decidedRow, waitingIn, waitingRows } from './confirmation-rows.ts';
import { ask, decide } from './domain/confirmation.ts';
import { arrive, leave, strangerProfile, withTrust, workFor, type Profile, type Trust } from './domain.ts';
import { peopleKinds, type Colleague, type Mail, type Waiting } from './kinds.ts';

const { profile: profileKind, inTrust, mail: mailKind, waiting } = peopleKinds;

export function peopleRepository(store: Store) {
  const find = ({ id, tenantId }: PersonKey): Promise<Profile | undefined> =>
    profileKind.get(store, PEOPLE, id, tenantId);

  /** `beside`: what is new in the same transaction, where anything changes. `by`: who causes it, where others are told. Gives the profile as it is afterwards. */
  const change = (
    { id, tenantId }: PersonKey,
    decide: (profile: Profile | undefined) => { profile?: Profile; beside?: Row[] },
    by?: PersonKey,
  ): Promise<Profile | undefined> =>
    store.change<Profile | undefined>(PEOPLE, { keys: [profileKind.keyOf(id, tenantId)], by }, (rows) => {
      const before = profileKind.in(rows, id, tenantId);
      const { profile, beside = [] } = decide(before);
      if (!profile) return { result: before };
      const after = profileKind.read(profile);
      if (JSON.stringify(before) === JSON.stringify(after)) return { result: after };
      const [workplace, asked] = [trustRows(before, after), waitingRows(before, after)];
      return {
        result: after,
        put: [profileKind.row(after, id, tenantId), ...beside],
        index: [...workplace.index, ...asked.index],
        remove: [...workplace.remove, ...asked.remove],
      };
    });

  return {
    find,
    /** Whether this id is known of another tenant, and not of this one: then somebody else is meant. */
    isElsewhere: async ({ tenantId, id }: PersonKey): Promise<boolean> => {
      const known = (await store.list(PEOPLE, profileKind.under(id), { limit: 9 })).map(({ value }) =>
        profileKind.read(value),
      );
      return known.length > 0 && !known.some((profile) => profile.tenantId === tenantId);
    },

    arrived: (person: Person, address: Address, at: Date) =>
      change(person, (profile) => ({ profile: arrive(profile, person, address, at) })),
    /** `asked`: who is asked for confirmation, where nothing else vouches for it. */
    chooseTrust: (person: Person, trust: Trust, at: Date, asked?: readonly PersonKey[]) =>
      change(
        person,
        (before) => {
          const chosen = workFor(before, person, trust, at);
          if ('reason' in chosen) throw new Refusal(chosen.reason);
          if (!asked) return chosen;
          const { kept, isNew } = ask(chosen.profile, trust.id, at);
          const about = { person, trustId: trust.id };
          return {
            profile: kept,
            beside: isNew ? asked.map((to) => confirmationRow('asked', about, to, at)) : [],
          };
        },
        asked && person,
      ),
    decide: (
      about: { person: PersonKey; trustId: string },
      state: 'confirmed' | 'declined',
      by: Person,
      at: Date,
    ): Promise<Profile | undefined> =>
      change(
        about.person,
        (before) => {
          const profile = before && decide(before, { trustId: about.trustId, state, by }, at);
          return {
            profile,
            beside: [confirmationRow(state, about, about.person, at), decidedRow(about, state, by, at)],
          };
        },
        by,
      ),
    /** Who waits to be confirmed, longest first: in one Trust, or anywhere. */
    waiting: async (trustId: string | undefined, limit: number): Promise<Waiting[]> =>
      (await store.list(PEOPLE, waitingIn(trustId), { limit })).map(({ value }) => waiting.read(value)),
    /** What is written to people about where they work is kept with no Trust. */
    keepsSomethingWith: async (person: PersonKey, trustId: string): Promise<unknown> =>
      trustId === PEOPLE
        ? undefined
        : change(person, (profile) => ({ profile: withTrust(profile ?? strangerProfile(person), trustId) })),
    cannotBeReached: (person: PersonKey, at: Date) =>
      change(person, (profile) => ({ profile: profile && leave(profile, at) })),

    colleagues: async (trustId: string, tenantId: string, limit: number): Promise<Colleague[]> =>
      (await store.list(PEOPLE, inTrust.under(trustId, tenantId), { limit })).map((row) => inTrust.read(row.value)),

    keepMail: (person: PersonKey, mail: Mail) =>
      store.change(PEOPLE, {}, () => ({
        result: undefined,
        index: [mailKind.row(mail, person, mail.noticeId)],
      })),
    mailOf: async (person: PersonKey): Promise<Mail[]> =>
      (await store.list(PEOPLE, mailKind.under(person))).map((row) => mailKind.read(row.value)),
    clearMail: (person: PersonKey, mail: Mail) =>
      store.change(PEOPLE, { keys: [mailKind.keyOf(person, mail.noticeId)] }, (rows) => ({
        result: undefined,
        remove: rows.size ? [mailKind.keyOf(person, mail.noticeId)] : [],
      })),
  };
}
export type People = ReturnType<typeof peopleRepository>;

function trustRows(before: Profile | undefined, after: Profile) {
  const left = before?.trustId === after.trustId ? undefined : before?.trustId;
  return {
    index: after.trustId
      ? [inTrust.row({ id: after.id, name: after.name }, after.trustId, after.tenantId, after.id)]
      : [],
    remove: left ? [inTrust.keyOf(left, after.tenantId, after.id)] : [],
  };
}
