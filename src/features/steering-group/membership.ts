// Whether somebody is in the team of a Trust. Teams is asked about that one person; who else is in it is not looked at.
import type { ChannelKey } from '../../bot/channel-key.ts';
import { isSamePerson, type PersonKey } from '../../bot/person-key.ts';
import { dayOf } from '../../dates.ts';
import { endsWithin } from '../../running/within.ts';
import type { AskTeam, Membership } from './domain/membership.ts';
import type { GroupNeeds } from './needs.ts';

const LONGEST_MS = 1000; // a turn has three seconds, and what is asked here only spares somebody a question

type Needs = Pick<GroupNeeds, 'groups' | 'channels' | 'rosters' | 'organisations' | 'now'>;

/**
 * Undefined where there is no team to be asked: the Trust has no steering group, it is in another tenant, the team or its
 * channel is gone, or the team is not the Trust's alone.
 */
export const openMembership =
  (needs: Needs) =>
  async (trustId: string, person: PersonKey): Promise<AskTeam | undefined> => {
    const { kind, channel } = await needs.groups.of(trustId);
    if (!channel || kind !== 'trust' || channel.tenantId !== person.tenantId) return undefined;
    const address = await needs.channels.addressOf(channel);
    if (!address || !(await isOnly(needs, trustId, channel))) return undefined;
    return async () => {
      let said: Membership = 'unknown';
      const asking = needs.rosters.memberOf(channel, address, person.id).then(
        (member) => {
          said = member && !member.isGuest && isSamePerson(member, person) ? 'in the team' : 'not in the team';
        },
        () => {}, // whoever asks goes on without an answer
      );
      await endsWithin(LONGEST_MS, asking);
      return said;
    };
  };

/** A team that serves several Trusts does not say for which of them somebody works. */
async function isOnly({ groups, organisations, now }: Needs, trustId: string, { tenantId, teamId }: ChannelKey) {
  const served = await groups.trustsIn({ tenantId, teamId });
  const today = await Promise.all(served.map((id) => organisations.heirOf(id, dayOf(now()))));
  return today.every((id) => id === trustId);
}
