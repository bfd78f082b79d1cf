// The notices of reminders: new ones, and those that replace the card of a post.
import { z } from 'zod';
import type { ChannelKey } from '../../bot/channel-key.ts';
import { keyOfPerson, type PersonKey } from '../../bot/person-key.ts';
import type { Outcome } from '../../outbox/notice.ts';
import { noticesOf } from '../../outbox/notices-of.ts';
import type { Row, Store } from '../../storage/port.ts';
import { ReminderStep, type Reminder, type ReminderClaim } from './domain/plan.ts';
import { reminderKinds } from './kinds.ts';

export const ReminderAbout = z.object({ trustId: z.string(), quarter: z.string(), step: ReminderStep, on: z.string() });
export type ReminderAbout = z.infer<typeof ReminderAbout>;
export const readAbout = (about: string): ReminderAbout => ReminderAbout.parse(JSON.parse(about));

export type ReminderNotice = 'sent' | 'shown';
export const reminderNoticesOf = noticesOf<ReminderNotice>('reminders');

export const postTag = ({ trustId, quarter, step, on }: ReminderAbout): string =>
  `reminder|${trustId}|${quarter}|${step}|${on}`;

type Going = Pick<Parameters<typeof reminderNoticesOf.row>[1], 'to' | 'tag' | 'onlyReplaces' | 'keepsHours'>;

const row = (kind: ReminderNotice, id: string, about: ReminderAbout, going: Going): Row =>
  reminderNoticesOf.row(kind, {
    id,
    about: JSON.stringify(about),
    outcomeKey: reminderKinds.outcome.keyOf(id),
    ...going,
  });

/** What the ids of all notices to channels of one step begin with. */
const toChannels = (about: ReminderAbout): string => `${postTag(about)}|channel|`;
const channelNoticeId = (about: ReminderAbout, { id }: ChannelKey): string => `${toChannels(about)}${id}`;
export const channelRow = (about: ReminderAbout, channel: ChannelKey): Row =>
  row('sent', channelNoticeId(about, channel), about, { to: { channel }, tag: postTag(about), keepsHours: true });

export const personNoticeId = (about: ReminderAbout, person: PersonKey): string =>
  `${postTag(about)}|${keyOfPerson(person)}`;
export const personRow = (about: ReminderAbout, { tenantId, id }: PersonKey): Row =>
  row('sent', personNoticeId(about, { tenantId, id }), about, {
    to: { person: { tenantId, id } },
    keepsHours: true,
  });

/** What has become of a claim in a channel. */
export const outcomeInChannel = (
  store: Store,
  about: ReminderAbout,
  channel: ChannelKey,
): Promise<Outcome | undefined> => reminderKinds.outcome.get(store, about.trustId, channelNoticeId(about, channel));

/** What has become of a claim, and of none before it in another channel. */
export async function outcomesOf(store: Store, about: ReminderAbout, { channel }: ReminderClaim): Promise<Outcome[]> {
  if (channel) return [(await outcomeInChannel(store, about, channel)) ?? []].flat();
  const rows = await store.list(about.trustId, reminderKinds.outcome.keyOf(`${postTag(about)}|`));
  return rows
    .map(({ value }) => reminderKinds.outcome.read(value))
    .filter(({ kind, notice }) => kind === reminderNoticesOf.nameOf('sent') && !notice.startsWith(toChannels(about)));
}

/** `mark`: what makes the card another one than before. */
export const reminderShownRow = (about: ReminderAbout, channel: ChannelKey, mark: string): Row =>
  row('shown', `${postTag(about)}|${mark}`, about, { to: { channel }, tag: postTag(about), onlyReplaces: true });

/** Every post of a quarter shows how things stand now. */
export const shownRows = (
  { trustId, quarter }: { trustId: string; quarter: string },
  sent: readonly (Reminder & { channel?: ChannelKey })[],
  mark: string,
): Row[] =>
  sent.flatMap(({ step, on, channel }) =>
    channel ? [reminderShownRow({ trustId, quarter, step, on }, channel, mark)] : [],
  );
