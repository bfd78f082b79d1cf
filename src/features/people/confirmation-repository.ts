// Where somebody works, and who says that it is so: themselves, the team of their Trust, or whoever is asked.
import type { PersonKey } from '../../bot/person-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { Person } from '../../bot/turn.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Row, Store } from '../../storage/port.ts';
import { grantsAt, withoutGrants } from '../roles/domain/grant.ts';
import { confirmationRow, decidedRow, waitingIn } from './confirmation-rows.ts';
import { askForConfirmation, confirmThroughTeam, decide, endThroughTeam } from './domain/confirmation.ts';
import { strangerProfile, workFor, type PersonWorkplace, type Profile } from './domain.ts';
import { endedRow } from './grant-rows.ts';
import { peopleKinds, type WaitingPerson } from './kinds.ts';
import type { ChangeProfile } from './profile-change.ts';

export function confirmationRepository(store: Store, change: ChangeProfile) {
  return {
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
          const { profile, isNew } = askForConfirmation(chosen.profile, trust.id, at);
          const about = { person, trustId: trust.id };
          const notices = isNew ? asked.map((to) => confirmationRow('asked', about, to, at)) : [];
          return { profile, beside: [...notices, ...ended] };
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
      (await store.list(PEOPLE, waitingIn(trustId), { limit })).map(({ value }) => peopleKinds.waiting.read(value)),
  };
}

const throughTeamRow = (person: PersonKey, trustId: string, doing: string, at: Date): Row =>
  decidedRow({ person, trustId }, doing, person, at, 'team');
