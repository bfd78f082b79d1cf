// Whether each Trust was sent each step, and no step twice.
import { dayOf } from '../../src/dates.ts';
import { isSendTime } from '../../src/calendar/send-hours.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import { OUTBOX, type Outcome } from '../../src/outbox/notice.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Past } from './past.ts';
import { isChannel, type Post } from './teams.ts';
import { NEWCOMER } from './trusts.ts';

export interface Verdict {
  ambiguous: number;
  missed: string[];
  doubled: string[];
  /** At night, long after the return was sent or became another's, or in a channel that was left. */
  untimely: string[];
}

export async function judge(store: Store, quarter: string, past: Past): Promise<Verdict> {
  const { trust, posts } = past;
  const rows = await store.list(trust.id, reminderKinds.outcome.under());
  const outcomes = rows.map(({ value }) => reminderKinds.outcome.read(value)).filter(isOfReminder);
  const ledger = await reminderKinds.ledger.get(store, trust.id, quarter);
  const claims = (ledger?.sent ?? []).map(({ step, on, channel }) => ({ step: `${step}|${on}`, channel: channel?.id }));
  /** Of the last claim: what was before it in another channel reached nobody. */
  const of = (step: string, channel: string | undefined) =>
    outcomes.filter(({ notice }) => {
      const own = `reminder|${trust.id}|${quarter}|${step}|`;
      return channel ? notice === `${own}channel|${channel}` : notice.startsWith(own) && !notice.includes('|channel|');
    });
  const held = past.isHeld() ? (await store.list(trust.id, OUTBOX)).map(({ key }) => key) : [];
  const isSettled = (step: string, isGood: (outcome: Outcome, channel: string | undefined) => boolean): boolean => {
    const claim = claims.find((one) => one.step === step);
    if (!claim) return false;
    const found = of(step, claim.channel);
    const isThere = found.filter(({ state }) => state === 'sent').length <= postsOf(posts, step).length;
    const isWaiting = held.some((key) => key.startsWith(`${OUTBOX}reminder|${trust.id}|${quarter}|${step}|`));
    if (isWaiting) return true;
    // Where a channel is chosen while one of its people still waits, it has come to the Trust by the other.
    const hasCome = !claim.channel && past.channel() && found.some(({ state }) => SETTLED.includes(state));
    const isGoodForAll = hasCome || found.every((one) => isGood(one, claim.channel));
    return found.length === (claim.channel ? 1 : 2) && isThere && isGoodForAll;
  };
  const isLate = ({ state, to }: Outcome) => to === NEWCOMER.id && state === 'overtaken';
  /** What has not reached a channel goes to the one that is chosen instead, and without one to people. */
  const hasArrived = (one: Outcome, channel: string | undefined): boolean =>
    isLate(one) || (SETTLED.includes(one.state) && !(one.state === 'failed' && channel && channel !== past.channel()));
  const hasEnded = (one: Outcome): boolean => isLate(one) || [...SETTLED, 'overtaken'].includes(one.state);
  const expected = [...past.expected()].filter((step) => !isSettled(step, hasArrived));
  const lost = claims.map(({ step }) => step).filter((step) => !isSettled(step, hasEnded));
  return {
    ambiguous: outcomes.filter(({ state }) => state === 'ambiguous').length,
    missed: [...new Set([...expected, ...lost])].map((step) => `${trust.id} ${step}`),
    doubled: doubledOf(past),
    untimely: untimelyOf(past),
  };
}

/** What did not come has a reason that the facilitator can read. A newcomer comes too late for most. */
const SETTLED = ['sent', 'ambiguous', 'failed', 'waiting'];
const isOfReminder = ({ kind }: Outcome): boolean => kind === 'reminders.sent';

const postsOf = (posts: readonly Post[], step: string): Post[] =>
  posts.filter((post) => post.isThere && step.startsWith(`${post.step}|`));

/** Whatever may stand for one step in the channels of a Trust, or in one chat; or in both. What Teams has denied does not. */
function doubledOf({ posts, snoozes }: Past): string[] {
  const there = posts.filter(({ isDenied }) => !isDenied);
  const perStep = Map.groupBy(there, ({ trust, step, to }) => `${trust} ${step} in ${isChannel(to) ? 'channels' : to}`);
  const inBoth = Map.groupBy(
    there.filter(({ step }) => step !== 'snoozed'),
    ({ trust, step }) => `${trust} ${step} in channels and chats`,
  );
  return [
    ...[...perStep].flatMap(([name, those]) => {
      const most = those[0]?.step === 'snoozed' ? snoozes.size : 1;
      return those.length > most ? [name] : [];
    }),
    ...[...inBoth].flatMap(([name, those]) => (new Set(those.map(({ to }) => isChannel(to))).size > 1 ? [name] : [])),
  ];
}

const WRONG_MS = 6 * 60_000; // the clocks
const isNight = (at: number): boolean => [-WRONG_MS, WRONG_MS].every((by) => !isSendTime(new Date(at + by)));

function untimelyOf({ posts, overAt, strays }: Past): string[] {
  const end = overAt() ?? Infinity;
  return posts
    .filter((post) => isNight(post.at) || post.at > end || strays.includes(post))
    .map(({ trust, step, to, at }) => `${trust} ${step} in ${to} at ${new Date(at).toISOString()}`);
}

/** Nobody has two messages about what waits on one day. */
export function twiceInADay(digests: readonly { to: string; at: number }[]): string[] {
  const perDay = Map.groupBy(digests, ({ to, at }) => `two messages in ${to} on ${dayOf(new Date(at))}`);
  return [...perDay].flatMap(([name, those]) => (those.length > 1 ? [name] : []));
}

export const together = (verdicts: readonly Verdict[]): Verdict => ({
  ambiguous: verdicts.reduce((sum, { ambiguous }) => sum + ambiguous, 0),
  missed: verdicts.flatMap(({ missed }) => missed),
  doubled: verdicts.flatMap(({ doubled }) => doubled),
  untimely: verdicts.flatMap(({ untimely }) => untimely),
});
