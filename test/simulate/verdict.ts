// Whether each Trust was sent each step, and no step twice.
import { dayOf } from '../../src/dates.ts';
import { isSendTime } from '../../src/calendar/send-hours.ts';
import { reminderKinds } from '../../src/features/reminders/kinds.ts';
import type { Outcome } from '../../src/outbox/notice.ts';
import type { Store } from '../../src/storage/port.ts';
import type { Past } from './past.ts';
import type { Post } from './teams.ts';
import { NEWCOMER } from './trusts.ts';

export interface Verdict {
  ambiguous: number;
  missed: string[];
  doubled: string[];
  /** At night, or long after the return was sent. */
  untimely: string[];
}

export async function judge(store: Store, quarter: string, past: Past): Promise<Verdict> {
  const { trust, posts } = past;
  const rows = await store.list(trust.id, reminderKinds.outcome.under());
  const outcomes = rows.map(({ value }) => reminderKinds.outcome.read(value)).filter(isOfReminder);
  const ledger = await reminderKinds.ledger.get(store, trust.id, quarter);
  const claims = (ledger?.sent ?? []).map(({ step, on, channel }) => ({
    step: `${step}|${on}`,
    isToChannel: !!channel,
  }));
  const of = (step: string) =>
    outcomes.filter(({ notice }) => notice.startsWith(`reminder|${trust.id}|${quarter}|${step}`));
  const isSettled = (step: string, states: readonly string[]): boolean => {
    const [expectedCount] = claims.filter((one) => one.step === step).map(({ isToChannel }) => (isToChannel ? 1 : 2));
    const found = of(step);
    const isThere = found.filter(({ state }) => state === 'sent').length <= postsOf(posts, step).length;
    const isGood = ({ state, to }: Outcome) => states.includes(state) || (to === NEWCOMER.id && state === 'overtaken');
    return found.length === expectedCount && isThere && found.every(isGood);
  };
  const expected = [...past.expected()].filter((step) => !isSettled(step, SETTLED));
  const lost = claims.map(({ step }) => step).filter((step) => !isSettled(step, [...SETTLED, 'overtaken']));
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

/** Whatever may stand in one conversation for one step. What Teams has denied does not. */
function doubledOf({ posts, snoozes }: Past): string[] {
  const perStep = Map.groupBy(
    posts.filter(({ isDenied }) => !isDenied),
    ({ trust, step, to }) => `${trust} ${step} in ${to}`,
  );
  return [...perStep].flatMap(([name, those]) => {
    const most = those[0]?.step === 'snoozed' ? snoozes.size : 1;
    return those.length > most ? [name] : [];
  });
}

const WRONG_MS = 6 * 60_000; // the clocks
const isNight = (at: number): boolean => [-WRONG_MS, WRONG_MS].every((by) => !isSendTime(new Date(at + by)));

function untimelyOf({ posts, submittedAt }: Past): string[] {
  const end = submittedAt() ?? Infinity;
  return posts
    .filter(({ at }) => isNight(at) || at > end)
    .map(({ trust, step, at }) => `${trust} ${step} at ${new Date(at).toISOString()}`);
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
