import type { PersonKey } from '../../bot/person-key.ts';
import { indexChange } from '../../records/index-rows.ts';
import { PEOPLE } from '../../records/kind.ts';
import { cursorOf, type Row, type Rows, type Store } from '../../storage/port.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Address, Person } from '../../bot/turn.ts';
import { confirmationRow, decidedRow, waitingIn, waitingRows } from './confirmation-rows.ts';
import { grantsAt, withoutGrants, type Grant } from '../roles/domain/grant.ts';
import { askForConfirmation, confirmThroughTeam, decide, endThroughTeam } from './domain/confirmation.ts';
import { arrive, leave, strangerProfile, withTrust, workFor, type Profile, type PersonWorkplace } from './domain.ts';
import { ADMINISTRATORS, administratorsIn, administratorsRow, endedRow, holderRows } from './grant-rows.ts';
import { peopleKinds, type Colleague, type Holder, type Mail, type WaitingPerson } from './kinds.ts';

const { profile: profileKind, holder, inTrust, mail: mailKind, waiting } = peopleKinds;

const HOLDERS_AT_ONCE = 1000; // what storage gives in one answer

export function peopleRepository(store: Store) {
  const find = ({ id, tenantId }: PersonKey): Promise<Profile | undefined> =>
    profileKind.get(store, PEOPLE, id, tenantId);

  /** `beside`: what is new in the same transaction, where anything changes. `by`: who causes it, where others are told. Gives the profile as it is afterwards. */
  const change = (
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
    chooseTrust: (
      person: Person,
      trust: PersonWorkplace,
      at: Date,
      { asked, isInTeam }: { asked?: readonly PersonKey[]; isInTeam?: boolean } = {},
    ) =>
      change(
        person,
        (before) => {
          const chosen = workFor(before, person, trust, at);
          if ('reason' in chosen) throw new Refusal(chosen.reason);
          const ended = chosen.ended.length ? [endedRow(person, chosen.ended, person, at)] : [];
          const known = isInTeam ? confirmThroughTeam(chosen.profile, trust.id, at) : undefined;
          if (known) return { profile: known, beside: [...ended, throughTeamRow(person, trust.id, 'confirmed', at)] };
          if (!asked) return { profile: chosen.profile, beside: ended };
          const { kept, isNew } = askForConfirmation(chosen.profile, trust.id, at);
          const about = { person, trustId: trust.id };
          const notices = isNew ? asked.map((to) => confirmationRow('asked', about, to, at)) : [];
          return { profile: kept, beside: [...notices, ...ended] };
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
          const decided = before && decide(before, { trustId: about.trustId, state, by }, at);
          const ended = state === 'declined' ? grantsAt(before?.grants ?? [], about.trustId) : [];
          const rows = [confirmationRow(state, about, about.person, at), decidedRow(about, state, by, at)];
          return {
            profile: decided && { ...decided, grants: withoutGrants(decided.grants, ended) },
            beside: ended.length ? [...rows, endedRow(about.person, ended, by, at)] : rows,
          };
        },
        by,
      ),
    /** Writes down that Teams is asked about somebody on this day: of several who want to, one may. */
    askTeam: async (person: PersonKey, day: string): Promise<boolean> => {
      let isFirst = false;
      await change(person, (before) => {
        isFirst = before?.teamAskedOn !== day;
        return { profile: { ...(before ?? strangerProfile(person)), teamAskedOn: day } };
      });
      return isFirst;
    },
    /** What the team of a Trust has said of somebody. */
    hearOfTeam: (person: PersonKey, trustId: string, isInTeam: boolean, at: Date) =>
      change(person, (before) => {
        const after = before && (isInTeam ? confirmThroughTeam(before, trustId, at) : endThroughTeam(before, trustId));
        const doing = isInTeam ? 'confirmed' : 'confirmation ended';
        return after ? { profile: after, beside: [throughTeamRow(person, trustId, doing, at)] } : {};
      }),
    /** Who waits to be confirmed, longest first: in one Trust, or anywhere. */
    waiting: async (trustId: string | undefined, limit: number): Promise<WaitingPerson[]> =>
      (await store.list(PEOPLE, waitingIn(trustId), { limit })).map(({ value }) => waiting.read(value)),
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
    keepsSomethingWith: (person: PersonKey, trustId: string) =>
      change(person, (profile) => ({ profile: withTrust(profile ?? strangerProfile(person), trustId) })),
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

/** The rows by which somebody is found: as a colleague, as one who waits to be confirmed, and by what they hold. */
const indexRows = (profile: Profile): Row[] => [
  ...colleagueRows(profile),
  ...waitingRows(profile),
  ...holderRows(profile),
];

const colleagueRows = ({ trustId, tenantId, id, name }: Profile): Row[] =>
  trustId ? [inTrust.row({ id, name }, trustId, tenantId, id)] : [];

const throughTeamRow = (person: PersonKey, trustId: string, doing: string, at: Date): Row =>
  decidedRow({ person, trustId }, doing, person, at, 'team');
