// What is known of one Trust in the course of a history, gathered from moment to moment.
import type { Deadlines } from '../../src/calendar/deadlines.ts';
import { digestKinds } from '../../src/features/digest/kinds.ts';
import { londonTime } from '../../src/calendar/london.ts';
import { PEOPLE } from '../../src/records/kind.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { returnKinds } from '../../src/features/returns/kinds.ts';
import type { Store } from '../../src/storage/port.ts';
import { isSameStanding, openExpectations, type TrustStanding } from './expected.ts';
import type { Look } from './instance.ts';
import type { Post } from './teams.ts';
import { ALLIANCE, type SimulatedTrust } from './trusts.ts';

const MINUTE = 60_000;
const CLOCKS_MS = 10 * MINUTE; // so far apart clocks may be
const FORM_MS = 2 * MINUTE; // what waits for a form goes by then

interface Given {
  store: Store;
  quarter: string;
  deadlines: Deadlines;
  daysOff: readonly string[];
  /** Channels that are not there any more. */
  gone: ReadonlySet<string>;
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

export function openPast(trust: SimulatedTrust, { store, quarter, deadlines, daysOff, gone }: Given) {
  const expectations = openExpectations(deadlines, daysOff);
  const posts: Post[] = [];
  /** The days that were chosen. */
  const snoozes = new Set<string>();
  /** When it was known to be sent. */
  let submittedAt: number | undefined;
  let waitsUntil = 0;
  let before: TrustStanding = { isSubmitted: false, cancelled: [] };

  const standing = async (): Promise<TrustStanding> => {
    const found = await returnKinds.record.get(store, trust.id, quarter);
    const ledger = await reminderKinds.ledger.get(store, trust.id, quarter);
    const rounds = await reminderKinds.rounds.get(store, ALLIANCE, quarter);
    const cancelled = (rounds?.cancelled ?? []).map(({ step, on }) => `${step}|${on}`).toSorted();
    return { isSubmitted: found?.last !== undefined, snoozedUntil: ledger?.snooze?.until, cancelled };
  };
  /** What is held by a pause goes on the morning behind it. */
  const pausedUntil = async (): Promise<number> => {
    if (trust.channel && !gone.has(trust.channel.id)) return 0;
    const records = await Promise.all(
      [trust.submitter, trust.facilitator].map((one) => digestKinds.record.get(store, PEOPLE, one)),
    );
    const days = records.flatMap((record) => record?.pausedUntil ?? []);
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
    submittedAt: () => submittedAt,
    remember: async ({ from, until, looks, posts: all, isDisturbed }: PastMoment): Promise<void> => {
      const after = await standing();
      for (const post of all.filter((one) => one.trust === trust.id)) {
        posts.push(post);
        waitsUntil = Math.max(waitsUntil, waitOf(post));
      }
      waitsUntil = Math.max(waitsUntil, await pausedUntil());
      if (isDisturbed) waitsUntil = Math.max(waitsUntil, until + FORM_MS + CLOCKS_MS);
      if (after.snoozedUntil) snoozes.add(after.snoozedUntil);
      if (after.isSubmitted) submittedAt ??= until;
      if (isSameStanding(before, after)) expectations.see({ looks, standing: after, waitsUntil, at: from });
      before = after;
    },
  };
}
export type Past = ReturnType<typeof openPast>;
