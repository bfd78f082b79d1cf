// Whether a nudge has arrived, and why it has not: in words for whoever nudged.
import type { Outcome } from '../../outbox/notice.ts';
import { NOTHING_LOST, REASONS } from '../../outbox/rules.ts';

/** Without an outcome it is on its way. */
export function arrivalLine(outcome: Pick<Outcome, 'state' | 'reason'> | undefined): string {
  switch (outcome?.state) {
    case 'sent':
      return 'It is in their chat.';
    case 'waiting':
      return `Not delivered: ${outcome.reason ?? REASONS.waiting} ${NOTHING_LOST}`;
    case 'ambiguous':
      return `${outcome.reason ?? REASONS.unclear} Please ask them.`;
    case 'failed':
      return `Not delivered: ${outcome.reason ?? REASONS.refused} Please tell them yourself.`;
    case 'overtaken':
      return 'It was not sent, because by then it was no longer so.';
    default:
      return 'It is on its way to their own chat.';
  }
}
