import { z } from 'zod';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Row, Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { noticeRow, trailRow, Waiting, waitingIn, waitingRows } from './confirmation-rows.ts';
import { ask, decide } from './domain/confirmation.ts';
import { arrive, leave, Profile, strangerProfile, withTrust, workFor, type Trust } from './domain.ts';

// People cross Trusts, so they share one directory; who works where is found through a second row beside the profile.
export const DIRECTORY = 'people';
// The id comes first, so that one look shows whether it is known of any tenant.
const ofAnyTenant = (id: string) => `person|${id}|`;
const profileKey = ({ tenantId, id }: PersonKey) => `${ofAnyTenant(id)}${tenantId}`;
// Only people of one tenant are shown to each other, also where two tenants share a Trust.
const inTrust = (trustId: string, tenantId: string) => `inTrust|${trustId}|${tenantId}|`;
const mailbox = (person: PersonKey) => `mail|${keyOfPerson(person)}|`;

const Colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** Where a notice lies that could not be delivered yet. */
const Mail = z.object({ partition: z.string(), noticeId: z.string() });
export type Mail = z.infer<typeof Mail>;

export function peopleRepository(store: Store) {
  const find = async (person: PersonKey): Promise<Profile | undefined> => {
    const row = await store.get(DIRECTORY, profileKey(person));
    return row === undefined ? undefined : Profile.parse(row);
  };

  /** `beside`: what is new in the same transaction, where anything changes. `by`: who causes it, where others are told. Gives the profile as it is afterwards. */
  const change = (
    person: PersonKey,
    decide: (profile: Profile | undefined) => { profile?: Profile; beside?: Row[] },
    by?: PersonKey,
  ): Promise<Profile | undefined> =>
    store.change<Profile | undefined>(DIRECTORY, { keys: [profileKey(person)], by }, (rows) => {
      const row = rows.get(profileKey(person));
      const before = row === undefined ? undefined : Profile.parse(row);
      const { profile, beside = [] } = decide(before);
      if (!profile) return { result: before };
      const after = Profile.parse(profile);
      if (JSON.stringify(before) === JSON.stringify(after)) return { result: after };
      const [workplace, waiting] = [trustRows(before, after), waitingRows(before, after)];
      return {
        result: after,
        put: [{ key: profileKey(person), value: after }, ...beside],
        index: [...workplace.index, ...waiting.index],
        remove: [...workplace.remove, ...waiting.remove],
      };
    });

  return {
    find,
    /** Whether this id is known of another tenant, and not of this one: then somebody else is meant. */
    isElsewhere: async ({ tenantId, id }: PersonKey): Promise<boolean> => {
      const known = (await store.list(DIRECTORY, ofAnyTenant(id), { limit: 9 })).map(({ value }) =>
        Profile.parse(value),
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
            beside: isNew ? asked.map((to) => noticeRow('asked', about, to, at)) : [],
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
            beside: [noticeRow(state, about, about.person, at), trailRow(about, state, by, at)],
          };
        },
        by,
      ),
    /** Who waits to be confirmed, longest first: in one Trust, or anywhere. */
    waiting: async (trustId: string | undefined, limit: number): Promise<Waiting[]> =>
      (await store.list(DIRECTORY, waitingIn(trustId), { limit })).map(({ value }) => Waiting.parse(value)),
    /** What is written to people about where they work is kept with no Trust. */
    keepsSomethingWith: async (person: PersonKey, trustId: string): Promise<unknown> =>
      trustId === DIRECTORY
        ? undefined
        : change(person, (profile) => ({ profile: withTrust(profile ?? strangerProfile(person), trustId) })),
    cannotBeReached: (person: PersonKey, at: Date) =>
      change(person, (profile) => ({ profile: profile && leave(profile, at) })),

    colleagues: async (trustId: string, tenantId: string, limit: number): Promise<Colleague[]> =>
      (await store.list(DIRECTORY, inTrust(trustId, tenantId), { limit })).map((row) => Colleague.parse(row.value)),

    keepMail: (person: PersonKey, mail: Mail) =>
      store.change(DIRECTORY, {}, () => ({
        result: undefined,
        index: [{ key: `${mailbox(person)}${mail.noticeId}`, value: mail }],
      })),
    mailOf: async (person: PersonKey): Promise<Mail[]> =>
      (await store.list(DIRECTORY, mailbox(person))).map((row) => Mail.parse(row.value)),
    clearMail: (person: PersonKey, mail: Mail) =>
      store.change(DIRECTORY, { keys: [`${mailbox(person)}${mail.noticeId}`] }, (rows) => ({
        result: undefined,
        remove: rows.size ? [`${mailbox(person)}${mail.noticeId}`] : [],
      })),
  };
}
export type People = ReturnType<typeof peopleRepository>;

function trustRows(before: Profile | undefined, after: Profile) {
  const left = before?.trustId === after.trustId ? undefined : before?.trustId;
  return {
    index: after.trustId
      ? [{ key: `${inTrust(after.trustId, after.tenantId)}${after.id}`, value: { id: after.id, name: after.name } }]
      : [],
    remove: left ? [`${inTrust(left, after.tenantId)}${after.id}`] : [],
  };
}
