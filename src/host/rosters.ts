// Who is in a team, as Teams has it: page by page or one person, and only what is asked about.
import { TeamsInfo, type CloudAdapter, type TeamsChannelAccount, type TurnContext } from 'botbuilder';
import type { Rosters, TeamMember } from '../bot/rosters.ts';
import type { ChannelAddress, Person } from '../bot/turn.ts';
import { referenceIn } from './sender.ts';

const ON_A_PAGE = 500; // as many as Teams gives at once
const MOST_PAGES = 20;

export function openRosters(adapter: CloudAdapter, appId: string): Rosters {
  const inTeam = async (address: ChannelAddress, ask: (context: TurnContext) => Promise<void>): Promise<void> => {
    let fault: unknown;
    await adapter.continueConversationAsync(appId, referenceIn(address), async (context) => {
      try {
        await ask(context);
      } catch (error) {
        fault = error; // what is thrown inside the conversation never comes out of it
      }
    });
    if (fault) throw new Error('Teams did not say who is in the team.', { cause: fault });
  };
  return {
    rosterOf: async ({ teamId, tenantId }, address) => {
      const people: Person[] = [];
      await inTeam(address, async (context) => {
        let token: string | undefined;
        for (let page = 0; page < MOST_PAGES && (page === 0 || token); page++) {
          const { members, continuationToken } = await TeamsInfo.getPagedTeamMembers(context, teamId, ON_A_PAGE, token);
          people.push(...members.flatMap((member) => personOf(member, tenantId) ?? []));
          token = continuationToken;
        }
      });
      return people;
    },
    memberOf: async ({ teamId, tenantId }, address, id) => {
      let found: TeamMember | undefined;
      await inTeam(address, async (context) => {
        try {
          const member = await TeamsInfo.getTeamMember(context, teamId, id);
          const person = personOf(member, tenantId);
          found = person && { ...person, isGuest: isGuest(member) };
        } catch (error) {
          if (!isNotThere(error)) throw error;
        }
      });
      return found;
    },
  };
}

/** A bot, or somebody who only looks in, has no Entra id. */
function personOf({ aadObjectId, name, tenantId }: TeamsChannelAccount, ofTeam: string): Person | undefined {
  const id = aadObjectId?.toLowerCase();
  return id ? { id, name: name ?? '', tenantId: (tenantId ?? ofTeam).toLowerCase() } : undefined;
}

/** Where Teams leaves the role out, the name of a guest's account says it. */
const isGuest = ({ userRole, userPrincipalName }: TeamsChannelAccount): boolean =>
  userRole ? userRole.toLowerCase() !== 'user' : /#ext#/i.test(userPrincipalName ?? '');

/** So Teams answers about somebody who is not in the team. */
const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && error.statusCode === 404;
