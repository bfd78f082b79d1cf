import type { Rows } from '../storage/port.ts';
import { Notice, outboxKey } from './notice.ts';

/** False where somebody took our attempt for abandoned and ended it. */
export function isStillOurs(rows: Rows, { id, attempts }: Notice): boolean {
  const row = rows.get(outboxKey(id));
  const there = row === undefined ? undefined : Notice.parse(row);
  return there?.state === 'attempting' && there.attempts === attempts;
}
