import type { Rows } from '../storage/port.ts';
import { noticeKinds, type Notice } from './notice.ts';

/** False where somebody took our attempt for abandoned and ended it. */
export function isStillOurs(rows: Rows, { id, attempts }: Notice): boolean {
  const there = noticeKinds.outbox.in(rows, id);
  return there?.state === 'attempting' && there.attempts === attempts;
}
