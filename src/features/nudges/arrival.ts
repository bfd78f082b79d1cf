// Whether a nudge has arrived, and why it cannot: in words for whoever nudged.
import type { Outcome } from '../../outbox/notice.ts';
import { REASONS } from '../../outbox/rules.ts';

const WAITS = 'Nothing is lost: they get it the moment they open it.';

/** Without an outcome it is on its way. */
export function arrivalLine(outcome: Pick<Outcome, 'state' | 'reason'> | undefined): string {
  switch (outcome?.state) {
    case 'sent':
      return 'It is in their chat.';
    case 'waiting':
      return `Not reached: ${outcome.reason ?? REASONS.waiting} ${WAITS}`;
    case 'ambiguous':
      return `${outcome.reason ?? REASONS.unclear} Please ask them.`;
    case 'failed':
      return `Not reached: ${outcome.reason ?? REASONS.refused} Please tell them yourself.`;
    case 'overtaken':
      return 'It was not sent, because by then it was no longer so.';
    default:
      return 'It is on its way to their own chat.';
  }
}

interface Reachable {
  address?: unknown;
  unreachableSince?: string;
}

/** Why somebody cannot be written to now; undefined where they can. */
export function unreachableLine(profile: Reachable | undefined): string | undefined {
  if (profile?.unreachableSince) return `${REASONS.removed} ${WAITS}`;
  return profile?.address ? undefined : `${REASONS.waiting} ${WAITS}`;
}
