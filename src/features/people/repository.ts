import { z } from 'zod';
import { keyOfPerson, type PersonKey } from '../../person-key.ts';
import type { Store } from '../../storage/port.ts';
import type { Address, Person } from '../../turn.ts';
import { arrive, leave, Profile, strangerProfile, withTrust, workFor, type Trust } from './domain.ts';

// People cross Trusts, so they share one directory; who works where is found through a second row beside the profile.
const DIRECTORY = 'people';
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

  const change = (person: PersonKey, decide: (profile: Profile | undefined) => Profile | undefined) =>
    store.change(DIRECTORY, { keys: [profileKey(person)] }, (rows) => {
      const row = rows.get(profileKey(person));
      const before = row === undefined ? undefined : Profile.parse(row);
      const decided = decide(before);
      if (!decided) return { result: undefined };
      const after = Profile.parse(decided);
      if (JSON.stringify(before) === JSON.stringify(after)) return { result: undefined };
      return { result: undefined, put: [{ key: profileKey(person), value: after }], ...trustRows(before, after) };
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
      change(person, (profile) => arrive(profile, person, address, at)),
    chooseTrust: (person: Person, trust: Trust) => change(person, (profile) => workFor(profile, person, trust)),
    keepsSomethingWith: (person: PersonKey, trustId: string) =>
      change(person, (profile) => withTrust(profile ?? strangerProfile(person), trustId)),
    cannotBeReached: (person: PersonKey, at: Date) => change(person, (profile) => profile && leave(profile, at)),

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
  const moved = before?.trustId && before.trustId !== after.trustId;
  return {
    index: after.trustId
      ? [{ key: `${inTrust(after.trustId, after.tenantId)}${after.id}`, value: { id: after.id, name: after.name } }]
      : [],
    remove: moved ? [`${inTrust(before.trustId!, before.tenantId)}${after.id}`] : [],
  };
}
