// The steering groups, each in the partition of its Trust, and which Trust a channel serves.
import { isSameChannel, type ChannelKey } from '../../bot/channel-key.ts';
import type { Asking } from '../../bot/turn.ts';
import { PEOPLE } from '../../records/kind.ts';
import { settingsIn } from '../../records/settings.ts';
import type { Store } from '../../storage/port.ts';
import { SteeringGroup, type ChannelState } from './domain/group.ts';
import { seatOf, type Seat, type SeatId } from './domain/seats.ts';
import type { SetUp } from './domain/set-up.ts';
import { groupKinds } from './kinds.ts';
import { channelStateRow, movedRow, setUpRow } from './rows.ts';

const { group: groupKind, inChannel } = groupKinds;

export function groupRepository(store: Store) {
  const { of, save } = settingsIn<SteeringGroup>(store, groupKind);

  const trustsUnder = async (under: string): Promise<string[]> => {
    const rows = await store.list(PEOPLE, under);
    const found = await Promise.all(
      rows.map(async ({ value }) => {
        const { channel, trustId } = inChannel.read(value);
        const { channel: now } = await of(trustId);
        return now && isSameChannel(now, channel) ? [trustId] : [];
      }),
    );
    return found.flat();
  };

  const lead = (trustId: string, channel: ChannelKey, versionOf: (known: number | undefined) => number) => {
    const place = [channel.tenantId, channel.teamId, channel.id, trustId] as const;
    return store.change(PEOPLE, { keys: [inChannel.keyOf(...place)], by: 'nobody' }, (rows) => {
      const version = versionOf(inChannel.in(rows, ...place)?.version);
      return { result: undefined, put: [channelStateRow(trustId, { channel, version }, false)] };
    });
  };

  return {
    of,
    /** The Trusts whose steering channel this is; without a channel, one in this team. */
    trustsIn: ({ tenantId, teamId, id }: Omit<ChannelKey, 'id'> & { id?: string }): Promise<string[]> =>
      trustsUnder(id === undefined ? inChannel.under(tenantId, teamId) : inChannel.under(tenantId, teamId, id)),

    /** Of every Trust that has been set up, with one look. */
    channelStates: async (): Promise<ReadonlyMap<string, ChannelState>> => {
      const rows = (await store.list(PEOPLE, inChannel.under())).map(({ value }) => inChannel.read(value));
      const inOrder = rows.toSorted((a, b) => a.version - b.version);
      return new Map(inOrder.map(({ trustId, isLost }) => [trustId, isLost ? 'lost' : 'there']));
    },

    /** What leads from the channel to the Trust is written first: alone it says nothing. That it is the newest is said behind it. */
    setUp: async (trustId: string, channel: ChannelKey, setUp: SetUp, version: number, asking: Asking) => {
      await lead(trustId, channel, (known) => known ?? 0);
      const saved = await save(trustId, version, asking, (before) => {
        const settings = { ...before, ...setUp, channel };
        const left = before.channel && !isSameChannel(before.channel, channel) ? before.channel : undefined;
        const beside = [
          ...(left || !before.channel ? [setUpRow(trustId, channel, version + 1)] : []),
          ...(left ? [movedRow(trustId, left, version + 1)] : []),
        ];
        return { settings, doing: 'set up', from: before.channel && setUpOf(before), to: setUpOf(settings), beside };
      });
      if (saved.isSaved) await lead(trustId, channel, () => saved.settings.version);
      return saved;
    },

    fill: (trustId: string, seat: SeatId, to: Seat, version: number, asking: Asking) =>
      save(trustId, version, asking, (before) => {
        const from = seatOf(before.seats, seat);
        if (JSON.stringify(from) === JSON.stringify(to)) return 'same';
        const settings = { ...before, seats: { ...before.seats, [seat]: to } };
        return { settings, doing: 'seat changed', from: { [seat]: from }, to: { [seat]: to } };
      }),
  };
}
export type SteeringGroups = ReturnType<typeof groupRepository>;

const setUpOf = ({ seats: _seats, ...others }: SteeringGroup) => others;
