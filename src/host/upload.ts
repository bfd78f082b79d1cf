import { isAllowed } from './allowed-hosts.ts';
import { fileKindOf } from './file-kinds.ts';

const TIME_LIMIT_MS = 20_000;

/** Puts a file where Teams said a consented file goes. The address itself holds a secret, so no error repeats it. */
export async function uploadTo(
  url: string,
  { fileName, bytes }: { fileName: string; bytes: Buffer },
  allowedHosts: readonly string[],
  timeLimitMs = TIME_LIMIT_MS,
): Promise<void> {
  if (!isAllowed(url, allowedHosts)) throw new Error('The upload address is not on an allowed host.');
  const response = await fetch(url, {
    method: 'PUT',
    headers: {
      'Content-Type': fileKindOf(fileName).type,
      'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: new Uint8Array(bytes),
    redirect: 'manual', // to follow one would be to leave the allowed host
    signal: AbortSignal.timeout(timeLimitMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}.`);
}
