import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';

/** Writes what happened into the log under a number, and gives the sentence in which people quote that number to us. */
export function noteFault(log: Log, error: unknown, where: Record<string, string | undefined>): string {
  const number = randomBytes(4).toString('hex').toUpperCase();
  log.error({ event: 'fault', number, ...where, error: error instanceof Error ? error.stack : String(error) });
  return `Something went wrong here. What you saved before is safe; please try again. If it happens twice, quote the number ${number}.`;
}
