// What is known of one Trust in the course of a history, gathered from moment to moment.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import type { ChannelKey } from '../../src/bot/channel-key.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { lastDayOf } from '../../src/calendar/quarters.ts';
import { addWorkingDays } from '../../src/calendar/working-days.ts';
import { dayOf } from '../../src/dates.ts';
import { isOpen } from '../../src/features/channels/domain/team.ts';
import { channelKinds } from '../../src/features/channels/kinds.ts';
import { digestKinds } from '../../src/features/digest/kinds.ts';
import { organisationKinds, ORGANISATIONS } from '../../src/features/organisations/kinds.ts';
import { PEOPLE } from '../../src/records/kind.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { groupKinds } from '../../src/features/steering-group/kinds.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { Store } from '../../src/storage/port.ts';
import { isSameStanding, openExpectations, type TrustStanding } from './expected.ts';
import type { Look } from './instance.ts';
import { isChannel, type Post } from './teams.ts';
import { ALLIANCE, TRUSTS, type SimulatedTrust } from './trusts.ts';

const MINUTE = 60_000;
const CLOCKS_MS = 10 * MINUTE; // so far apart clocks may be
const FORM_MS = 2 * MINUTE; // what waits for a form goes by then

interface Given {
  store: Store;
  quarter: string;
  deadlines: Deadlines;
  daysOff: readonly string[];
}

/** `from` and `until`: by true time. */
export interface PastMoment {
  from: number;
  until: number;
  /** Of processes that live. */
  looks: readonly Look[];
  /** Of all Trusts. */
  posts: readonly Post[];
  /** Somebody of this Trust did something. */
  isDisturbed: boolean;
}

export function openPast(trust: SimulatedTrust, { store, quarter, deadlines, daysOff }: Given) {
  const posts: Post[] = [];
  /** The days that were chosen. */
  const snoozes = new Set<string>();
  /** Posts in channels that are not its own. */
  const strays: Post[] = [];
  /** When it was known to be sent, or that it is another's to send. */
  let overAt: number | undefined;
  let waitsUntil = 0;
  let seenUntil = 0;
  let chosen = trust.channel;
  let before: TrustStanding = { isSubmitted: false, isExpected: true, channel: chosen?.id, cancelled: [] };
  const expectations = openExpectations(deadlines, daysOff, before);

  const isTaken = async (): Promise<boolean> => {
    const others = TRUSTS.filter(({ id }) => id !== trust.id);
    const rows = await Promise.all(
      others.map(({ id }) => organisationKinds.organisation.get(store, ORGANISATIONS, id)),
    );
    const links = rows.flatMap((row) => row?.tookOverFrom ?? []);
    return links.some(({ id, on }) => id === trust.id && on <= lastDayOf(quarter));
  };
  const openChannel = async (channel: ChannelKey | undefined): Promise<string | undefined> => {
    const team = channel && (await channelKinds.team.get(store, PEOPLE, channel.tenantId, channel.teamId));
    return channel && team && isOpen(team, channel.id) ? channel.id : undefined;
  };
  const standing = async (channel: ChannelKey | undefined): Promise<TrustStanding> => {
    const found = await returnKinds.record.get(store, trust.id, quarter);
    const ledger = await reminderKinds.ledger.get(store, trust.id, quarter);
    const rounds = await reminderKinds.rounds.get(store, ALLIANCE, quarter);
    return {
      isSubmitted: found?.last !== undefined,
      isExpected: !(await isTaken()),
      channel: await openChannel(channel),
      snoozedUntil: ledger?.snooze?.until,
      cancelled: (rounds?.cancelled ?? []).map(({ step, on }) => `${step}|${on}`).toSorted(),
    };
  };
  /** What is held by a pause, or by another message of that day, goes on the morning behind it. */
  const heldUntil = async (at: number): Promise<number> => {
    const today = dayOf(new Date(at));
    const records = await Promise.all(
      [trust.submitter, trust.facilitator].map((one) => digestKinds.record.get(store, PEOPLE, one)),
    );
    const days = records.flatMap((record) => {
      const isOther = record?.on === today && record.notice && !record.notice.startsWith(`reminder|${trust.id}|`);
      return [...(isOther ? [addWorkingDays(today, 1)] : []), ...(record?.pausedUntil ? [record.pausedUntil] : [])];
    });
    return Math.max(0, ...days.map((day) => londonTime(day, '08:30').getTime() + CLOCKS_MS));
  };
  /** Each time that Teams is busy, twice as long. */
  const waitOf = ({ at, step, to, waitMs }: Post): number => {
    if (waitMs === undefined) return 0;
    const busy = posts.filter((one) => one.step === step && one.to === to).length;
    return at + waitMs * 2 ** (busy - 1) + CLOCKS_MS;
  };
  return {
    trust,
    posts,
    snoozes,
    expected: expectations.expected,
    overAt: () => overAt,
    strays,
    remember: async ({ from, until, looks, posts: all, isDisturbed }: PastMoment): Promise<void> => {
      const group = await groupKinds.group.get(store, trust.id);
      const after = await standing(group?.channel);
      for (const post of all.filter((one) => one.trust === trust.id)) {
        posts.push(post);
        waitsUntil = Math.max(waitsUntil, waitOf(post));
        if (isChannel(post.to) && ![chosen?.id, group?.channel?.id].includes(post.to)) strays.push(post);
      }
      chosen = group?.channel;
      if (!after.channel) waitsUntil = Math.max(waitsUntil, await heldUntil(from));
      if (isDisturbed) waitsUntil = Math.max(waitsUntil, until + FORM_MS + CLOCKS_MS);
      if (after.snoozedUntil) snoozes.add(after.snoozedUntil);
      if (after.isSubmitted || !after.isExpected) overAt ??= until;
      if (isSameStanding(before, after)) expectations.see({ looks, standing: after, waitsUntil, at: from });
      before = after;
      seenUntil = until;
    },
    /** Something may still be on its way to its people, who have paused or had their message of the day. */
    isHeld: () => waitsUntil > seenUntil,
    /** Where it is to be reminded at last. */
    channel: () => before.channel,
  };
}
export type Past = ReturnType<typeof openPast>;
