// Whether the process lives, and whether it can do its work, for whoever starts and stops it.
import type { Server } from 'restify';
import { send } from './answers.ts';

const STORAGE_ANSWERS_MS = 2000;
/** However often it is asked, storage is asked once in this time. */
const KEPT_MS = 1000;

export function addHealth(server: Server, reachStorage: () => Promise<unknown>): void {
  const isReady = keptFor(KEPT_MS, () => inTime(reachStorage(), STORAGE_ANSWERS_MS));
  server.get('/health/live', async (_request, response) => {
    send(response, 200, { ok: true });
  });
  server.get('/health/ready', async (_request, response) => {
    const ok = await isReady();
    send(response, ok ? 200 : 503, { ok });
  });
}

const inTime = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      resolve(false);
    }, ms);
    work
      .then(
        () => true,
        () => false,
      )
      .then((ok) => {
        clearTimeout(late);
        resolve(ok);
      }, resolve);
  });

function keptFor(ms: number, ask: () => Promise<boolean>): () => Promise<boolean> {
  let kept: Promise<boolean> | undefined;
  return () =>
    (kept ??= ask().finally(() => {
      setTimeout(() => {
        kept = undefined;
      }, ms).unref();
    }));
}
