// The cards of a steering group that nobody has just asked for, each drawn when it is delivered.
import { isSameChannel } from '../../bot/channel-key.ts';
import { Refusal } from '../../bot/refusal.ts';
import type { DrawNotice } from '../../outbox/delivery.ts';
import { recipientOf } from '../../outbox/notice.ts';
import { messageCard } from '../../cards/message.ts';
import { channelLeftCard, channelSetUpCard, newsCard } from './cards/group.ts';
import { setUpCard, welcomeCard } from './cards/set-up.ts';
import type { GroupNeeds } from './needs.ts';
import { groupNoticesOf, readGroupAbout, type GroupNotice } from './rows.ts';
import { setUpViewOf } from './set-up-view.ts';

export function groupNotices(needs: GroupNeeds): Map<string, DrawNotice> {
  const { groups, trusts, channels } = needs;

  const form: DrawNotice = async (notice) => {
    try {
      return setUpCard(await setUpViewOf(needs, readGroupAbout(notice.about).channel, recipientOf(notice)));
    } catch (error) {
      if (error instanceof Refusal) return messageCard({ heading: 'The form cannot be shown', lines: [error.message] });
      throw error;
    }
  };

  /** Of a channel that is still that of the Trust. */
  const ofTrust = async (about: string) => {
    const { channel, trustId, what } = readGroupAbout(about);
    if (!trustId) return undefined;
    const group = await groups.of(trustId);
    if (!group.channel || !isSameChannel(group.channel, channel)) return undefined;
    return { group, channel, what, trust: await trusts.find(trustId) };
  };

  const drawers: Record<GroupNotice, DrawNotice> = {
    welcome: async () => welcomeCard(),
    form,
    'set-up': async ({ about }) => {
      const found = await ofTrust(about);
      return found && channelSetUpCard(found.group, found.trust.name);
    },
    moved: async ({ about }) => {
      const { channel, trustId } = readGroupAbout(about);
      if (!trustId || (await ofTrust(about)) || !(await channels.addressOf(channel))) return undefined;
      return channelLeftCard((await trusts.find(trustId)).name);
    },
    news: async ({ about }) => {
      const found = await ofTrust(about);
      return found?.what ? newsCard(found.what, found.trust, await channels.nameOf(found.channel)) : undefined;
    },
  };
  return groupNoticesOf.drawnBy(drawers, (draw) => draw);
}
