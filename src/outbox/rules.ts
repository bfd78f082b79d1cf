import { isSendTime } from '../calendar/send-hours.ts';
import type { Notice, Outcome } from './notice.ts';

/** What the Bot Connector's answer to one POST means for us. `later`: it was surely not delivered, and may be tried again. */
export type SendResult =
  | { is: 'sent'; post?: { conversationId: string; activityId: string } }
  | { is: 'later'; afterMs: number }
  | { is: 'unreachable' | 'ambiguous' | 'failed'; reason: string };

const MOST_ATTEMPTS = 6;
/**
 * An attempt this old was cut off by a crash: a send gives up after ten seconds. The rest is for the clocks, because
 * another process wrote the moment: they may be nine minutes apart.
 */
const ABANDONED_AFTER_MS = 10 * 60_000;

/** Whether a notice can be tried now; `abandoned` if a crash fell between the attempt and its outcome. */
export function readiness(notice: Notice, at: Date): 'ready' | 'not yet' | 'abandoned' {
  if (notice.state === 'attempting')
    return at.getTime() - Date.parse(notice.attemptedAt ?? '') > ABANDONED_AFTER_MS ? 'abandoned' : 'not yet';
  if (notice.keepsHours && !isSendTime(at)) return 'not yet';
  return notice.notBefore && notice.notBefore > at.toISOString() ? 'not yet' : 'ready';
}

const TYPING_MS = 60_000; // so long after a form was shown, somebody may be typing into it
const MOST_WAIT_MS = 60_000; // whoever opens one form after the other still gets their notices

/** Whether a notice may not go yet, because a message in the chat would lose what is half typed into a form. */
export function waitsForForm({ waitsSince }: Notice, formShownAt: string | undefined, at: Date): boolean {
  const age = (moment: string) => at.getTime() - Date.parse(moment);
  if (!formShownAt || age(formShownAt) >= TYPING_MS) return false;
  return !waitsSince || age(waitsSince) < MOST_WAIT_MS;
}

export const attempt = (notice: Notice, at: Date): Notice => ({
  ...notice,
  state: 'attempting',
  attempts: notice.attempts + 1,
  attemptedAt: at.toISOString(),
});

/** Back to the queue after a definite "not now"; undefined when it has been tried often enough. */
export function tryLater(notice: Notice, afterMs: number, at: Date): Notice | undefined {
  if (notice.attempts >= MOST_ATTEMPTS) return undefined;
  return {
    ...notice,
    state: 'due',
    notBefore: new Date(at.getTime() + afterMs * 2 ** (notice.attempts - 1)).toISOString(),
  };
}

export const outcomeOf = (notice: Notice, state: Outcome['state'], at: Date, reason?: string): Outcome => ({
  schemaVersion: 1,
  notice: notice.id,
  kind: notice.kind,
  to: ('person' in notice.to ? notice.to.person : notice.to.channel).id,
  state,
  at: at.toISOString(),
  ...(reason && { reason }),
});

/** A message that never arrives, however often it is sent: the account is not of this organisation. */
export const isForElsewhere = (outcome?: Outcome): boolean =>
  outcome?.state === 'failed' && outcome.reason === REASONS.elsewhere;

/** The reasons people may read. */
export const REASONS = {
  waiting: 'They have not opened the ACCEND Assistant yet, so I cannot write to them.',
  removed: 'They have removed the ACCEND Assistant, or it is blocked for them.',
  unclear: 'Teams did not confirm it, so it may or may not have arrived.',
  refused: 'Teams would not deliver it.',
  elsewhere: 'This account is not of your organisation, so nothing was sent to it.',
  gone: 'The channel is not there any more, or the ACCEND Assistant is not in its team.',
  busy: 'Teams was too busy, several times.',
};

export const NOTHING_LOST = 'Nothing is lost: they get it the moment they open it.';

export interface Reachable {
  address?: unknown;
  unreachableSince?: string;
}

/** Why somebody cannot be written to now; undefined where they can. */
export function unreachableLine(profile: Reachable | undefined): string | undefined {
  if (profile?.unreachableSince) return `${REASONS.removed} ${NOTHING_LOST}`;
  return profile?.address ? undefined : `${REASONS.waiting} ${NOTHING_LOST}`;
}
