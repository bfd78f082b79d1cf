// Teams, as far as it is written to: answers, says that it is busy, and loses answers; and counts what it was given.
import type { Card } from '../../src/bot/turn.ts';
import type { Send } from '../../src/outbox/delivery.ts';
import { REASONS, type SendResult } from '../../src/outbox/rules.ts';
import type { WorldClock } from './world-clock.ts';

/** A reminder that Teams was asked to show; never the replacement of one. */
export interface Post {
  trust: string;
  step: string;
  /** The conversation. */
  to: string;
  at: number;
  /** Whether it stands there. */
  isThere: boolean;
  /** Whether the bot could know that it does not. */
  isDenied: boolean;
  /** How long Teams asked to wait. */
  waitMs?: number;
}

export const isChannel = (to: string): boolean => to.startsWith('channel-');

/** How each reminder begins. */
const HEADINGS: [step: string, heading: string][] = [
  ['opens', 'The quarterly return is open'],
  ['before', 'The quarterly return is due soon'],
  ['due', 'The quarterly return is due today'],
  ['after', 'The quarterly return is late'],
  ['closes', 'The quarterly return closes today'],
  ['snoozed', 'The quarterly return is still to be sent'],
];

/** In the Alliance's own words. */
export const ownHeading = (step: string): string => `Our return: ${step}`;

interface Needs {
  world: WorldClock;
  random(): number;
  note(line: string): void;
}

export function openTeams({ world, random, note }: Needs) {
  const posts: Post[] = [];
  /** Conversations that are gone, whether or not the bot was told. */
  const gone = new Set<string>();
  const watch = world.watch();
  const busy = random() < 0.05 ? 0.6 : 0.08;
  /** Messages of a day that somebody was sent, or may have been. */
  const digests: { to: string; at: number }[] = [];
  let sends = 0;

  const judge = (): { result: SendResult; isThere: boolean } => {
    const dice = random();
    if (dice < busy) return { result: { is: 'later', afterMs: 1000 + Math.floor(random() * 20_000) }, isThere: false };
    if (dice > 0.88) return { result: { is: 'ambiguous', reason: REASONS.unclear }, isThere: dice > 0.93 };
    return { result: { is: 'sent' }, isThere: true };
  };

  const send: Send = async (address, card) => {
    sends++;
    if (random() < 0.15) await watch.pause(random() * 9000);
    const to = address.conversationId;
    const { result, isThere }: ReturnType<typeof judge> = gone.has(to)
      ? { result: { is: 'unreachable', reason: REASONS.gone }, isThere: false }
      : judge();
    const isNew = !('activityId' in address && address.activityId);
    const about = reminderIn(card);
    note(`  Teams: ${isNew ? 'post' : 'replace'} ${about?.step ?? 'another card'} in ${to}: ${result.is}, ${isThere}`);
    const isDenied = result.is === 'later' || result.is === 'unreachable';
    if (!isDenied && JSON.stringify(card).includes('at most once on a working day'))
      digests.push({ to, at: world.now() });
    const waitMs = result.is === 'later' ? result.afterMs : undefined;
    if (isNew && about) posts.push({ ...about, to, at: world.now(), isThere, isDenied, waitMs });
    if (result.is !== 'sent' || 'userId' in address) return result;
    return { is: 'sent', post: { conversationId: to, activityId: address.activityId ?? `post-${sends}` } };
  };
  return { send, posts, digests, gone, sends: () => sends };
}
export type Teams = ReturnType<typeof openTeams>;

function reminderIn(card: Card): Pick<Post, 'trust' | 'step'> | undefined {
  const text = JSON.stringify(card);
  const isHeaded = (heading: string) => text.includes(`"${heading}"`);
  const [step] = HEADINGS.find(([one, heading]) => isHeaded(heading) || isHeaded(ownHeading(one))) ?? [];
  const trust = /"trust":"(\w+)"/.exec(text)?.[1];
  return step && trust ? { step, trust } : undefined;
}
