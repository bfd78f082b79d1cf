// Who people are, where they work, what they may be, and how they are reached.
import type { PersonKey } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import type { TrustFacilitator } from '../../config/named-people.ts';
import type { Feature } from '../../feature.ts';
import { PEOPLE } from '../../records/kind.ts';
import type { Store } from '../../storage/port.ts';
import { confirmingRoutes } from './confirming.ts';
import { ELSEWHERE_ID } from './domain/workplace.ts';
import { openAdministrators } from './administrators.ts';
import { isReachable } from './domain.ts';
import { firstAnswers } from './first-answers.ts';
import { openHelping, type HelpingNeeds } from './helping.ts';
import { openFacilitators } from './facilitators.ts';
import { peopleRoutes } from './handlers.ts';
import { peopleNotices } from './notices.ts';
import { openReach } from './reach.ts';
import { peopleTasks } from './tasks.ts';
import { workplaceRoutes } from './workplaces.ts';
import { peopleKinds } from './kinds.ts';
import { peopleRepository } from './repository.ts';
import { rolesOf } from './roles.ts';
import { organisationIn } from '../organisations/domain/directory.ts';
import { openTeamWay } from './team.ts';
import type { AskTeam } from '../steering-group/domain/membership.ts';
import { openTrusts, type Demonstration, type Directories } from './trusts.ts';
import { openWhoMay } from './who-may.ts';
import { openDeciders } from './whom-to-ask.ts';

interface Given extends Omit<HelpingNeeds, 'whoIs'> {
  store: Store;
  /** Each tenant with the Trust it is bound to. */
  tenants: Map<string, string | undefined>;
  organisations: Directories;
  demo?: Demonstration;
  administrators: readonly PersonKey[];
  named: readonly TrustFacilitator[];
  now(): Date;
  /** What asks Teams whether somebody is in the team of a Trust; undefined where there is none to be asked. */
  teamOf(trustId: string, person: PersonKey): Promise<AskTeam | undefined>;
}

export function openPeople({
  store,
  tenants,
  organisations,
  demo,
  administrators,
  named,
  teamOf,
  now,
  ...given
}: Given) {
  const people = peopleRepository(store);
  const trusts = openTrusts(tenants, organisations, () => dayOf(now()), demo);
  const facilitators = openFacilitators(named, people, trusts);
  const administratorsOf = openAdministrators(administrators, people);
  const decidersOf = openDeciders({ people, facilitators, administratorsOf });
  const team = openTeamWay({ people, teamOf });
  const whoIs = (person: PersonKey) => rolesOf(person, { people, trusts, facilitators, administrators });
  const needs = {
    people,
    team,
    trusts,
    organisations,
    facilitators,
    administrators,
    administratorsOf,
    decidersOf,
    chatLink: given.chatLink,
    helping: openHelping({ ...given, whoIs }),
  };
  const feature: Feature = {
    name: 'people',
    kinds: peopleKinds,
    routes: [...peopleRoutes(needs), ...workplaceRoutes(needs), ...confirmingRoutes(needs)],
    notices: peopleNotices(needs),
    tasks: peopleTasks(needs),
    meant: [
      { intent: 'help', verbFor: () => 'people.help' },
      { intent: 'greeting', verbFor: () => 'people.help' },
    ],
    help: {
      doors: [
        {
          title: 'People to confirm',
          line: 'Who says that they work for a Trust',
          verb: 'people.to-confirm',
          places: { leader: 9 },
        },
      ],
      words: [
        { type: 'help', does: 'what waits for you, and what I can do' },
        { type: 'where I work', does: 'see or change where you work' },
        { type: 'people to confirm', does: 'who says that they work for your Trust' },
      ],
    },
  };
  return {
    feature,
    people,
    trusts,
    facilitators,
    whoIs,
    administratorsOf,
    /** Whether the bot can write to somebody's own chat now. */
    canBeWrittenTo: async (person: PersonKey): Promise<boolean> => isReachable(await people.find(person)),
    /** Of those who have opened the bot. */
    namesOf: async (those: readonly PersonKey[]): Promise<string[]> =>
      (await Promise.all(those.map((one) => people.find(one)))).flatMap((profile) => profile?.name || []),
    /** Partitions that can hold a notice and are known beforehand: looked into whether a bell rings or not. */
    partitions: () => [...organisations.lately().map(({ id }) => id), ELSEWHERE_ID, PEOPLE],
    reach: (given: Omit<Parameters<typeof openReach>[0], 'people' | 'store' | 'isTrust'>) =>
      openReach({
        ...given,
        store,
        people,
        // Also one that has closed: what people have there is still theirs.
        isTrust: async (id) => {
          await trusts.learn(id);
          return organisationIn(organisations.lately(), id)?.kind === 'trust';
        },
      }),
    lookAgainInTeam: team.lookAgain,
    whoMay: openWhoMay({ people, trusts, facilitators, administratorsOf, whoIs }),
    ...firstAnswers({ ...needs, whoIs }),
  };
}
