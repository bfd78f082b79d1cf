import { z } from 'zod';
import type { Store } from '../../storage/port.ts';
import type { Address, Person } from '../../turn.ts';
import { arrive, Profile, strangerProfile, withTrust, workFor, type Trust } from './domain.ts';

// People cross Trusts, so they share one directory; who works where is found through a second row beside the profile.
const DIRECTORY = 'people';
const personKey = (id: string) => `person|${id}`;
// Only people of one directory are shown to each other, also where two directories share a Trust.
const inTrust = (trustId: string, tenantId: string) => `inTrust|${trustId}|${tenantId}|`;
const mailbox = (id: string) => `mail|${id}|`;

const Colleague = z.object({ id: z.string(), name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** Where a notice lies that could not be delivered yet. */
const Mail = z.object({ partition: z.string(), noticeId: z.string() });
export type Mail = z.infer<typeof Mail>;

export function peopleRepository(store: Store) {
  const find = async (id: string): Promise<Profile | undefined> => {
    const row = await store.get(DIRECTORY, personKey(id));
    return row === undefined ? undefined : Profile.parse(row);
  };

  const change = (id: string, decide: (profile: Profile | undefined) => Profile): Promise<Profile> =>
    store.change(DIRECTORY, { keys: [personKey(id)] }, (rows) => {
      const row = rows.get(personKey(id));
      const before = row === undefined ? undefined : Profile.parse(row);
      const after = Profile.parse(decide(before));
      if (JSON.stringify(before) === JSON.stringify(after)) return { result: after };
      return { result: after, put: [{ key: personKey(id), value: after }], ...trustRows(before, after) };
    });

  return {
    find,
    arrived: (person: Person, address: Address) => change(person.id, (profile) => arrive(profile, person, address)),
    chooseTrust: (person: Person, trust: Trust) => change(person.id, (profile) => workFor(profile, person, trust)),
    keepsSomethingWith: (id: string, tenantId: string, trustId: string) =>
      change(id, (profile) => withTrust(profile ?? strangerProfile(id, tenantId), trustId)),
    cannotBeReached: (id: string, at: Date) =>
      store.change(DIRECTORY, { keys: [personKey(id)] }, (rows) => {
        const row = rows.get(personKey(id));
        if (row === undefined) return { result: undefined };
        return {
          result: undefined,
          put: [
            { key: personKey(id), value: Profile.parse({ ...Profile.parse(row), unreachableSince: at.toISOString() }) },
          ],
        };
      }),

    colleagues: async (trustId: string, tenantId: string, limit: number): Promise<Colleague[]> =>
      (await store.list(DIRECTORY, inTrust(trustId, tenantId), { limit })).map((row) => Colleague.parse(row.value)),

    keepMail: (id: string, mail: Mail) =>
      store.change(DIRECTORY, {}, () => ({
        result: undefined,
        index: [{ key: `${mailbox(id)}${mail.noticeId}`, value: mail }],
      })),
    mailOf: async (id: string): Promise<Mail[]> =>
      (await store.list(DIRECTORY, mailbox(id))).map((row) => Mail.parse(row.value)),
    clearMail: (id: string, mail: Mail) =>
      store.change(DIRECTORY, { keys: [`${mailbox(id)}${mail.noticeId}`] }, (rows) => ({
        result: undefined,
        remove: rows.size ? [`${mailbox(id)}${mail.noticeId}`] : [],
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
