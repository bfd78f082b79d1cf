// The third way to be known as staff of a Trust: being in its team in Teams.
import type { PersonKey } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import type { AskTeam } from '../steering-group/domain/membership.ts';
import { isConfirmed, mayAskTeam, mayAskTeamAgain } from './domain/confirmation.ts';
import type { Profile } from './domain.ts';
import type { People } from './repository.ts';

interface Needs {
  people: Pick<People, 'find' | 'askTeam' | 'hearOfTeam'>;
  /** What asks Teams about somebody; undefined where there is no team to be asked. */
  teamOf(trustId: string, person: PersonKey): Promise<AskTeam | undefined>;
}

export function openTeamWay({ people, teamOf }: Needs) {
  /** At most once a day for each person, also where several presses come at once. */
  const ask = async (person: PersonKey, trustId: string, at: Date) => {
    const askTeam = await teamOf(trustId, person);
    return askTeam && (await people.askTeam(person, dayOf(at))) ? askTeam() : 'unknown';
  };
  return {
    /** Whether somebody who is about to say that they work there is in its team. */
    isInTeam: async (person: PersonKey, profile: Profile | undefined, trustId: string, at: Date): Promise<boolean> =>
      mayAskTeam(profile, trustId, dayOf(at)) && (await ask(person, trustId, at)) === 'in the team',

    /** Whether it is known by now, of somebody of whom it was not. */
    becomesKnown: async (person: PersonKey, trustId: string, at: Date): Promise<boolean> => {
      const profile = await people.find(person);
      if (profile?.trustId !== trustId) return false;
      if (isConfirmed(profile, trustId)) return true;
      if (!mayAskTeam(profile, trustId, dayOf(at)) || (await ask(person, trustId, at)) !== 'in the team') return false;
      const after = await people.hearOfTeam(person, trustId, true, at);
      return !!after && isConfirmed(after, trustId);
    },

    /** Looks again, where that is due, whether somebody who came through the team is still in it. A fault takes nothing from anybody. */
    lookAgain: (profile: Profile | undefined, at: Date): (() => Promise<unknown>) | undefined => {
      const trustId = profile?.trustId;
      if (!profile || !trustId || !mayAskTeamAgain(profile, trustId, dayOf(at))) return undefined;
      return async () => {
        if ((await ask(profile, trustId, at)) === 'not in the team')
          await people.hearOfTeam(profile, trustId, false, at);
      };
    },
  };
}
export type TeamWay = ReturnType<typeof openTeamWay>;
