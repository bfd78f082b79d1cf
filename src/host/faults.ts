import { correlationNow, newCorrelation } from '../running/correlation.ts';
import type { Log } from '../running/log.ts';
import { UnconfirmedWrite } from '../storage/port.ts';

/** By which every line about it is found. */
const faultNumber = (): string => correlationNow()?.correlation ?? newCorrelation();

/** The turn took too long. Its work may still come to its end. */
export class LateTurn extends Error {
  readonly number = faultNumber();
}

const SURE = 'Something went wrong here. What you saved before is safe; please try again.';
const UNSURE =
  'This could not be finished in time. What you have just sent may have been saved: press it or type it again, and you will see how things stand.';

/** Writes what happened into the log under a number, and gives the sentence in which people quote that number to us. */
export function noteFault(log: Log, error: unknown, where: Record<string, string | undefined>): string {
  const number = error instanceof LateTurn ? error.number : faultNumber();
  log.error({ event: 'fault', number, ...where, error: error instanceof Error ? error.stack : String(error) });
  const sentence = error instanceof LateTurn || error instanceof UnconfirmedWrite ? UNSURE : SURE;
  return `${sentence} If it happens twice, quote the number ${number}.`;
}
