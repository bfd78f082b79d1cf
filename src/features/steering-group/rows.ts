// The notices of a steering group: to its channel, to who sets it up, and to who is concerned when something happens to the channel.
import { z } from 'zod';
import type { ChannelNews } from '../../bot/channel-event.ts';
import { ChannelKey } from '../../bot/channel-key.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Recipient } from '../../outbox/notice.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import type { Row } from '../../storage/port.ts';
import { groupKinds } from './kinds.ts';

export type GroupNotice = 'welcome' | 'form' | 'set-up' | 'moved' | 'news';
export const groupNoticesOf = noticesOf<GroupNotice>('steering-group');

/** What a notice speaks of. */
export const GroupAbout = z.object({
  channel: ChannelKey,
  trustId: z.string().optional(),
  what: z.string().optional(),
});
export type GroupAbout = z.infer<typeof GroupAbout>;
export const readGroupAbout = (about: string): GroupAbout => GroupAbout.parse(JSON.parse(about));

function groupRow(kind: GroupNotice, id: string, about: GroupAbout, to: Recipient, tag?: string): Row {
  const name = `${groupNoticesOf.nameOf(kind)}|${id}`;
  const outcomeKey = groupKinds.outcome.keyOf(name);
  return groupNoticesOf.row(kind, { id: name, about: JSON.stringify(about), to, tag, outcomeKey });
}

const nameOf = ({ tenantId, teamId, id }: ChannelKey) => `${tenantId}|${teamId}|${id}`;

export const welcomeRow = (channel: ChannelKey, version: number): Row =>
  groupRow('welcome', `${nameOf(channel)}|${version}`, { channel }, { channel });

/** Each press sends the form again: whoever pressed wants it in front of them. */
export const formRow = (channel: ChannelKey, { tenantId, id }: PersonKey, mark: string): Row =>
  groupRow('form', `${mark}|${keyOfPerson({ tenantId, id })}`, { channel }, { person: { tenantId, id } });

/** The one post that says whether a channel is the steering channel of a Trust. */
const standingTag = (trustId: string, channel: ChannelKey) => `steering-channel|${nameOf(channel)}|${trustId}`;

export const setUpRow = (trustId: string, channel: ChannelKey, version: number): Row =>
  groupRow('set-up', `${nameOf(channel)}|${version}`, { channel, trustId }, { channel }, standingTag(trustId, channel));

/** For the channel that was left. */
export const movedRow = (trustId: string, channel: ChannelKey, version: number): Row =>
  groupRow('moved', `${nameOf(channel)}|${version}`, { channel, trustId }, { channel }, standingTag(trustId, channel));

export function newsRow(
  { what, team }: ChannelNews,
  { channel, trustId }: { channel: ChannelKey; trustId: string },
  { tenantId, id }: PersonKey,
): Row {
  const person = { tenantId, id };
  const mark = `${nameOf(channel)}|${team.version}|${trustId}|${keyOfPerson(person)}`;
  return groupRow('news', mark, { channel, trustId, what }, { person });
}

/** What leads from the channel to its Trust says too whether it can be written to. */
export const channelStateRow = (
  trustId: string,
  { channel, version }: { channel: ChannelKey; version: number },
  isLost: boolean,
): Row =>
  groupKinds.inChannel.row(
    { channel, trustId, version, isLost },
    channel.tenantId,
    channel.teamId,
    channel.id,
    trustId,
  );
