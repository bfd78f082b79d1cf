// Who is in a team, as Teams has it: page by page, and only what is asked about.
import { TeamsInfo, type CloudAdapter, type TeamsChannelAccount } from 'botbuilder';
import type { ChannelKey } from '../bot/channel-key.ts';
import type { ChannelAddress, Person } from '../bot/turn.ts';
import { referenceIn } from './sender.ts';

const ON_A_PAGE = 500; // as many as Teams gives at once
const MOST_PAGES = 20;

/** An error where Teams does not say it. */
export type ReadRoster = (channel: ChannelKey, address: ChannelAddress) => Promise<Person[]>;

export const openRosters =
  (adapter: CloudAdapter, appId: string): ReadRoster =>
  async ({ teamId, tenantId }, address) => {
    const people: Person[] = [];
    let fault: unknown;
    await adapter.continueConversationAsync(appId, referenceIn(address), async (context) => {
      try {
        let token: string | undefined;
        for (let page = 0; page < MOST_PAGES && (page === 0 || token); page++) {
          const { members, continuationToken } = await TeamsInfo.getPagedTeamMembers(context, teamId, ON_A_PAGE, token);
          people.push(...members.flatMap((member) => personOf(member, tenantId)));
          token = continuationToken;
        }
      } catch (error) {
        fault = error; // what is thrown inside the conversation never comes out of it
      }
    });
    if (fault) throw new Error('Teams did not say who is in the team.', { cause: fault });
    return people;
  };

/** A bot, or somebody who only looks in, has no Entra id. */
function personOf({ aadObjectId, name, tenantId }: TeamsChannelAccount, ofTeam: string): Person[] {
  const id = aadObjectId?.toLowerCase();
  return id ? [{ id, name: name ?? '', tenantId: (tenantId ?? ofTeam).toLowerCase() }] : [];
}
