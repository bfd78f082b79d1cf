// The steering group of the Demo Trust, in the channel of the chat client in which the manager is played.
import type { ChannelEvent } from '../bot/channel-event.ts';
import type { ChannelKey } from '../bot/channel-key.ts';
import type { Person, TurnChannel } from '../bot/turn.ts';
import { asPerson, DEMO_BEGINNER, DEMO_MANAGER, DEMO_SENDER, DEMO_TENANT, DEMO_TRUST } from './demo-people.ts';

/** As the chat client calls them. */
export const DEMO_TEAM = { id: 'demo-team', name: 'Demo cancer team' };
export const DEMO_CHANNEL = { id: 'demo-channel', name: 'ACCEND' };

const MAY_SEND = [DEMO_BEGINNER, DEMO_SENDER].map(asPerson);
const FACILITATOR = asPerson(DEMO_MANAGER);
const SET_UP = {
  kind: 'trust' as const,
  chair: asPerson(DEMO_BEGINNER),
  clinicalLead: undefined,
  facilitators: [FACILITATOR],
  submitters: [FACILITATOR, ...MAY_SEND],
  signer: undefined,
  everyWeeks: 6,
  quorum: 4,
  showsNumbers: true,
};

interface Keepers {
  channels: { note(channel: TurnChannel): Promise<unknown>; tell(event: ChannelEvent): Promise<void> };
  groups: {
    of(trustId: string): Promise<{ version: number; channel?: ChannelKey }>;
    setUp(
      trustId: string,
      channel: ChannelKey,
      setUp: typeof SET_UP,
      version: number,
      asking: { person: Person; at: Date; right: 'set up a steering group'; isPrivate: true },
    ): Promise<unknown>;
  };
  roles: {
    give(
      to: Person,
      place: { role: 'submitter'; organisation: string },
      asking: { person: Person; at: Date },
    ): Promise<unknown>;
  };
}

/** Once, unless somebody has set it up themselves. `clientPort`: of the chat client that has the channel. */
export async function loadDemoTeam({ channels, groups, roles }: Keepers, clientPort: number, at: Date): Promise<void> {
  const channel = { tenantId: DEMO_TENANT, teamId: DEMO_TEAM.id, id: DEMO_CHANNEL.id };
  await channels.note({ ...channel, serviceUrl: `http://localhost:${clientPort}/_connector`, botId: 'demo-bot' });
  // Teams names them only when something happens to them.
  const named = { tenantId: DEMO_TENANT, team: DEMO_TEAM, at };
  await channels.tell({ ...named, what: 'team renamed' });
  await channels.tell({ ...named, what: 'channel renamed', channel: DEMO_CHANNEL });
  const before = await groups.of(DEMO_TRUST.id);
  if (before.channel) return;
  const asking = { person: FACILITATOR, at };
  for (const one of MAY_SEND) await roles.give(one, { role: 'submitter', organisation: DEMO_TRUST.id }, asking);
  await groups.setUp(DEMO_TRUST.id, channel, SET_UP, before.version, {
    ...asking,
    right: 'set up a steering group',
    isPrivate: true,
  });
}
