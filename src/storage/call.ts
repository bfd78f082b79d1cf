// One call to the storage service: everything that is tried again for it ends within its time, and so does the waiting.
import { setTimeout as wait } from 'node:timers/promises';
import { RestError, type TableClient } from '@azure/data-tables';

/** Of one call with all its tries. A turn has three seconds. */
export const CALL_MS = 2000;
const FIRST_PAUSE_MS = 100; // doubled each time

/** `refused`: an answer. `not now`: surely not done. `unclear`: it may have been done, and nobody knows. */
type Failure = 'refused' | 'not now' | 'unclear';

/** Storage did not answer in time. */
export class NoAnswer extends Error {}

/** A table, and the way it is asked. */
export interface Table {
  client: TableClient;
  call<T>(send: (abortSignal: AbortSignal) => Promise<T>, unclear?: () => void): Promise<T>;
}

/** `callMs`: longer only where nobody waits for an answer. */
export const tableOf = (client: TableClient, callMs = CALL_MS): Table => ({
  client,
  call: (send, unclear = () => {}) => callStorage(send, unclear, callMs),
});

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Tries until there is an answer, as long as the time allows. `unclear` is told of each try that may have been done: so
 * only what may be done twice, or is guarded, can be sent by this.
 */
async function callStorage<T>(
  send: (abortSignal: AbortSignal) => Promise<T>,
  unclear: () => void,
  callMs: number,
): Promise<T> {
  const end = performance.now() + callMs;
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort(new NoAnswer('Storage did not answer in time.'));
  }, callMs);
  try {
    for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
      const tried = await outcomeOf(send, limit.signal);
      if (tried.is === 'answered') return tried.value;
      if (tried.is === 'unclear') unclear();
      if (tried.is === 'refused') throw shutOut(tried.error) ?? tried.error;
      const ms = retryAfterMs(tried.error) ?? pause;
      if (limit.signal.aborted || performance.now() + ms >= end)
        throw new NoAnswer('Storage did not answer in time.', { cause: tried.error });
      await wait(ms);
    }
  } finally {
    clearTimeout(timer);
  }
}

type Outcome<T> = { is: 'answered'; value: T } | { is: Failure; error: unknown };

async function outcomeOf<T>(send: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Outcome<T>> {
  try {
    // Also where the answer has begun and then hangs, which the SDK does not end.
    const ended = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    return { is: 'answered', value: await Promise.race([send(signal), ended]) };
  } catch (error) {
    return { is: signal.aborted ? 'unclear' : failureOf(error), error };
  }
}

/** Storage does not let the bot in, whatever it asks. */
export class ShutOut extends Error {}

/** In words for whoever runs the bot. The service says but a code, and that only in its own answer. */
function shutOut(error: unknown): ShutOut | undefined {
  if (!(error instanceof RestError) || (error.statusCode !== 401 && error.statusCode !== 403)) return undefined;
  return new ShutOut(
    `Storage does not let the bot in (${error.statusCode}): its token or key is expired or meant for something else, or its identity has no right to the tables of this account.`,
    { cause: error },
  );
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof RestError)) return 'refused'; // a mistake of ours, or a refusal
  const { statusCode, code = '' } = error;
  if (NEVER_LEFT.has(code) || statusCode === 429) return 'not now';
  if (statusCode === undefined || statusCode === 408) return 'unclear';
  return statusCode >= 500 && statusCode !== 501 && statusCode !== 505 ? 'unclear' : 'refused';
}

/** What the service asks to wait, in its seconds or as a moment of its own clock; undefined where it does not say. */
export function retryAfterMs(error: unknown): number | undefined {
  const headers = error instanceof RestError ? error.response?.headers : undefined;
  const exact = Number(headers?.get('x-ms-retry-after-ms') ?? headers?.get('retry-after-ms') ?? NaN);
  if (exact >= 0) return exact;
  const said = headers?.get('retry-after');
  if (!said) return undefined;
  const ms = Number(said) * 1000;
  const until = Number.isNaN(ms) ? Date.parse(said) - Date.parse(headers?.get('date') ?? '') : ms;
  return until >= 0 ? until : undefined;
}
