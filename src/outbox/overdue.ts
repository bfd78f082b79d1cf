// Whether something that is due stays where it is: whoever runs the bot is told by the log, because nobody else would notice.
import type { Log } from '../running/log.ts';
import type { Notice } from './notice.ts';
import { readiness } from './rules.ts';

const OVERDUE_MS = 10 * 60_000; // sweeps come twice a minute, and the rate lets a thousand leave in half of one

/** Is given every notice that a sweep finds. A notice is overdue by the time since this process first found it ready, so no other clock is asked. */
export function openOverdue(log: Pick<Log, 'warn'>) {
  let readySince = new Map<string, Date>();
  return {
    look(found: readonly { partition: string; notice: Notice }[], at: Date): void {
      const ready = found.filter(({ notice }) => readiness(notice, at) === 'ready');
      const keys = ready.map(({ partition, notice }) => `${partition}\n${notice.id}`);
      readySince = new Map(keys.map((key) => [key, readySince.get(key) ?? at]));
      const ages = [...readySince.values()].map((since) => at.getTime() - since.getTime());
      const late = ages.filter((age) => age >= OVERDUE_MS);
      if (late.length)
        log.warn({ event: 'notice-overdue', notices: late.length, minutes: Math.floor(Math.max(...late) / 60_000) });
    },
  };
}
